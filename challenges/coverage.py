"""What the bank covers: how many questions for each skill, week, kind, level and length."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from challenges import guessers
from challenges.library import Library
from challenges.questions import MultipleChoice, Question, SingleChoice
from challenges.skills import GROUPS

TAGS = (
    *(f"C{course}W{week}" for course in (1, 2, 3, 4) for week in (1, 2, 3, 4)),
    *(f"HOML {chapter}" for chapter in range(10, 17)),
    "MIT 1",
    "MIT 2",
)
"""The weeks, chapters and labs that are to be covered."""

FEWEST_OF_A_TAG = 8
_FEWEST_SETS = 25
_SECONDS = (30, 45, 60, 90)


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, and how many there should be."""

    label: str
    number: int
    least: int = 0

    @property
    def is_short(self) -> bool:
        """Whether some are missing."""
        return self.number < self.least


@dataclass(frozen=True, slots=True)
class Part:
    """One side from which the bank is looked at."""

    title: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole that should be large, or small."""

    label: str
    value: float
    bound: float
    is_most: bool = False  # the bound is from above

    @property
    def is_kept(self) -> bool:
        """Whether it is within its bound."""
        return self.value <= self.bound if self.is_most else self.value >= self.bound


def parts(library: Library) -> tuple[Part, ...]:
    """Every side, the skills first."""
    questions = list(library.questions.values())
    tags = Counter(tag for question in questions for tag in question.tags)
    return (
        Part("skills", _skills(library)),
        Part("weeks, chapters, labs", tuple(Count(t, tags[t], FEWEST_OF_A_TAG) for t in TAGS)),
        Part("kinds", _counted(question.kind for question in questions)),
        Part("levels", _counted(question.level for question in questions)),
        Part("time to answer", _lengths(questions)),
        Part("difficulty of challenges", _difficulties(library)),
        Part("sets to type along", _typealongs(library)),
    )


def shares(library: Library) -> tuple[Share, ...]:
    """What is to be kept by the bank as a whole."""
    questions = list(library.questions.values())
    siblings = Counter(question.idea for question in questions)
    options = sum(isinstance(question, SingleChoice | MultipleChoice) for question in questions)
    computed = sum(bool(question.check) for question in questions)
    hinted = sum(bool(question.hint) for question in questions)
    explained = {question.idea for question in questions if question.deeper}
    several = sum(count > 1 for count in siblings.values())
    return (
        Share("answered without options", 1 - options / max(1, len(questions)), 0.4),
        Share("keys that a program computes", computed / max(1, len(questions)), 0.3),
        Share("ideas with several questions", several / max(1, len(siblings)), 0.6),
        Share("questions with a hint of their own", hinted / max(1, len(questions)), 0.9),
        Share("ideas with another explanation", len(explained) / max(1, len(siblings)), 1.0),
        *_guessed(guessers.singles(questions)),
    )


def _guessed(singles: list[SingleChoice]) -> list[Share]:
    return [
        Share(
            f"right by taking {habit}",
            guessers.share_right(guess, singles),
            guessers.MOST_RIGHT,
            is_most=True,
        )
        for habit, guess in guessers.GUESSERS.items()
    ]


def _skills(library: Library) -> tuple[Count, ...]:
    asked = Counter(question.skill for question in library.questions.values())
    return tuple(
        Count(f"{skill.id} {skill.title}", asked[skill.id], skill.least)
        for skill in sorted(library.skills.values(), key=lambda skill: skill.order)
    )


def _typealongs(library: Library) -> tuple[Count, ...]:
    groups = Counter(item.skill[0] for item in library.typealongs.values())
    each = (Count(f"{group} {name}", groups[str(group)], 1) for group, name in GROUPS.items())
    return (Count("all", groups.total(), _FEWEST_SETS), *each)


def _counted(labels: Iterable[str]) -> tuple[Count, ...]:
    return tuple(Count(label, number) for label, number in Counter(labels).most_common())


def _lengths(questions: Iterable[Question]) -> tuple[Count, ...]:
    upper = [next((s for s in _SECONDS if q.seconds <= s), None) for q in questions]
    return tuple(
        Count(f"up to {bound} s" if bound else f"over {_SECONDS[-1]} s", upper.count(bound))
        for bound in (*_SECONDS, None)
    )


def _difficulties(library: Library) -> tuple[Count, ...]:
    found = Counter(challenge.difficulty for challenge in library.challenges.values())
    return tuple(Count(f"{difficulty} of 5", found[difficulty]) for difficulty in range(1, 6))
