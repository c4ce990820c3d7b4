"""The forecast: what the coming days will ask for, if every card is reviewed when it is due.

Cards that come back within the time are counted again, as if they were recalled each time. What
is overdue counts today, and new ideas do not count: whether there are any is up to the learner.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import Card, CardKind, Rating
from challenges.scheduling import Scheduler

DAYS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAhead:
    """One coming study day."""

    day: date
    questions: int
    code: int
    seconds: float

    @property
    def cards(self) -> int:
        """Both kinds together."""
        return self.questions + self.code


def forecast(
    cards: Iterable[Card],
    today: date,
    scheduler: Scheduler,
    paces: Mapping[CardKind, float],
    days: int = DAYS,
) -> tuple[DayAhead, ...]:
    """What is due on each of the coming days, today first.

    Args:
        cards: All of a learner.
        today: Their study day.
        scheduler: With their dials.
        paces: Seconds that a review of each kind takes them.
        days: How far to look.
    """
    last = today + timedelta(days=days - 1)
    due = Counter(
        (day, card.key.kind) for card in cards for day in _days(card, today, last, scheduler)
    )
    return tuple(_day(today + timedelta(days=ahead), due, paces) for ahead in range(days))


def _days(card: Card, today: date, last: date, scheduler: Scheduler) -> Iterable[date]:
    day = max(card.due, today, card.last_review or today)
    while day <= last:
        yield day
        card = scheduler.review(card, Rating.GOOD, day)
        day = card.due


def _day(
    day: date, due: Counter[tuple[date, CardKind]], paces: Mapping[CardKind, float]
) -> DayAhead:
    counts = {kind: due[day, kind] for kind in CardKind}
    return DayAhead(
        day=day,
        questions=counts[CardKind.QUESTION],
        code=counts[CardKind.CHALLENGE] + counts[CardKind.TYPEALONG],
        seconds=sum(count * paces[kind] for kind, count in counts.items() if count),
    )
