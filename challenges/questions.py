"""Questions: what is asked and what is right. How an answer is judged stands in `grading`.

A question is written in the bank as TOML; these models are its format and check it as it is read.
Texts use backticks for code and nothing else; the bot's views turn them into Telegram's HTML.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=48)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(_Content):
    """One choice, and why it is right or wrong."""

    text: Annotated[Text, Field(max_length=100)]  # Telegram's limit for a poll option
    correct: bool = False
    why: Annotated[Text, Field(max_length=300)]


class _Asked(_Content):
    """What every kind of question has."""

    id: Slug
    idea: Slug  # what is remembered: questions of one idea share a card
    skill: Annotated[str, StringConstraints(pattern=r"^[1-5]\.\d{1,2}$")]
    level: Literal["recall", "reading", "fix"]
    prompt: Annotated[Text, Field(max_length=600)]
    code: Annotated[str, Field(max_length=900)] = ""  # shown as a Python block below the prompt
    explanation: Annotated[Text, Field(max_length=900)]
    source: Text  # a documentation page, or a course week
    tags: tuple[str, ...] = ()  # "C1W3", "HOML 14", "MIT 1"
    seconds: Annotated[int, Field(ge=10, le=300)] = 45  # what it takes to answer
    after: tuple[Slug, ...] | None = None  # ideas it rests on; None: the skill's one before it
    check: str = ""  # Python whose printed output is the key; `bank check` runs it


class _Choice(_Asked):
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=6)]

    @property
    def correct(self) -> frozenset[int]:
        """The indices of the right options."""
        return frozenset(i for i, option in enumerate(self.options) if option.correct)


class SingleChoice(_Choice):
    """One option is right."""

    kind: Literal["single"]

    @model_validator(mode="after")
    def _has_one_key(self) -> Self:
        if len(self.correct) != 1:
            raise ValueError("a single-choice question has exactly one correct option")
        return self


class MultipleChoice(_Choice):
    """Two or more options are right, and not all of them."""

    kind: Literal["multiple"]

    @model_validator(mode="after")
    def _has_keys(self) -> Self:
        if not 2 <= len(self.correct) < len(self.options):
            raise ValueError("a multiple-choice question has two or more correct options, not all")
        return self


class NumberQuestion(_Asked):
    """The answer is a number."""

    kind: Literal["number"]
    answer: float
    tolerance: Annotated[float, Field(ge=0)] = 0.0  # absolute
    unit: str = ""


class ShapeQuestion(_Asked):
    """The answer is the shape of a tensor; None stands for the batch dimension."""

    kind: Literal["shape"]
    answer: Annotated[str, StringConstraints(pattern=r"^\((None|\d+)?(, ?(None|\d+))*,?\)$")]


class OutputQuestion(_Asked):
    """The answer is what the program prints."""

    kind: Literal["output"]
    answer: Text


class GapQuestion(_Asked):
    """The answer fills the gap ____ in the code."""

    kind: Literal["gap"]
    answers: Annotated[tuple[Text, ...], Field(min_length=1)]  # the first is shown

    @model_validator(mode="after")
    def _has_a_gap(self) -> Self:
        if self.code.count("____") != 1:
            raise ValueError("the code of a gap question has exactly one ____")
        return self


Question = Annotated[
    SingleChoice | MultipleChoice | NumberQuestion | ShapeQuestion | OutputQuestion | GapQuestion,
    Field(discriminator="kind"),
]
"""Any kind of question; `kind` tells which."""

ChoiceQuestion = SingleChoice | MultipleChoice
TypedQuestion = NumberQuestion | ShapeQuestion | OutputQuestion | GapQuestion
