"""A code challenge: what is to be trained, on what data, and when it counts as reached.

Its texts and code lie beside its `challenge.toml` in the bank; the arrays are made by its
`data.py`, which runs in a process of its own and never in a child.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from challenges.questions import Slug, Text


class Metric(StrEnum):
    """How predictions are measured against the hidden labels."""

    ACCURACY = "accuracy"
    MAE = "mae"
    RMSE = "rmse"

    @property
    def more_is_better(self) -> bool:
        """Whether a higher value is the better one."""
        return self is Metric.ACCURACY


class Limits(BaseModel):
    """What a submission may use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wall_seconds: Annotated[float, Field(gt=0, le=300)] = 90.0
    cpu_seconds: Annotated[int, Field(gt=0, le=300)] = 120
    memory_bytes: Annotated[int, Field(gt=0)] = 2_684_354_560  # address space, 2.5 GiB
    output_bytes: Annotated[int, Field(gt=0)] = 65_536
    scratch_bytes: Annotated[int, Field(gt=0)] = 67_108_864  # files in the private folder
    parameters: Annotated[int, Field(gt=0)] = 2_000_000  # weights of the model


class DataNote(BaseModel):
    """Where the data comes from and under which terms."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Text
    licence: Text
    transformed: Text  # what is done so that the public copy gives no label away


class Challenge(BaseModel):
    """One code challenge of the bank."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: Slug
    title: Annotated[Text, Field(max_length=60)]
    idea: Slug  # shared with the questions that ask for the same idea
    skill: Annotated[str, StringConstraints(pattern=r"^[1-5]\.\d{1,2}$")]
    category: Annotated[int, Field(ge=1, le=5)]  # of the exam
    difficulty: Annotated[int, Field(ge=1, le=5)]
    minutes: Annotated[int, Field(ge=1, le=30)]
    metric: Metric
    target: float
    provides: Annotated[tuple[str, ...], Field(min_length=1)]  # names of the training data
    data: DataNote
    limits: Limits = Limits()
    prompt: str = ""  # prompt.md
    starter: str = ""  # starter.py
    solution: str = ""  # solution.py
    explanation: str = ""  # explanation.md

    def is_reached(self, value: float) -> bool:
        """Whether this value of the metric meets the target."""
        return value >= self.target if self.metric.more_is_better else value <= self.target
