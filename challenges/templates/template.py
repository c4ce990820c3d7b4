"""A template: a question whose numbers are drawn anew for each showing.

The key comes from a closed formula. The drawn question's `check` computes it by other means, with
a real layer or operation, so that `bank check` proves templates as it proves what is written.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from random import Random
from typing import Literal, NotRequired, TypedDict, Unpack

from pydantic import TypeAdapter

from challenges.questions import Option, Question

_MOST_OPTIONS = 4

_READER: TypeAdapter[Question] = TypeAdapter(Question)


class Header(TypedDict):
    """What is the same at every showing; as in a question that is written."""

    id: str
    idea: str
    skill: str
    kind: Literal["single", "number", "shape", "output"]
    level: Literal["recall", "reading", "fix"]
    source: str
    tags: tuple[str, ...]
    seconds: int
    hint: NotRequired[str]  # one that leads, whatever the numbers
    deeper: NotRequired[str]  # with numbers of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What differs from showing to showing."""

    prompt: str
    code: str = ""
    answer: float | str | None = None
    tolerance: float = 0.0  # of a number
    unit: str = ""  # of a number
    options: tuple[Option, ...] = ()  # of a choice
    explanation: str
    check: str  # Python whose printed output is the key


Draw = Callable[[Random], Drawn]


@dataclass(frozen=True, slots=True)
class Template:
    """A variant of an idea that asks for other numbers each time."""

    header: Header
    draw: Draw

    @property
    def id(self) -> str:
        """Its id, among those of the questions that are written."""
        return self.header["id"]

    def question(self, seed: int) -> Question:
        """The question with the numbers of this seed; the same seed draws the same."""
        rng = Random(f"{self.id}/{seed}")  # noqa: S311  # the numbers of a question are no secret
        drawn = {name: value for name, value in asdict(self.draw(rng)).items() if value}
        if self.header["kind"] != "single":
            drawn.setdefault("answer", 0)
        return _READER.validate_python({**self.header, **drawn})


def template(**header: Unpack[Header]) -> Callable[[Draw], Template]:
    """Make a template of the function that draws its numbers."""
    return lambda draw: Template(header, draw)


def choices(key: str, why: str, *mistakes: tuple[str, str]) -> tuple[Option, ...]:
    """The options of a choice: the key, and what comes of each mistake, with its reason.

    Mistakes that happen to come to the key, or to another mistake, are left out.
    """
    wrong: dict[str, str] = {}
    for text, reason in mistakes:
        if text != key:
            wrong.setdefault(text, reason)
    kept = list(wrong.items())[: _MOST_OPTIONS - 1]
    return (
        Option(text=key, correct=True, why=why),
        *(Option(text=text, why=reason) for text, reason in kept),
    )
