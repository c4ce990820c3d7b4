"""Verdicts and judgements: what came of a submission. Views turn them into words."""

from dataclasses import dataclass, field
from enum import StrEnum

from challenges.phrases import Phrase
from challenges.refusals import RefusalKind


class Verdict(StrEnum):
    """How a submission ended."""

    ACCEPTED = "accepted"  # the target is met
    BELOW_TARGET = "below_target"
    NO_MODEL = "no_model"  # neither solution_model() nor a variable `model`
    BAD_PREDICTIONS = "bad_predictions"  # wrong shape, NaN
    ERROR = "error"  # their exception
    REJECTED = "rejected"  # by the policy, or it does not parse: nothing ran
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"  # printed or wrote too much
    TOO_LARGE = "too_large"  # too many parameters
    INCOMPLETE = "incomplete"  # it runs, or meets the target, but is not what was asked for
    CRASHED = "crashed"  # the child died

    @property
    def counts(self) -> bool:
        """Whether it counts as a try: something ran."""
        return self is not Verdict.REJECTED


class NoteKind(StrEnum):
    """What a note points out; `Note.detail` holds the particulars, or `Note.phrase` in words."""

    REJECTED = "rejected"  # detail: the construct; in old judgements the reason, in English
    SYNTAX = "syntax"  # detail: the parser's message, or a phrase of ours
    RAISED = "raised"  # detail: "ValueError: …", the learner's own exception
    SHAPE = "shape"  # phrase: "(112,) instead of (112, 1)"
    SWAPPED = "swapped"  # axes in another order; phrase: as of SHAPE, and so are the next five
    ROWS = "rows"  # not one prediction for each input
    STEPS = "steps"  # one for every step or pixel, where one is expected
    LAST_ONLY = "last_only"  # one, where every step needs one
    UNITS = "units"  # the last layer is of another size
    ONE_COLUMN = "one_column"  # one number, where every class needs one
    NOT_FINITE = "not_finite"  # phrase: how many predictions are NaN or infinite, "2 of 20"
    PROBABILITIES = "probabilities"  # predictions look like logits; phrase: range
    SUMS = "sums"  # the probabilities of a row do not add up to 1; phrase: range of the sums
    TWO_COLUMNS = "two_columns"  # of two classes, a probability each
    SOFTMAX_OF_ONE = "softmax_of_one"  # every prediction is 1
    CONSTANT = "constant"  # every prediction is the same; detail: which
    INVERTED = "inverted"  # of two classes, mostly the other one
    OFF_BY_ONE = "off_by_one"  # class ids are shifted; detail: "+1"
    HARD = "hard"  # only 0 and 1, where a metric ranks probabilities
    BOUNDED = "bounded"  # numbers squeezed by an activation; phrase: "0 to 1"
    SCALE = "scale"  # numbers follow the labels on another scale; phrase: their range
    LATE = "late"  # a token is right one place too late
    UNTRAINED = "untrained"  # no epoch was run
    OVERFITTING = "overfitting"  # validation loss rose; detail: the best epoch
    STILL_IMPROVING = "still_improving"  # loss was falling when training ended
    CLASS_IDS = "class_ids"  # class ids were predicted where probabilities are expected
    ID_LABELS = "id_labels"  # class ids for a loss of one-hot rows; detail: units
    ONE_HOT_LABELS = "one_hot_labels"  # one-hot rows for a loss of class ids
    LABEL_RANGE = "label_range"  # no class of the last layer; phrase: "9 for 5 units"
    LAYER_INPUT = (
        "layer_input"  # axes that a layer does not take; phrase: "conv2d: 3 instead of 4"
    )
    USED_UP = "used_up"  # convolutions left nothing of the picture
    CARDINALITY = "cardinality"  # inputs and labels of other lengths; phrase: "64 and 50"
    PARAMETERS = "parameters"  # phrase: "5000000 of 2000000"
    LAYER_MISSING = "layer_missing"  # the kind of layer that is asked for; phrase: "GRU or LSTM"
    LAYER_FORBIDDEN = "layer_forbidden"  # detail: the kind of layer
    LAYER_COUNT = "layer_count"  # phrase: "9 of 4"
    FILE_SIZE = "file_size"  # phrase: "120000 of 50000" bytes
    NO_MODEL = "no_model"  # phrase: what there is instead
    OUTDATED = "outdated"  # written for Keras 2; detail: the change, and what is gone
    ANCIENT = "ancient"  # as OUTDATED, but older than what legacy Keras runs
    LEGACY = "legacy"  # it ran under legacy Keras
    FILE = "file"  # the model came as a file; detail: its size in bytes, and its name
    FILE_FAULT = "file_fault"  # the file is no model; detail: the fault, and what it is about
    OUTPUT_CUT = "output_cut"  # detail: bytes kept
    UNMET = "unmet"  # what a type-along set asks for; detail: what is not so
    UNNAMED = "unnamed"  # detail: a variable that it asks for
    SKIPPED = "skipped"  # lines of a notebook that are no Python; detail: "1, 3–5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something worth telling, in data."""

    kind: NoteKind
    detail: str = ""
    phrase: Phrase | None = None  # instead of detail
    refusal: RefusalKind | None = None
    line: int | None = None  # of the learner's source, from 1
    column: int | None = None  # from 1
    text: str = ""  # the source line itself

    @property
    def particulars(self) -> str:
        """What it holds, for those who make challenges: in data, not in words."""
        return " ".join(filter(None, (self.refusal, str(self.phrase or self.detail))))


_SLIPS = ("NameError", "UnboundLocalError", "SyntaxError", "IndentationError", "TabError")
"""Exceptions of a slip of the fingers; they tell nothing of what is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Epoch:
    """One epoch as Keras reported it."""

    number: int  # from 1
    of: int | None  # how many were asked for
    metrics: dict[str, float] = field(default_factory=dict)  # "loss", "val_loss", "accuracy", …


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """All that is known of one run."""

    verdict: Verdict
    metric: str
    target: float
    value: float | None = None  # of the metric, on the hidden data
    score: int | None = None  # 0 to 5, 5 is the target; None if nothing was measured
    seconds: float = 0.0  # wall time of the run
    peak_memory_bytes: int = 0
    parameters: int | None = None
    file_bytes: int | None = None  # of the trained model, saved without its optimizer
    seed: int | None = None  # of all randomness: the same code with it ends the same
    history: tuple[Epoch, ...] = ()
    output: str = ""  # what was printed, capped
    notes: tuple[Note, ...] = ()
    is_ours: bool = False  # the judge failed, not the learner: nothing is counted

    @property
    def counts(self) -> bool:
        """Whether it counts as a try."""
        return self.verdict.counts and not self.is_ours and not self.is_slip

    @property
    def is_slip(self) -> bool:
        """Whether it failed on a name or a sign only: a typo, not a thought."""
        return self.verdict is Verdict.ERROR and any(
            note.kind is NoteKind.RAISED and note.detail.partition(":")[0] in _SLIPS
            for note in self.notes
        )
