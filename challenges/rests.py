"""Rest: study days on which nothing is expected, so that a streak neither counts nor ends there.

What was a day off when is kept as it was then: turning Sundays into days off excuses none of the
Sundays before.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from challenges.learners import Learner

EVERY_DAY = frozenset(range(7))

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """From a study day on, these weekdays are rest, until the next rest says otherwise."""

    since: date
    weekdays: frozenset[int]  # Monday is 0; all of them: a pause, or days that are excused


def is_rest(day: date, rests: Sequence[Rest]) -> bool:
    """Whether a study day was rest, by rests in the order of their days."""
    place = bisect_right(rests, day, key=lambda rest: rest.since)
    return place > 0 and day.weekday() in rests[place - 1].weekdays


def as_set(learner: Learner, day: date) -> tuple[Rest, ...]:
    """What holds from a study day on by what the learner has set: a pause, or days off."""
    days_off = learner.preferences.days_off
    if not learner.is_paused_on(day):
        return (Rest(since=day, weekdays=days_off),)
    pause = Rest(since=day, weekdays=EVERY_DAY)
    if learner.paused_until is None:
        return (pause,)
    return pause, Rest(since=learner.paused_until, weekdays=days_off)


def excused(learner: Learner, first: date, last: date) -> tuple[Rest, ...]:
    """Study days that were not the learner's to use, and what holds after them."""
    return Rest(since=first, weekdays=EVERY_DAY), *as_set(learner, last + _DAY)


def changed(before: Learner, after: Learner, now: datetime) -> tuple[Rest, ...]:
    """What a change of settings means for rest; nothing if it means nothing.

    A study day that travelling has cut short or passed over is excused: flying east, the clocks
    go forward. Of a pause that the learner ends, the last day still belongs to it.
    """
    if after.zone is None:
        return ()
    today = after.today(now)
    if before.zone is None:  # what was set before there was a day to set it for
        is_plain = not after.is_paused and not after.preferences.days_off
        return () if is_plain else as_set(after, today)
    then = before.today(now)
    was_paused, is_paused = before.is_paused_on(then), after.is_paused_on(today)
    if was_paused and not is_paused:
        return as_set(after, today + _DAY)
    if is_paused or before.preferences.days_off != after.preferences.days_off:
        return as_set(after, today)
    if after.day_end(then) < before.day_end(then):
        return excused(after, then, max(then, today))
    return ()
