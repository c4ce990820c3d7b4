"""Logs line by line, as tests and simulations write them."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from challenges.cards import CardKey, CardKind
from challenges.logs import Log


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


def log_of(lines: Iterable[LogLine]) -> Log:
    """The log of these lines, the oldest first."""
    told = list(lines)
    return Log(
        ids=range(len(told)),
        kinds=[line.kind for line in told],
        names=[line.name for line in told],
        contents=[line.content for line in told],
        days=[line.study_day.toordinal() for line in told],
        ratings=[line.rating for line in told],
        dues=[None if line.due is None else line.due.toordinal() for line in told],
        aims=[line.aim for line in told],
    )
