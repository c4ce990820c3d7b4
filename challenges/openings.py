"""Openings: what the daily question begins with, so that it does not read the same every day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from challenges.streaks import Streak

WORTH_TELLING = 2
"""Days that a streak, or an absence, has to last before anybody is told."""


class Opening(StrEnum):
    """The first line of a daily question."""

    PAUSE_OVER = "pause_over"
    SAVED = "saved"
    STREAK = "streak"
    AT_STAKE = "at_stake"
    FADED = "faded"
    FADING = "fading"
    NEW = "new"
    MINUTES = "minutes"
    TOPIC = "topic"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an opening may tell of."""

    day: date
    streak: Streak
    minutes: int | None  # of the day; None on an easy one
    skill: str  # title of what is asked
    days_since: int | None  # since the idea was last reviewed; None: it is new
    ends_pause: bool = False


def opening(facts: Facts, learner_id: int) -> Opening:
    """The opening of a learner's study day: never the same on two days in a row.

    What has to be told comes first: the end of a pause, a streak that a freeze has saved.
    """
    if facts.ends_pause:
        return Opening.PAUSE_OVER
    if facts.streak.saved:
        return Opening.SAVED
    # Every other day has a list of its own, and each list has something that always fits.
    turn, half = divmod(facts.day.toordinal() + learner_id, 2)
    fitting = _on_even_days(facts) if half == 0 else _on_odd_days(facts)
    return fitting[turn % len(fitting)]


def _on_even_days(facts: Facts) -> list[Opening]:
    has_streak = facts.streak.current >= WORTH_TELLING
    is_faded = facts.days_since is not None and facts.days_since >= WORTH_TELLING
    return [
        *([Opening.STREAK] if has_streak else []),
        *([Opening.FADED] if is_faded else []),
        *([Opening.MINUTES] if facts.minutes else []),
        Opening.TOPIC,
    ]


def _on_odd_days(facts: Facts) -> list[Opening]:
    is_at_stake = facts.streak.current >= WORTH_TELLING and not facts.streak.includes_today
    return [
        *([Opening.AT_STAKE] if is_at_stake else []),
        Opening.NEW if facts.days_since is None else Opening.FADING,
        Opening.PLAIN,
    ]
