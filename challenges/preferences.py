"""Preferences: what a learner decides of their own days, and the values that are offered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Any

from challenges.errors import NotOfferedError

ROLLOVER = time(4, 0)
"""When a study day ends: whoever learns at one in the morning still learns "today"."""

CODE_IS_RARER = 0.05
"""How much sooner a question comes back than code, which takes minutes: 0.90 against 0.85."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The dials of /settings, as they stand for somebody who has turned none."""

    retention: float = 0.9  # how likely a question is to be known when it comes back
    minutes: int = 10  # a study day's budget
    new_ideas: int = 3  # met for the first time on one study day, at most
    focus: frozenset[int] = frozenset()  # skill groups that new ideas come from first; empty: all
    rollover: time = ROLLOVER
    quiet_from: time = time(22, 0)  # nothing but the daily question, which has its own time
    quiet_until: time = time(8, 0)
    days_off: frozenset[int] = frozenset()  # weekdays, Monday is 0: nothing is sent or expected
    easy_days: frozenset[int] = frozenset()  # weekdays with half the budget and nothing new
    wants_nudge: bool = True  # one gentle second reminder

    @property
    def code_retention(self) -> float:
        """The same for code."""
        return round(self.retention - CODE_IS_RARER, 4)

    def is_quiet(self, local: time) -> bool:
        """Whether a time of the learner's day is in their quiet hours."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= local < self.quiet_until
        return local >= self.quiet_from or local < self.quiet_until


DEFAULTS = Preferences()
"""Of somebody who has turned no dial."""


class Dial(StrEnum):
    """What can be turned, by the name of its field. Values travel as whole numbers."""

    RETENTION = "retention"  # percent
    MINUTES = "minutes"
    NEW_IDEAS = "new_ideas"
    FOCUS = "focus"  # a bit a skill group
    ROLLOVER = "rollover"  # the hour; so are the two ends of the quiet hours
    QUIET_FROM = "quiet_from"
    QUIET_UNTIL = "quiet_until"
    DAYS_OFF = "days_off"  # a bit a weekday
    EASY_DAYS = "easy_days"
    NUDGE = "wants_nudge"


OFFERED: dict[Dial, Sequence[int]] = {
    Dial.RETENTION: (80, 85, 90, 95),
    Dial.MINUTES: (3, 5, 10, 15, 20, 30, 45, 60),
    Dial.NEW_IDEAS: range(7),
    Dial.FOCUS: range(0, 0b1000000, 2),  # groups 1 to 5
    Dial.ROLLOVER: range(7),
    Dial.QUIET_FROM: (20, 21, 22, 23, 0, 1),
    Dial.QUIET_UNTIL: (5, 6, 7, 8, 9, 10),
    Dial.DAYS_OFF: range(0b1111111),  # seven days off are a pause
    Dial.EASY_DAYS: range(0b10000000),
    Dial.NUDGE: (0, 1),
}
"""The values that a dial can have; any other is refused."""


def turned(preferences: Preferences, dial: Dial, value: int) -> Preferences:
    """The preferences with one dial turned.

    Raises:
        NotOfferedError: If the dial does not have this value.
    """
    if value not in OFFERED[dial]:
        raise NotOfferedError
    changes: dict[str, Any] = {dial.value: _FROM_NUMBER.get(dial, int)(value)}
    return replace(preferences, **changes)


def setting(preferences: Preferences, dial: Dial) -> int:
    """How a dial stands."""
    value = getattr(preferences, dial.value)
    match value:
        case float():
            return round(100 * value)
        case time():
            return value.hour
        case frozenset():
            return bits(value)
    return int(value)


def without_quiet_hours(preferences: Preferences) -> Preferences:
    """The preferences with no quiet hours: they end as they begin."""
    return replace(preferences, quiet_until=preferences.quiet_from)


def bits(numbers: Iterable[int]) -> int:
    """Small numbers as the bits of one."""
    return sum(1 << number for number in numbers)


def numbers(bits: int) -> frozenset[int]:
    """The small numbers whose bits are set."""
    return frozenset(number for number in range(bits.bit_length()) if bits >> number & 1)


_FROM_NUMBER: dict[Dial, Callable[[int], object]] = {
    Dial.RETENTION: lambda percent: percent / 100,
    Dial.FOCUS: numbers,
    Dial.ROLLOVER: time,
    Dial.QUIET_FROM: time,
    Dial.QUIET_UNTIL: time,
    Dial.DAYS_OFF: numbers,
    Dial.EASY_DAYS: numbers,
    Dial.NUDGE: bool,
}
