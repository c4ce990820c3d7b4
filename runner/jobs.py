"""Jobs: what is to be run in a child, and what of it the child is told when."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from challenges.challenge import Limits
from runner.protocol import Array

TRAIN_DS = "train_ds"
"""The name under which `x_train` and `y_train` are there as a `tf.data.Dataset`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Job:
    """One source to run, or one model to load.

    Labels of hidden data have no place here, so that no child has them.
    """

    source: str = ""
    model: bytes | None = None  # a file, which is then loaded instead of running source
    arrays: Mapping[str, Array] = field(default_factory=dict)  # training data by name
    provides: tuple[str, ...] = ()  # what the source may use; "train_ds" is made from the arrays
    setup: str = ""  # source that is run before, in the same names and under the same policy
    check: str = ""  # the bank's own source, run afterwards over the names that are left
    names: tuple[str, ...] = ()  # that the check looks at
    hidden_inputs: Array | None = None  # sent once there is a model; None: nothing to predict
    limits: Limits = field(default_factory=Limits)
    seed: int = 0
    is_legacy: bool = False  # Keras means legacy Keras
    has_policy: bool = True  # without, the kernel's walls stand alone: for tests of them
