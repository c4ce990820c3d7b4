"""How a run in a child ended. Only `Predicted` can become an accepted challenge."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from challenges.phrases import Phrase
from challenges.refusals import RefusalKind
from challenges.verdicts import Epoch
from runner.facts import Facts


class Bound(StrEnum):
    """Which limit was exceeded."""

    TIME = "time"
    MEMORY = "memory"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Predicted:
    """The model's predictions for the hidden inputs; whether a row each is still to be seen."""

    values: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A form of Keras 2 that Keras 3 does not take."""

    change: str  # one that `runner.keras2.changes` knows
    is_legacy: bool  # legacy Keras takes it
    line: int | None = None
    subject: str = ""  # what is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """An exception of the learner's code."""

    message: str  # "ValueError: …"
    line: int | None = None  # of their source
    text: str = ""  # that line
    outdated: Outdated | None = None  # why, if that is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Unparsable:
    """It is not Python."""

    message: str = ""  # the parser's
    phrase: Phrase | None = None  # instead of it
    line: int | None = None
    column: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One construct that the policy does not admit."""

    kind: RefusalKind
    construct: str  # "subprocess.run"
    line: int | None = None
    column: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The policy did not admit it; nothing ran."""

    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelMissing:
    """It ran, and left no Keras model."""

    found: Phrase | None = None  # what was there instead


class FileFault(StrEnum):
    """Why a file is not the model that it should be."""

    UNKNOWN = "unknown"  # neither HDF5 nor a zip archive
    NOTHING_INSIDE = "nothing_inside"  # an archive, and no model in it
    DAMAGED = "damaged"
    PATH = "path"  # a member of the archive leads out of its folder
    LINK = "link"  # a member is a link
    BOMB = "bomb"  # it would be far too large once unpacked
    ENCRYPTED = "encrypted"
    CODE = "code"  # Python code in the file, as a Lambda layer has it
    OWN_CLASS = "own_class"  # classes that only the learner's own code has
    WEIGHTS = "weights"  # weights without the model
    SIGNATURE = "signature"  # a SavedModel that serves nothing with one input
    UNREADABLE = "unreadable"  # whatever else a loader says


@dataclass(frozen=True, slots=True, kw_only=True)
class FileUnreadable:
    """The file that was sent is no model."""

    fault: FileFault
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelTooLarge:
    """The model has more parameters than the challenge allows."""

    parameters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpredictable:
    """What the model predicted is no array of numbers."""

    phrase: Phrase | None = None  # what it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """It ran, and its check says what is not so."""

    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """It ran, and a variable that its check looks at is not there."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """It was stopped at a limit."""

    bound: Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Died:
    """The child is dead and did not say why."""

    phrase: Phrase  # of what
    detail: str = ""  # more of it, for us
    was_killed: bool = False  # by nobody that we know of


@dataclass(frozen=True, slots=True)
class Finished:
    """It ran to its end and passed its check, if it has one; no predictions were asked for."""


Problem = (
    Raised
    | Unparsable
    | Refused
    | ModelMissing
    | FileUnreadable
    | ModelTooLarge
    | Unpredictable
    | Unmet
    | Unnamed
)
"""What a child may say about itself: never anything good."""

Outcome = Predicted | Finished | Problem | Stopped | Died


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """All that is known of one run in a child."""

    outcome: Outcome
    seconds: float
    peak_memory_bytes: int = 0
    parameters: int | None = None
    facts: Facts | None = None
    seed: int = 0
    history: tuple[Epoch, ...] = ()
    output: str = ""
    is_output_cut: bool = False
