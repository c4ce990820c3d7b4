"""Logs: what a fit needs of a learner's reviews."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Last(NamedTuple):
    """A log's newest row, the only one that may be corrected or taken back."""

    id: int
    kind: str
    name: str
    content: str
    day: int
    rating: int


class MemoryRow(NamedTuple):
    """What is remembered of a card, as a plain row: a night makes millions of them."""

    kind: str
    name: str
    stability: float
    difficulty: float


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
