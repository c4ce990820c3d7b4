"""Type-along sets: a few lines of everyday use, read first, then with gaps, then from memory.

What comes back is judged by running it, so that another way to the same end is as good. Texts use
backticks for code and nothing else, as those of questions do.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from challenges.answers import plain
from challenges.cards import Rating, Review
from challenges.challenge import Limits
from challenges.errors import WrongGapsError
from challenges.questions import Line, Slug, Text

IMPORTS = """\
import keras
import numpy as np
import tensorflow as tf
from keras import layers
"""
"""What is there before the first line of every set: nobody has to type it, anybody may."""

_LIMITS = Limits(wall_seconds=40, cpu_seconds=60)
_NUMBERED = re.compile(r"^\(?\d{1,2}[.):]\s+")
_COMMENT = re.compile(r"\s+#.*$")
_KERAS = re.compile(r"\b(?:tf|tensorflow)\.keras\.")


class Stage(StrEnum):
    """How far somebody has come with a set."""

    READ = "read"  # with every line explained
    GAPS = "gaps"  # with words left out
    MEMORY = "memory"  # nothing but the task


class SetLine(BaseModel):
    """One line of a set, and what it is for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Line
    why: Annotated[str, Field(max_length=160)] = ""  # none for one that only closes a bracket
    gap: str = ""  # what of the code is left out at first
    mistake: str = ""  # what somebody may put there instead; `bank check` proves that it fails

    @model_validator(mode="after")
    def _gap_is_in_the_code(self) -> Self:
        if self.gap and self.code.count(self.gap) != 1:
            raise ValueError(f"`gap`: write a part of `code` that is there once, not {self.gap!r}")
        if bool(self.gap) != bool(self.mistake):
            raise ValueError("a line has both `gap` and `mistake`, or neither")
        return self


class TypeAlong(BaseModel):
    """One set of the bank."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: Slug
    title: Annotated[Text, Field(max_length=60)]
    idea: Slug  # shared with the questions that ask for the same idea
    after: tuple[Slug, ...] = ()  # more ideas that it rests on
    skill: Annotated[str, StringConstraints(pattern=r"^[1-5]\.\d{1,2}$")]
    minutes: Annotated[int, Field(ge=1, le=10)] = 3
    task: Annotated[Text, Field(max_length=400)]  # all that is told when it is to be remembered
    given: Annotated[str, Field(max_length=200)] = ""  # what is there already, with its shapes
    setup: str = ""  # Python that makes it
    names: Annotated[tuple[str, ...], Field(min_length=1)]  # variables that the check looks at
    line: Annotated[tuple[SetLine, ...], Field(min_length=5, max_length=14)]
    check: Text  # Python that is run afterwards; an `assert` that fails says what is missing
    keras2: Annotated[str, Field(max_length=240)] = ""  # what differs in Keras 2
    source: Text  # the page of the documentation that it is an example of
    tags: tuple[str, ...] = ()
    limits: Limits = _LIMITS

    @property
    def code(self) -> str:
        """The whole of it."""
        return "\n".join(line.code for line in self.line)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is left out, from top to bottom."""
        return tuple(line.gap for line in self.line if line.gap)

    @property
    def with_gaps(self) -> str:
        """The whole with numbers where something is left out."""
        return self.filled([f"__{number}__" for number in range(1, len(self.gaps) + 1)])

    def filled(self, words: list[str]) -> str:
        """The whole with these words in its gaps."""
        left = iter(words)
        return "\n".join(
            line.code.replace(line.gap, next(left)) if line.gap else line.code
            for line in self.line
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a text leaves the set: at a line of it, or where lines of the set are missing."""

    line: int  # of the set, from 1
    text: str = ""  # what stands there instead; nothing if lines are missing


def content(slug: str, stage: Stage) -> str:
    """What a showing keeps of what it showed."""
    return f"{slug}/{stage}"


def read_content(text: str) -> tuple[str, Stage]:
    """Slug and stage of a showing's content.

    Raises:
        ValueError: If it is not that of a set.
    """
    slug, _, stage = text.partition("/")
    return slug, Stage(stage)


def next_stage(last: Review | None) -> Stage:
    """What to show after the last review of a set: one stage on, or back after a lapse."""
    if last is None:
        return Stage.READ
    order = list(Stage)
    at = order.index(read_content(last.content)[1])
    step = -1 if last.rating is Rating.AGAIN else 1
    return order[min(max(at + step, 0), len(order) - 1)]


def completed(item: TypeAlong, stage: Stage, text: str) -> str:
    """The program that an answer means: the words for the gaps, one a line, or all of it.

    Raises:
        WrongGapsError: If it is too little for either.
    """
    if stage is not Stage.GAPS:
        return text
    words = [_word(line) for line in text.splitlines() if line.strip()]
    if len(words) == len(item.gaps) and not _is_whole(item, text):
        return item.filled(words)
    if len(words) < len(item.line) // 2 and not _is_whole(item, text):
        raise WrongGapsError(expected=len(item.gaps), given=len(words))
    return text


def difference(item: TypeAlong, text: str) -> Difference | None:
    """Where a text first leaves the set, spacing, quotes and comments aside; None if nowhere."""
    theirs = [line for line in text.splitlines() if _bare(line)]
    ours = [_bare(line.code) for line in item.line]
    matcher = SequenceMatcher(None, ours, [_bare(line) for line in theirs], autojunk=False)
    for kind, first, _, their_first, _ in matcher.get_opcodes():
        if kind == "insert" and _is_import(theirs[their_first]):
            continue
        if kind == "insert":
            return Difference(min(first + 1, len(ours)), theirs[their_first].strip())
        if kind == "delete":
            return Difference(first + 1)
        if kind == "replace":
            return Difference(first + 1, theirs[their_first].strip())
    return None


def _is_whole(item: TypeAlong, text: str) -> bool:
    """Whether a text repeats lines of the set that have no gap in them."""
    kept = {_bare(line.code) for line in item.line if not line.gap and len(_bare(line.code)) > 2}
    return any(_bare(line) in kept for line in text.splitlines())


def _word(line: str) -> str:
    return plain(_NUMBERED.sub("", line.strip()))


def _is_import(line: str) -> bool:
    return line.lstrip().startswith(("import ", "from "))


def _bare(line: str) -> str:
    text = _KERAS.sub("keras.", _COMMENT.sub("", f" {plain(line)}"))
    return "".join(text.split()).replace('"', "'")
