"""A code challenge: what is to be trained, on what data, and when it counts as reached.

Its texts and code lie beside its `challenge.toml` in the bank; the arrays are made by its
`data.py`, which runs in a process of its own and never in a child.
"""

from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from challenges.questions import Slug, Text


class Metric(StrEnum):
    """How predictions are measured against the hidden labels."""

    ACCURACY = "accuracy"
    MAE = "mae"
    RMSE = "rmse"
    F1 = "f1"  # of class 1
    MACRO_F1 = "macro_f1"  # the mean over all classes
    AUC = "auc"  # area under the ROC curve, of two classes
    EXACT_MATCH = "exact_match"  # rows that are right in every place
    TOKEN_ACCURACY = "token_accuracy"  # noqa: S105  # tokens of a text, one id after another

    @property
    def more_is_better(self) -> bool:
        """Whether a higher value is the better one."""
        return self not in {Metric.MAE, Metric.RMSE}


Hint = Annotated[Text, Field(max_length=600)]

BEST_SCORE = 5
"""Of a submission that meets the target."""


class Limits(BaseModel):
    """What a submission may use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wall_seconds: Annotated[float, Field(gt=0, le=300)] = 90.0
    cpu_seconds: Annotated[int, Field(gt=0, le=300)] = 120
    memory_bytes: Annotated[int, Field(gt=0)] = 2_684_354_560  # address space, 2.5 GiB
    output_bytes: Annotated[int, Field(gt=0)] = 65_536
    scratch_bytes: Annotated[int, Field(gt=0)] = 67_108_864  # files in the private folder
    parameters: Annotated[int, Field(gt=0)] = 2_000_000  # weights of the model


class Checks(BaseModel):
    """What a model has to be made of, whatever it predicts.

    Only the child sees the model, and a child may lie. So a check can take the verdict down and
    never up: it tells an honest learner what is missing. Who forges one has met the target on
    hidden data all the same, and has cheated himself out of an exercise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    requires: tuple[Text, ...] = ()  # kinds of layers, such as "Conv2D"; "LSTM|GRU" is either
    forbids: tuple[Text, ...] = ()  # kinds of layers
    layers: Annotated[int, Field(gt=0)] | None = None  # at most so many, without inputs
    file_bytes: Annotated[int, Field(gt=0)] | None = None  # of the saved model, at most


class DataNote(BaseModel):
    """Where the data comes from and under which terms."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Text
    licence: Text
    transformed: Text  # what is done so that the public copy gives no label away
    fetch: Slug | None = None  # the download that it is made from; none for what is here anyway


class Challenge(BaseModel):
    """One code challenge of the bank."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: Slug
    title: Annotated[Text, Field(max_length=60)]
    idea: Slug  # shared with the questions that ask for the same idea
    after: tuple[Slug, ...] = ()  # more ideas that it rests on
    skill: Annotated[str, StringConstraints(pattern=r"^[1-5]\.\d{1,2}$")]
    category: Annotated[int, Field(ge=1, le=5)]  # of the exam
    difficulty: Annotated[int, Field(ge=1, le=5)]
    minutes: Annotated[int, Field(ge=1, le=30)]
    metric: Metric
    target: float  # scores 5
    thresholds: Annotated[tuple[float, ...], Field(min_length=4, max_length=4)]  # score 1 to 4
    provides: Annotated[tuple[str, ...], Field(min_length=1)]  # names of the training data
    hints: Annotated[tuple[Hint, ...], Field(max_length=3)] = ()  # each gives more away
    data: DataNote
    gone: tuple[Text, ...] = ()  # names in its texts that this TensorFlow has no more
    limits: Limits = Limits()
    checks: Checks = Checks()
    prompt: str = ""  # prompt.md
    starter: str = ""  # starter.py
    solution: str = ""  # solution.py
    explanation: str = ""  # explanation.md

    @model_validator(mode="after")
    def _thresholds_lead_to_the_target(self) -> Self:
        for nearer, further in pairwise((*self.thresholds, self.target)):
            if nearer == further or not self._reaches(further, nearer):
                raise ValueError(
                    f"`thresholds`: from {nearer:g} to {further:g} is no step towards the "
                    f"target; write the values for scores 1 to 4, each nearer to {self.target:g}"
                )
        return self

    def is_reached(self, value: float) -> bool:
        """Whether this value of the metric meets the target."""
        return self._reaches(value, self.target)

    def score(self, value: float) -> int:
        """What this value of the metric is worth, 0 to 5; meeting the target is 5."""
        return sum(self._reaches(value, bound) for bound in (*self.thresholds, self.target))

    def bound(self, score: int) -> float:
        """The value of the metric from which it is worth this score, 1 to 5."""
        return (*self.thresholds, self.target)[score - 1]

    def _reaches(self, value: float, bound: float) -> bool:
        return value >= bound if self.metric.more_is_better else value <= bound
