"""The backlog: how long it takes until nothing waits any more, after days with little time.

It is never moved: cards stay due when they were, and each day's plan takes what it has room for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import Card, CardKind
from challenges.curriculum import Curriculum
from challenges.pace import budget_seconds
from challenges.scheduling import retrievability
from challenges.terms import Terms

_DAY = timedelta(days=1)
_NOTHING = 1.0
"""Seconds for which nobody comes back on another day."""
_LONGEST = 120
"""Days that are looked ahead: a budget that takes longer will hardly ever do."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """The questions that are due, and for how many study days they are enough."""

    questions: int
    days: int | None  # None: it grows faster than the budget takes it

    @property
    def is_one(self) -> bool:
        """Whether it is more than one day's work."""
        return self.days is None or self.days > 1


def backlog(way: Curriculum, cards: Iterable[Card], terms: Terms, day: date) -> Backlog:
    """How many study days due questions take, with those of the meantime and nothing new.

    Code waits for room, and for its day of the week. What has faded will in part be missed, and
    then comes back at once: that counts, too.
    """
    known = [c for c in cards if c.key in way.places and c.key.kind is CardKind.QUESTION]
    seconds: dict[date, float] = {}
    for card in known:
        missed = 1 - retrievability(card, max(day, card.due), terms.presets)
        taken = terms.pace.seconds(card.key, way) * (1 + missed)
        due = max(day, card.due)
        seconds[due] = seconds.get(due, 0.0) + taken
    waiting = sum(card.due <= day for card in known)
    return Backlog(waiting, _days(seconds, terms, day) if waiting else 0)


def _days(seconds: dict[date, float], terms: Terms, first: date) -> int | None:
    left, days = 0.0, 0
    for day in (first + n * _DAY for n in range(_LONGEST)):
        left += seconds.get(day, 0.0)
        if budget := budget_seconds(terms.preferences, day):
            days += 1
            left -= budget
        if left < _NOTHING:
            return days
    return None
