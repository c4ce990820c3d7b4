"""The calendar: the last weeks as a grid of study days."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import Review
from challenges.rests import Rest, is_rest
from challenges.streaks import Streak, streak
from challenges.time_spent import monday

WEEKS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Reviews of every day from a Monday to today, and the streak that they make."""

    today: date
    days: dict[date, int]  # in order, without gaps
    streak: Streak
    rested: frozenset[date] = frozenset()  # nothing was expected, and nothing done
    frozen: frozenset[date] = frozenset()  # missed, and taken by a freeze

    @property
    def active(self) -> int:
        """Days on which something was learned."""
        return sum(count > 0 for count in self.days.values())

    @property
    def weeks(self) -> tuple[date, ...]:
        """The Mondays."""
        return tuple(day for day in self.days if day.weekday() == 0)


def calendar(
    reviews: Iterable[Review], today: date, rests: Sequence[Rest] = (), *, weeks: int = WEEKS
) -> Calendar:
    """The calendar of the last weeks; the running one is the last."""
    counts = Counter(review.study_day for review in reviews)
    first = monday(today) - timedelta(weeks=weeks - 1)
    days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
    made = streak(counts, today, rests)
    return Calendar(
        today=today,
        days={day: counts[day] for day in days},
        streak=made,
        rested=frozenset(day for day in days if not counts[day] and is_rest(day, rests)),
        frozen=frozenset(days) & frozenset(made.frozen),
    )
