"""Reminders: claim who is due, put their question on its way, and see that it arrives once."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.services.ports import Begin, Now
from bot.services.questions import Asked, ask
from challenges.errors import NothingToAskError
from challenges.learners import Learner
from challenges.library import Library
from challenges.reminders import Reminder
from challenges.study_days import is_missed, next_push, study_day
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

BATCH = 500
"""Learners claimed in one transaction."""

TAKEN_FOR = timedelta(minutes=2)
"""How long a sender has for a reminder before it is given out again."""

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)
"""How long to wait when Telegram cannot be reached: longer each time, until the day is over."""


@dataclass(frozen=True, slots=True)
class Due:
    """A daily question that waits to be sent."""

    reminder: Reminder
    learner: Learner
    asked: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """The daily push: claimed in the transaction that moves the learner's next one."""

    begin: Begin
    library: Library
    now: Now

    async def sweep(self) -> int:
        """Claim all who are due now and return how many questions were put on their way."""
        total = 0
        while True:
            async with self.begin() as work:
                now = self.now()
                learners = await work.learners.due(now, BATCH)
                for learner in learners:
                    total += await self._claim(work, learner, now)
            if len(learners) < BATCH:
                return total

    async def next_moment(self, until: datetime) -> datetime | None:
        """Return when the next push is due, if that is before `until`."""
        async with self.begin() as work:
            return await work.learners.next_push(until)

    async def waiting(self) -> list[Due]:
        """Take what is to be sent now, oldest first; for a while nobody else is given it.

        If whoever took it dies before it is sent, it is given out again. What came too late for
        its day, or is no longer in the bank, is dropped: nobody gets two questions at once.
        """
        async with self.begin() as work:
            while reminders := await work.reminders.unsent(self.now()):
                taken = [await self._take(work, reminder) for reminder in reminders]
                if found := [due for due in taken if due is not None]:
                    return found
            return []

    async def sent(self, due: Due, message_id: int) -> None:
        """Keep that it arrived, and where."""
        async with self.begin() as work:
            await work.reminders.sent(due.reminder.id, message_id, self.now())
            await work.showings.save(
                replace(due.asked.showing, chat_id=due.learner.id, message_id=message_id)
            )

    async def failed(self, due: Due, wait: timedelta | None = None) -> None:
        """Try again after a while: after `wait`, or longer each time."""
        patience = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(due.reminder.tries, 10))
        async with self.begin() as work:
            await work.reminders.retry(due.reminder.id, self.now() + (wait or patience))

    async def drop(self, due: Due) -> None:
        """Send it no more."""
        async with self.begin() as work:
            await work.reminders.drop(due.reminder.id)

    async def _claim(self, work: UnitOfWork, learner: Learner, now: datetime) -> bool:
        assert learner.push_time is not None  # noqa: S101 - the due ones have chosen
        assert learner.next_push_at is not None  # noqa: S101
        zone, due_at = learner.home, learner.next_push_at
        following = next_push(now, learner.push_time, zone)
        await work.learners.put(replace(learner, next_push_at=following))
        if is_missed(due_at, now, zone):
            log.info("skipped the push of learner %s: its day is over", learner.id)
            return False
        try:
            asked = await ask(work, self.library, learner, now)
        except NothingToAskError:
            return False
        return await work.reminders.add(
            Reminder(
                learner_id=learner.id,
                showing_id=asked.showing.id,
                study_day=study_day(now, zone),
                due_at=due_at,
                next_try_at=now,
            )
        )

    async def _take(self, work: UnitOfWork, reminder: Reminder) -> Due | None:
        learner = await work.learners.get(reminder.learner_id)
        showing = await work.showings.get(reminder.showing_id, learner.id)
        is_late = is_missed(reminder.due_at, self.now(), learner.home)
        if is_late or showing.content not in self.library.questions:
            await work.reminders.drop(reminder.id)
            return None
        await work.reminders.retry(reminder.id, self.now() + TAKEN_FOR)
        return Due(reminder, learner, Asked(showing, self.library.shown(showing)))
