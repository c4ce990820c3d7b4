"""Reminders: claim who is due, put their question on its way, and see that it arrives once."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.services.days import excuse, streak_of
from bot.services.ports import Begin, Now
from bot.services.questions import Asked, ask
from challenges.errors import NothingToAskError
from challenges.learners import Learner
from challenges.library import Library
from challenges.openings import Facts
from challenges.reminders import Claim, Reminder, claim, is_quiet, nudge_moment
from challenges.showings import Showing
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

BATCH = 3
"""Learners claimed or sent to in one transaction: on SQLite, all else waits for its end."""

TAKEN_FOR = timedelta(minutes=2)
"""How long a sender has for a reminder before it is given out again."""

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=1), timedelta(minutes=15)
"""How long to wait when Telegram cannot be reached: longer each time, until the day is over."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A daily question that waits to be sent."""

    reminder: Reminder
    learner: Learner
    asked: Asked
    facts: Facts  # what its first line may tell of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """The daily push: claimed in the transaction that moves the learner's next one."""

    begin: Begin
    whole: Begin
    library: Library
    now: Now

    async def sweep(self, pause: float = 0.0) -> int:
        """Claim all who are due now and return how many questions were put on their way.

        Args:
            pause: Seconds to leave to others after each few.
        """
        total = 0
        while True:
            async with self.whole() as work:
                now = self.now()
                learners = await work.learners.due(now, BATCH)
                total += await self._claim(work, [claim(one, now) for one in learners], now)
            if len(learners) < BATCH:
                return total
            await asyncio.sleep(pause)

    async def next_moment(self, until: datetime) -> datetime | None:
        """Return when the next push is due, if that is before `until`."""
        async with self.begin() as work:
            return await work.learners.next_push(until)

    async def waiting(self) -> list[Due]:
        """Take what is to be sent now, oldest first; for a while nobody else is given it.

        If whoever took it dies before it is sent, it is given out again. What came too late for
        its day, or is no longer in the bank, is dropped: nobody gets two questions at once.
        """
        async with self.whole() as work:
            while reminders := await work.reminders.unsent(self.now(), BATCH):
                taken = [await self._take(work, reminder) for reminder in reminders]
                if found := [due for due in taken if due is not None]:
                    return found
            return []

    async def sent(self, due: Due, message_id: int) -> None:
        """Keep that it arrived, and where."""
        async with self.whole() as work:
            now = self.now()
            nudge_at = nudge_moment(due.learner, due.reminder.study_day, now)
            await work.reminders.sent(due.reminder.id, message_id, now, nudge_at)
            showing_id = due.asked.showing.id
            await work.showings.place(showing_id, chat_id=due.learner.id, message_id=message_id)

    async def failed(self, due: Due, wait: timedelta | None = None) -> None:
        """Try again after a while: after `wait`, or longer each time."""
        patience = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(due.reminder.tries, 10))
        async with self.begin() as work:
            await work.reminders.retry(due.reminder.id, self.now() + (wait or patience))

    async def drop(self, due: Due) -> None:
        """Send it no more."""
        async with self.begin() as work:
            await work.reminders.drop(due.reminder.id)

    async def nudges(self) -> list[Due]:
        """Take the second reminders that are due and still wanted, each once.

        They are put on their way by whoever takes them, in the same transaction.
        """
        async with self.begin() as work:
            due_now = await work.reminders.to_nudge(self.now())
            taken = [await self._take_nudge(work, reminder) for reminder in due_now]
        return [due for due in taken if due is not None]

    async def _claim(self, work: UnitOfWork, claims: Sequence[Claim], now: datetime) -> int:
        """Move the next push of each, and put the questions on their way that are due."""
        await work.learners.reschedule([claimed.learner for claimed in claims])
        for claimed in claims:
            if claimed.unswept is not None:
                log.info("nobody swept for %s since %s", claimed.learner.id, claimed.unswept)
                await excuse(work, claimed.learner, claimed.unswept, claimed.today - _DAY)
        due = [claimed for claimed in claims if claimed.is_due]
        if not due:
            return 0
        first = min(claimed.today for claimed in due)
        known = await work.reminders.among([one.learner.id for one in due], first)
        new = [
            await self._begun(work, claimed, now)
            for claimed in due
            if (claimed.learner.id, claimed.today) not in known
        ]
        return await work.reminders.add_each([one for one in new if one is not None])

    async def _begun(self, work: UnitOfWork, claimed: Claim, now: datetime) -> Reminder | None:
        learner = claimed.learner
        try:
            asked = await ask(work, self.library, learner, now)
        except NothingToAskError:
            return None
        return Reminder(
            learner_id=learner.id,
            showing_id=asked.showing.id,
            study_day=claimed.today,
            due_at=learner.push_moment(claimed.today) or now,
            next_try_at=now,
            ends_pause=claimed.ends_pause,
        )

    async def _take(self, work: UnitOfWork, reminder: Reminder) -> Due | None:
        learner = await work.learners.get(reminder.learner_id)
        showing = await work.showings.get(reminder.showing_id, learner.id)
        today = learner.today(self.now())
        if reminder.study_day < today:  # all day, Telegram could not be reached
            await excuse(work, learner, reminder.study_day, today - _DAY)
        if reminder.study_day < today or not self._is_wanted(learner, showing, today):
            await work.reminders.drop(reminder.id)
            return None
        await work.reminders.retry(reminder.id, self.now() + TAKEN_FOR)
        return await self._due(work, reminder, learner, showing)

    async def _take_nudge(self, work: UnitOfWork, reminder: Reminder) -> Due | None:
        await work.reminders.nudge(reminder.id, None)
        learner = await work.learners.get(reminder.learner_id)
        showing = await work.showings.get(reminder.showing_id, learner.id)
        now = self.now()
        today = learner.today(now)
        may_come = learner.preferences.wants_nudge and not is_quiet(learner, now)
        is_wanted = reminder.study_day == today and self._is_wanted(learner, showing, today)
        if not may_come or not is_wanted or await _has_learned(work, learner.id, today):
            return None
        return await self._due(work, reminder, learner, showing)

    def _is_wanted(self, learner: Learner, showing: Showing, today: date) -> bool:
        is_reachable = not learner.is_unreachable and not learner.is_off(today)
        return is_reachable and showing.is_open and showing.content in self.library.questions

    async def _due(
        self, work: UnitOfWork, reminder: Reminder, learner: Learner, showing: Showing
    ) -> Due:
        question = self.library.shown(showing)
        card, preferences = await work.cards.find(learner.id, showing.key), learner.preferences
        is_easy = reminder.study_day.weekday() in preferences.easy_days
        last = None if card is None else card.last_review
        facts = Facts(
            day=reminder.study_day,
            streak=await streak_of(work, learner.id, reminder.study_day),
            minutes=None if is_easy else preferences.minutes,
            skill=self.library.skills[question.skill].title,
            days_since=None if last is None else (reminder.study_day - last).days,
            ends_pause=reminder.ends_pause,
        )
        return Due(reminder, learner, Asked(showing, question), facts)


async def _has_learned(work: UnitOfWork, learner_id: int, day: date) -> bool:
    """Tell whether anything was answered on a study day, or a challenge tried."""
    if day in await work.reviews.study_days(learner_id):
        return True
    shown = await work.showings.of_day(learner_id, day)
    return any(showing.tries or not showing.is_open for showing in shown)
