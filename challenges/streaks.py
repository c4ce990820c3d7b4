"""Streaks: study days in a row on which something was learned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """Days in a row, now and at best."""

    current: int
    longest: int
    is_alive_today: bool  # nothing is missed yet: it reaches to today or to yesterday
    includes_today: bool = False  # today is already learned


def streak(days: Iterable[date], today: date) -> Streak:
    """The streak of the study days on which something was learned.

    A today that is not learned yet breaks nothing. Days after today count: whoever flew west has
    learned on what is tomorrow here.
    """
    learned = set(days)
    runs = {day: _run_to(day, learned) for day in learned if day + _DAY not in learned}
    last = max(runs, default=None)
    is_alive = last is not None and last >= today - _DAY
    return Streak(
        current=runs[last] if last is not None and is_alive else 0,
        longest=max(runs.values(), default=0),
        is_alive_today=is_alive,
        includes_today=today in learned,
    )


def _run_to(day: date, learned: set[date]) -> int:
    length = 0
    while day - length * _DAY in learned:
        length += 1
    return length
