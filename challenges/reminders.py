"""Reminders: the daily push, claimed once a study day and then sent at least once.

Some hours later there may be a second one, the nudge: at most once, and only where nothing was
answered.
"""

from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a sweep makes of a learner whose next push has come."""

    learner: Learner  # with the push after this one, and awake if a pause is over
    today: date
    is_due: bool  # today's question is to be sent now, if it was not
    ends_pause: bool
    unswept: date | None  # the first study day whose push nobody has swept for


def claim(learner: Learner, now: datetime) -> Claim:
    """Decide about a learner whose `next_push_at` has come, however late the sweep is.

    What was due on a study day that is over is not caught up: each day brings its own question.
    """
    assert learner.next_push_at is not None  # noqa: S101 - only such are due
    today, due_day = learner.today(now), learner.today(learner.next_push_at)
    ends_pause = learner.is_paused and not learner.is_paused_on(today)
    awake = replace(learner, is_paused=False, paused_until=None) if ends_pause else learner
    moment = awake.push_moment(today)
    return Claim(
        learner=replace(awake, next_push_at=awake.next_push(now)),
        today=today,
        is_due=moment is not None and moment <= now and not awake.is_off(today),
        ends_pause=ends_pause,
        unswept=due_day if due_day < today else None,
    )


def is_owed(before: Learner, after: Learner, now: datetime) -> bool:
    """Whether a change of settings has passed over today's push, so that it is due at once.

    Whoever has begun today, or comes back from a pause, is here already and needs none.
    """
    if before.next_push_at is None or before.is_paused or after.is_paused:
        return False
    today = after.today(now)
    moment = after.push_moment(today)
    return moment is not None and moment <= now and after.today(after.created_at) < today


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
