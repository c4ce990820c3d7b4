"""Pauses: until when, as a learner types it."""

import re
from datetime import date, timedelta

from challenges.errors import UnreadableDayError

LONGEST = 366
"""Days that a pause with an end may have."""

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_UNITS = {"day": 1, "week": 7}
_LENGTH = re.compile(r"(?:for )?(\d{1,3}|[a-z]+) (day|week)s?")


def pause_end(text: str, today: date) -> date:
    """The study day that ends a pause: of "2027-01-10", "5 days", "a week", "tomorrow".

    Five days are today and the four after it.

    Raises:
        UnreadableDayError: If the text names no day, or one that is past or far away.
    """
    words = " ".join(text.casefold().split()).removeprefix("until ")
    days = 1 if words == "tomorrow" else _length(words) or _distance(words, today)
    if not 1 <= days <= LONGEST:
        raise UnreadableDayError
    return today + timedelta(days=days)


def _length(words: str) -> int:
    found = _LENGTH.fullmatch(words)
    if found is None:
        return 0
    count = found[1]
    return (int(count) if count.isdecimal() else _COUNTS.get(count, 0)) * _UNITS[found[2]]


def _distance(words: str, today: date) -> int:
    try:
        return (date.fromisoformat(words) - today).days
    except ValueError as error:
        raise UnreadableDayError from error
