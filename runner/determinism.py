"""What makes a run repeatable: the same source with the same seed ends the same, bit for bit.

Together with `PYTHONHASHSEED` in the environment of a child, and with a fork for every run, so
that nothing is left of the run before. What a snippet takes from the clock, from the kernel or
from a `random.Random()` of its own stays as it is.
"""

import random
from collections.abc import Callable
from types import SimpleNamespace

import keras
import numpy as np
import tensorflow as tf
import tf_keras
from numpy.typing import NDArray
from tensorflow.python.ops import stateful_random_ops

Draw = Callable[[int], int]
"""So many random bits."""


def settle(seed: int) -> None:
    """Draw all that is random in this process from this seed, from now on."""
    for library in (keras, tf_keras):  # Python's random, NumPy's and TensorFlow's, and their own
        library.utils.set_random_seed(seed)
    # Without it, a parallel `map` with a random op draws in the order of the threads.
    tf.config.experimental.enable_op_determinism()
    draw = random.Random(seed).getrandbits  # noqa: S311  # to be repeated, not to be secret
    _seed_numpy(draw)
    _seed_tensorflow(draw)


def _seed_numpy(draw: Draw) -> None:
    """Have `np.random.default_rng()` and its like begin with the seed, not with the kernel's."""
    np.random.bit_generator.randbits = draw  # type: ignore[attr-defined]  # it is Cython's


def _seed_tensorflow(draw: Draw) -> None:
    """Have `tf.random.get_global_generator()` and its like begin with the seed.

    With deterministic ops TensorFlow refuses to make one of its own. To set one beforehand costs
    100 ms, and hardly any snippet asks for it.
    """

    def ints(shape: list[int], dtype: object = None) -> NDArray[np.int64]:  # all ask for int64
        return np.array([draw(63) for _ in range(shape[0])], np.int64)

    stateful_random_ops.config = SimpleNamespace(is_op_determinism_enabled=lambda: False)
    stateful_random_ops.non_deterministic_ints = ints
