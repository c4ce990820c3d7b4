"""Verdicts and judgements: what came of a submission. Views turn them into words."""

from dataclasses import dataclass, field
from enum import StrEnum


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
    CRASHED = "crashed"  # the child died

    @property
    def counts(self) -> bool:
        """Whether it counts as a try: something ran."""
        return self is not Verdict.REJECTED


class NoteKind(StrEnum):
    """What a note points out; `Note.detail` holds the particulars."""

    REJECTED = "rejected"  # detail: the reason and the accepted alternative, from the policy
    SYNTAX = "syntax"  # detail: the parser's message
    RAISED = "raised"  # detail: "ValueError: …", the learner's own exception
    SHAPE = "shape"  # detail: "(112,) instead of (112, 1)"
    NOT_FINITE = "not_finite"  # detail: how many predictions are NaN or infinite
    PROBABILITIES = "probabilities"  # predictions look like logits; detail: range
    UNTRAINED = "untrained"  # no epoch was run
    OVERFITTING = "overfitting"  # validation loss rose; detail: the best epoch
    STILL_IMPROVING = "still_improving"  # loss was falling when training ended
    CLASS_IDS = "class_ids"  # class ids were predicted where probabilities are expected
    PARAMETERS = "parameters"  # detail: "5000000 of 2000000"
    OUTPUT_CUT = "output_cut"  # detail: bytes kept
    SKIPPED = "skipped"  # lines of a notebook that are no Python; detail: "1, 3–5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something worth telling, in data."""

    kind: NoteKind
    detail: str = ""
    line: int | None = None  # of the learner's source, from 1
    column: int | None = None  # from 1
    text: str = ""  # the source line itself


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
    seconds: float = 0.0  # wall time of the run
    peak_memory_bytes: int = 0
    parameters: int | None = None
    history: tuple[Epoch, ...] = ()
    output: str = ""  # what was printed, capped
    notes: tuple[Note, ...] = ()
    is_ours: bool = False  # the judge failed, not the learner: nothing is counted

    @property
    def counts(self) -> bool:
        """Whether it counts as a try."""
        return self.verdict.counts and not self.is_ours
