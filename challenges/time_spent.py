"""Pace: how long learning takes, from showing to answer.

Somebody who opens a question and goes to lunch has not learned for an hour: there are caps.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import CardKind, Review

LONGEST_SECONDS = {CardKind.QUESTION: 60.0, CardKind.CHALLENGE: 900.0}
"""What one review counts at most."""

USUAL_SECONDS = {CardKind.QUESTION: 45.0, CardKind.CHALLENGE: 600.0}
"""What one takes, as long as a learner's own pace is not known."""

_RECENT = 50
"""Reviews of a kind that tell the pace: people get faster."""
_ENOUGH = 5


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


def spent_seconds(review: Review) -> float:
    """What a review counts: from showing to answer, up to the cap of its kind."""
    return min(review.seconds, LONGEST_SECONDS[review.key.kind])


def pace(reviews: Sequence[Review], kind: CardKind) -> float:
    """The seconds that a learner's review of this kind takes, from the last ones of it."""
    recent = [spent_seconds(review) for review in reviews if review.key.kind is kind][-_RECENT:]
    return sum(recent) / len(recent) if len(recent) >= _ENOUGH else USUAL_SECONDS[kind]


def weeks(reviews: Iterable[Review], today: date, count: int) -> tuple[Week, ...]:
    """The time spent in each of the last weeks, the running one last."""
    spent: defaultdict[tuple[date, CardKind], float] = defaultdict(float)
    for review in reviews:
        spent[monday(review.study_day), review.key.kind] += spent_seconds(review)
    last = monday(today)
    mondays = [last - timedelta(weeks=back) for back in reversed(range(count))]
    return tuple(
        Week(
            monday=day,
            questions=spent[day, CardKind.QUESTION],
            code=spent[day, CardKind.CHALLENGE],
        )
        for day in mondays
    )


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
