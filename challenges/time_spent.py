"""Time spent: how long learning took, week by week."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import CardKind, Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Time spent in one week, which begins on a Monday."""

    monday: date
    questions: float = 0.0  # seconds
    code: float = 0.0

    @property
    def seconds(self) -> float:
        """Both together."""
        return self.questions + self.code


def weeks(reviews: Iterable[Review], today: date, count: int) -> tuple[Week, ...]:
    """The time spent in each of the last weeks, the running one last."""
    spent: defaultdict[tuple[date, CardKind], float] = defaultdict(float)
    for review in reviews:
        spent[monday(review.study_day), review.key.kind] += review.seconds_spent
    last = monday(today)
    mondays = [last - timedelta(weeks=back) for back in reversed(range(count))]
    return tuple(
        Week(
            monday=day,
            questions=spent[day, CardKind.QUESTION],
            code=spent[day, CardKind.CHALLENGE] + spent[day, CardKind.TYPEALONG],
        )
        for day in mondays
    )


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
