"""Cards and reviews: one idea in one learner's memory, and the log of how it went."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Self


class Rating(IntEnum):
    """How well the idea was recalled: FSRS's four grades."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardKind(StrEnum):
    """What a card asks for; the two kinds of one idea are siblings."""

    QUESTION = "question"
    CHALLENGE = "challenge"


@dataclass(frozen=True, slots=True, order=True)
class CardKey:
    """Which card: an idea asked by a question, or a challenge by its slug."""

    kind: CardKind
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote."""
        kind, _, name = text.partition(":")
        return cls(CardKind(kind), name)


@dataclass(frozen=True, slots=True)
class Memory:
    """FSRS's two numbers: stability in days, difficulty from 1 to 10."""

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One idea in one learner's memory. Days are the learner's study days."""

    key: CardKey
    due: date
    memory: Memory | None = None  # None until the first review
    last_review: date | None = None
    reviews: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One rating of one card on one study day, with the memory after it."""

    key: CardKey
    content: str  # id of the question, or slug of the challenge, that was shown
    rating: Rating
    study_day: date
    reviewed_at: datetime
    elapsed_days: int  # since the last review; 0 on the first
    memory: Memory  # after this review
    seconds: float  # from showing to answer
    due: date | None = None  # the card's, after it; None if logged before that was kept
