"""Logs: what a fit needs of a learner's reviews."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from challenges.cards import CardKey, CardKind


class LogLine(NamedTuple):
    """A review."""

    kind: str
    name: str
    content: str
    study_day: date
    rating: int
    due: date | None = None
    aim: float | None = None

    @property
    def key(self) -> CardKey:
        """The card."""
        return CardKey(CardKind(self.kind), self.name)


class Last(NamedTuple):
    """A log's newest row, the only one that may be corrected or taken back."""

    id: int
    kind: str
    name: str
    content: str
    day: int
    rating: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """A learner's reviews by columns: there are millions of them, so none is an object.

    They may be in any order; they happened in that of their days and, on one day, of their ids.
    """

    ids: Sequence[int] = ()
    kinds: Sequence[str] = ()
    names: Sequence[str] = ()
    contents: Sequence[str] = ()
    days: Sequence[int] = ()  # study days, as ordinals
    ratings: Sequence[int] = ()
    dues: Sequence[int | None] = ()  # days on which the cards were due then; None: not kept
    aims: Sequence[float | None] = ()  # the retention that they were chosen for; None: not kept

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def last(self) -> Last | None:
        """The row that was written last, if there is one: while it is the same, so is the log."""
        if not self.ids:
            return None
        place = max(range(len(self)), key=self.ids.__getitem__)
        return Last(
            id=self.ids[place],
            kind=self.kinds[place],
            name=self.names[place],
            content=self.contents[place],
            day=self.days[place],
            rating=self.ratings[place],
        )

    @classmethod
    def of(cls, lines: Iterable[LogLine]) -> "Log":
        """The log of these lines, the oldest first."""
        told = list(lines)
        return cls(
            ids=range(len(told)),
            kinds=[line.kind for line in told],
            names=[line.name for line in told],
            contents=[line.content for line in told],
            days=[line.study_day.toordinal() for line in told],
            ratings=[line.rating for line in told],
            dues=[None if line.due is None else line.due.toordinal() for line in told],
            aims=[line.aim for line in told],
        )
