"""Pausing: nothing is sent and no streak ends until a day, or until the learner says."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.services.days import keep
from bot.services.ports import Begin, Now
from challenges.learners import Learner
from challenges.pauses import pause_end
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Pausing:
    """Begins and ends pauses; those with a day for it end by themselves."""

    begin: Begin
    now: Now

    async def pause(self, learner_id: int) -> Learner:
        """Pause until the learner resumes."""
        async with self.begin() as work:
            return await self._pause(work, await work.learners.turn(learner_id), None)

    async def pause_for(self, learner_id: int, days: int) -> Learner:
        """Pause for so many study days, of which this is the first.

        Raises:
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            learner = await work.learners.turn(learner_id)
            until = learner.today(self.now()) + timedelta(days=days)
            return await self._pause(work, learner, until)

    async def pause_until(self, learner_id: int, text: str) -> Learner:
        """Pause until what a learner typed: a day, or how long.

        Raises:
            UnreadableDayError: If it names no day to come.
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            learner = await work.learners.turn(learner_id)
            return await self._pause(work, learner, pause_end(text, learner.today(self.now())))

    async def resume(self, learner_id: int) -> Learner:
        """End a pause; the next daily question comes at the next time that is due."""
        async with self.begin() as work:
            before = await work.learners.turn(learner_id)
            after = replace(before, is_paused=False, paused_until=None)
            return await keep(work, before, after, self.now())

    async def _pause(self, work: UnitOfWork, before: Learner, until: date | None) -> Learner:
        after = replace(before, is_paused=True, paused_until=until)
        return await keep(work, before, after, self.now())
