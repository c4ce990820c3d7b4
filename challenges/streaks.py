"""Streaks: study days in a row on which something was learned, and the freezes that they earn.

Seven learned days in a row earn a freeze, and two are held at most: more would train people to
skip. A missed day takes one by itself; a day of rest neither counts nor breaks anything.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from challenges.rests import Rest, is_rest

EARNED_AFTER = 7
"""Learned days in a row that earn a freeze."""

MOST_HELD = 2

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """Days in a row, now and at best."""

    current: int
    longest: int
    is_alive_today: bool  # nothing is missed yet that no freeze has covered
    includes_today: bool = False  # today is already learned
    freezes: int = 0  # held
    frozen: tuple[date, ...] = ()  # the missed days that each took a freeze, ever
    saved: int = 0  # of these, the ones between today and the last learned day before


@dataclass(slots=True)
class _Run:
    """The streak while its days are gone through."""

    current: int = 0
    longest: int = 0
    in_a_row: int = 0  # learned days since the last freeze was earned or taken
    freezes: int = 0
    frozen: list[date] = field(default_factory=list)

    def learn(self) -> None:
        self.current += 1
        self.longest = max(self.longest, self.current)
        self.in_a_row += 1
        if self.in_a_row == EARNED_AFTER:
            self.in_a_row = 0
            self.freezes = min(self.freezes + 1, MOST_HELD)

    def miss(self, day: date) -> None:
        self.in_a_row = 0
        if self.freezes:
            self.freezes -= 1
            self.frozen.append(day)
        else:
            self.current = 0


def streak(days: Iterable[date], today: date, rests: Sequence[Rest] = ()) -> Streak:
    """The streak of the study days on which something was learned.

    A today that is not learned yet breaks nothing. Days after today count: whoever flew west has
    learned on what is tomorrow here.

    Args:
        days: On which something was learned, in any order and as often as they like.
        today: The learner's study day.
        rests: What was rest when, in the order of its days.
    """
    learned = set(days)
    run = _Run()
    for day in _from_to(min(learned, default=today), max(learned | {today})):
        if day in learned:
            run.learn()
        elif day < today and not is_rest(day, rests):
            run.miss(day)
    return Streak(
        current=run.current,
        longest=run.longest,
        is_alive_today=run.current > 0,
        includes_today=today in learned,
        freezes=run.freezes,
        frozen=tuple(run.frozen),
        saved=_saved(learned, run, today),
    )


def _saved(learned: set[date], run: _Run, today: date) -> int:
    last = max((day for day in learned if day < today), default=today)
    return sum(day > last for day in run.frozen) if run.current else 0


def _from_to(first: date, last: date) -> Iterator[date]:
    return (first + number * _DAY for number in range((last - first).days + 1))
