"""Days: what a change of settings means for a learner's days, inside the caller's unit of work."""

from dataclasses import replace
from datetime import date, datetime

from challenges import rests
from challenges.learners import Learner
from challenges.reminders import is_owed
from challenges.streaks import Streak, streak
from storage.work import UnitOfWork


async def keep(work: UnitOfWork, before: Learner, after: Learner, now: datetime) -> Learner:
    """Write a learner whose settings have changed, with what that means for the next push."""
    if _schedule(before) != _schedule(after):
        after = replace(after, next_push_at=await _next_push(work, before, after, now))
    await work.learners.put(after)
    await work.rests.put(after.id, rests.changed(before, after, now))
    return after


async def excuse(work: UnitOfWork, learner: Learner, first: date, last: date) -> None:
    """Keep that these study days were not the learner's to use: the failure was ours."""
    await work.rests.put(learner.id, rests.excused(learner, first, last))


async def streak_of(work: UnitOfWork, learner_id: int, today: date) -> Streak:
    """Return a learner's streak on their study day."""
    days = await work.reviews.study_days(learner_id)
    return streak(days, today, await work.rests.of(learner_id))


def _schedule(learner: Learner) -> tuple[object, ...]:
    return (
        learner.zone,
        learner.push_time,
        learner.preferences.rollover,
        learner.is_paused,
        learner.paused_until,
    )


async def _next_push(
    work: UnitOfWork, before: Learner, after: Learner, now: datetime
) -> datetime | None:
    if is_owed(before, after, now) and not await work.reminders.has(after.id, after.today(now)):
        return now
    return after.next_push(now)
