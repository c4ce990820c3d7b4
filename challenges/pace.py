"""Pace: how long a card takes a learner, and what a study day has room for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median

from challenges.cards import CardKey, CardKind, Review
from challenges.curriculum import Curriculum
from challenges.preferences import Preferences

QUESTION_SECONDS = 40.0
"""What a question takes somebody of whom little is known."""

_ENOUGH = 10
"""Reviews of a kind before the learner's own pace counts."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a learner takes."""

    question_seconds: float = QUESTION_SECONDS
    challenge_factor: float = 1.0  # times the minutes that the bank expects

    def seconds(self, key: CardKey, way: Curriculum) -> float:
        """What a card is expected to take."""
        if key.kind is CardKind.QUESTION:
            return self.question_seconds
        return 60 * way.minutes_of[key] * self.challenge_factor

    def usual(self, way: Curriculum) -> dict[CardKind, float]:
        """What a card of each kind is expected to take, on average over the bank."""
        coded = (CardKind.CHALLENGE, CardKind.TYPEALONG)
        return {
            CardKind.QUESTION: self.question_seconds,
            **{kind: self._mean(kind, way) for kind in coded},
        }

    def _mean(self, kind: CardKind, way: Curriculum) -> float:
        minutes = [count for key, count in way.minutes_of.items() if key.kind is kind]
        return 60 * fmean(minutes) * self.challenge_factor if minutes else 0.0


AVERAGE = Pace()
"""Of somebody of whom little is known."""


def pace(reviews: Iterable[Review], way: Curriculum) -> Pace:
    """The pace of a learner, from their latest reviews."""
    taken: dict[CardKind, list[float]] = {kind: [] for kind in CardKind}
    for review in reviews:
        if review.key in way.places:
            taken[review.key.kind].append(review.seconds_spent / AVERAGE.seconds(review.key, way))
    question, code = (_factor(taken[kind]) for kind in (CardKind.QUESTION, CardKind.CHALLENGE))
    return Pace(QUESTION_SECONDS * question, code)


def spent_seconds(reviews: Iterable[Review]) -> float:
    """The time that reviews took, without the hours for which they lay in the chat."""
    return sum(review.seconds_spent for review in reviews)


def budget_seconds(preferences: Preferences, day: date) -> float:
    """What a study day has room for: nothing on days off, half on easy ones."""
    if is_off(preferences, day):
        return 0.0
    return 60.0 * preferences.minutes * (0.5 if is_easy(preferences, day) else 1.0)


def is_off(preferences: Preferences, day: date) -> bool:
    """Whether nothing is expected on a day."""
    return day.weekday() in preferences.days_off


def is_easy(preferences: Preferences, day: date) -> bool:
    """Whether less than usual, and nothing new, is expected on a day."""
    return day.weekday() in preferences.easy_days


def _factor(taken: list[float]) -> float:
    """How the middle one compares with what is expected; a press at random is no pace."""
    return max(median(taken), 0.1) if len(taken) >= _ENOUGH else 1.0
