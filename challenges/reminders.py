"""Reminders: the daily push, claimed once a study day and then sent at least once.

Some hours later there may be a second one, the nudge: at most once, and only where nothing was
answered.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from challenges.learners import Learner

NUDGE_AFTER = timedelta(hours=6)
"""How long after the daily question the nudge comes, if the day leaves room for that."""

NUDGE_SOONEST = timedelta(hours=2)
"""Sooner than that after the question it would be nagging."""

NUDGE_MARGIN = timedelta(minutes=30)
"""How long before quiet hours, or the end of the study day, it comes at the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One daily question on its way to a learner. One a learner and study day."""

    id: int = 0  # given by the storage
    learner_id: int
    showing_id: int
    study_day: date
    due_at: datetime
    tries: int = 0
    next_try_at: datetime
    sent_at: datetime | None = None
    message_id: int | None = None
    ends_pause: bool = False  # a pause ended by itself with this question
    nudge_at: datetime | None = None  # None once claimed, and where none is to come


def nudge_moment(learner: Learner, day: date, pushed_at: datetime) -> datetime | None:
    """When the nudge of a study day is due; None if the day has no room for one."""
    last = min(learner.day_end(day), _quiet_begins(learner, pushed_at)) - NUDGE_MARGIN
    moment = min(pushed_at + NUDGE_AFTER, last)
    if moment < pushed_at + NUDGE_SOONEST or is_quiet(learner, moment):
        return None
    return moment


def is_quiet(learner: Learner, moment: datetime) -> bool:
    """Whether a moment is in the learner's quiet hours."""
    return learner.preferences.is_quiet(moment.astimezone(learner.home).time())


def _quiet_begins(learner: Learner, after: datetime) -> datetime:
    """When quiet hours begin next; far away for somebody who has none."""
    preferences, local = learner.preferences, after.astimezone(learner.home)
    if preferences.quiet_from == preferences.quiet_until:
        return after + timedelta(days=2)
    first = datetime.combine(local.date(), preferences.quiet_from, tzinfo=learner.home)
    begins = first.astimezone(UTC)
    return begins if begins > after else (first + timedelta(days=1)).astimezone(UTC)
