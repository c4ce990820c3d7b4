"""Study days: which day a moment belongs to for a learner, and when the daily push is due.

A study day begins at the rollover, so that whoever learns at one in the morning still learns
"today". No clock is read here, and everything that leaves is aware UTC or a plain date.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from challenges.preferences import ROLLOVER

_DAY = timedelta(days=1)


def study_day(now: datetime, zone: ZoneInfo, rollover: time = ROLLOVER) -> date:
    """The learner's study day at a moment.

    Raises:
        ValueError: If `now` is naive.
    """
    if now.tzinfo is None:
        raise ValueError("a moment without a zone belongs to no day")
    # The clock on the wall may go back across the rollover; the study day must not.
    day = now.astimezone(zone).date() + _DAY
    while _moment(day, rollover, zone) > now:
        day -= _DAY
    return day


def push_moment(day: date, push_time: time, zone: ZoneInfo, rollover: time = ROLLOVER) -> datetime:
    """When the push of a study day is due, in UTC.

    A time before the rollover is one of the following calendar date. A time that the clocks
    skip is due as much later; of a time that comes twice, the first counts. Where that would
    leave the study day, its first or last minute is taken.
    """
    calendar = day + _DAY if push_time < rollover else day
    start, end = _moment(day, rollover, zone), day_end(day, zone, rollover)
    last = end - timedelta(minutes=1)
    return max(start, min(last, _moment(calendar, push_time, zone)))


def next_push(
    after: datetime, push_time: time, zone: ZoneInfo, rollover: time = ROLLOVER
) -> datetime:
    """The first push moment strictly after a moment, in UTC."""
    day = study_day(after, zone, rollover)
    moment = push_moment(day, push_time, zone, rollover)
    # A study day that never happens (Samoa left out 30 December 2011) has no push.
    while moment <= after or study_day(moment, zone, rollover) != day:
        day += _DAY
        moment = push_moment(day, push_time, zone, rollover)
    return moment


def day_end(day: date, zone: ZoneInfo, rollover: time = ROLLOVER) -> datetime:
    """When a study day is over, in UTC."""
    return _moment(day + _DAY, rollover, zone)


def _moment(day: date, local: time, zone: ZoneInfo) -> datetime:
    """A time of a calendar date; Python's fold 0 means what we promise for gaps and repeats."""
    return datetime.combine(day, local.replace(fold=0), tzinfo=zone).astimezone(UTC)
