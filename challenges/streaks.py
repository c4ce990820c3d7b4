"""Streaks: study days in a row on which something was learned, and the freezes that they earn.

Seven learned days in a row earn a freeze, and two are held at most: more would train people to
skip. A missed day takes one by itself; a day of rest neither counts nor breaks anything.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from challenges.rests import Rest, is_rest

EARNED_AFTER = 7
"""Learned days in a row that earn a freeze."""

MOST_HELD = 2


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

    @property
    def is_broken(self) -> bool:
        return not self.current and not self.freezes

    def learn(self, days: int) -> None:
        self.current += days
        self.longest = max(self.longest, self.current)
        earned, self.in_a_row = divmod(self.in_a_row + days, EARNED_AFTER)
        self.freezes = min(self.freezes + earned, MOST_HELD)

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
    learned = sorted({day.toordinal() for day in days})
    run, now = _Run(), today.toordinal()
    before = None
    for first, last in _rows(learned):
        if before is not None:
            _pass(run, range(before + 1, min(first, now)), rests)
        run.learn(last - first + 1)
        before = last
    if before is not None:
        _pass(run, range(before + 1, now), rests)
    return Streak(
        current=run.current,
        longest=run.longest,
        is_alive_today=run.current > 0,
        includes_today=now in learned,
        freezes=run.freezes,
        frozen=tuple(run.frozen),
        saved=_saved(learned, run, now),
    )


def _rows(learned: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of all days in a row."""
    first = 0
    for last, (day, after) in enumerate(pairwise(learned)):
        if after != day + 1:
            yield learned[first], day
            first = last + 1
    if learned:
        yield learned[first], learned[-1]


def _pass(run: _Run, missed: Iterable[int], rests: Sequence[Rest]) -> None:
    for day in map(date.fromordinal, missed):
        if run.is_broken:
            return
        if not is_rest(day, rests):
            run.miss(day)


def _saved(learned: Sequence[int], run: _Run, today: int) -> int:
    before = bisect_left(learned, today)
    last = learned[before - 1] if before else today
    return sum(day.toordinal() > last for day in run.frozen) if run.current else 0
