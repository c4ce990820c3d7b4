"""A learner's preferences as columns of their row."""

from typing import Any

from challenges.preferences import Preferences
from storage.tables import LearnerRow


def read(row: LearnerRow) -> Preferences:
    """The preferences that a row holds."""
    return Preferences(
        retention=row.retention,
        minutes=row.minutes,
        new_ideas=row.new_ideas,
        focus=numbers(row.focus),
        rollover=row.rollover,
        quiet_from=row.quiet_from,
        quiet_until=row.quiet_until,
        days_off=numbers(row.days_off),
        easy_days=numbers(row.easy_days),
        wants_nudge=row.wants_nudge,
    )


def written(preferences: Preferences) -> dict[str, Any]:
    """The columns of a learner's row that hold the preferences."""
    return {
        "retention": preferences.retention,
        "minutes": preferences.minutes,
        "new_ideas": preferences.new_ideas,
        "focus": digits(preferences.focus),
        "rollover": preferences.rollover,
        "quiet_from": preferences.quiet_from,
        "quiet_until": preferences.quiet_until,
        "days_off": digits(preferences.days_off),
        "easy_days": digits(preferences.easy_days),
        "wants_nudge": preferences.wants_nudge,
    }


def numbers(digits: str) -> frozenset[int]:
    """Small numbers, as a column holds them."""
    return frozenset(int(digit) for digit in digits)


def digits(numbers: frozenset[int]) -> str:
    """What a column holds of small numbers."""
    return "".join(str(number) for number in sorted(numbers))
