"""Exams: the day that a learner learns for, and how it is going to find them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.services.ports import Begin, Now
from bot.services.terms import situation
from challenges.errors import ExamDayError
from challenges.learners import Learner
from challenges.library import Library
from challenges.outlook import Outlook, outlook
from challenges.study_days import study_day

FURTHEST = timedelta(days=366)
"""Further ahead nothing is to be said about a day."""

Ahead = Callable[[date], date]
"""The day of the exam, from today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exams:
    """Keeps the day of the exam and looks ahead to it."""

    begin: Begin
    read: Begin
    library: Library
    now: Now

    async def choose(self, learner_id: int, day: Ahead) -> Outlook:
        """Set the day, and look ahead to it.

        Raises:
            ExamDayError: If it does not lie ahead, or too far.
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            today = self._today(learner)
            chosen = day(today)
            if not today < chosen <= today + FURTHEST:
                raise ExamDayError(today + FURTHEST)
            await work.learners.put(replace(learner, exam_day=chosen))
        return await self._outlook(replace(learner, exam_day=chosen))

    async def leave(self, learner_id: int) -> None:
        """Learn for no exam."""
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            await work.learners.put(replace(learner, exam_day=None))

    async def look(self, learner_id: int) -> Outlook | None:
        """Look ahead to the exam; None if there is none, or it is over.

        Raises:
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.read() as work:
            learner = await work.learners.get(learner_id)
        if learner.exam_day is None or learner.exam_day <= self._today(learner):
            return None
        return await self._outlook(learner)

    async def _outlook(self, learner: Learner) -> Outlook:
        async with self.read() as work:
            now = await situation(work, self.library, learner, self._today(learner))
        # Half a second for a year ahead: nobody else is kept waiting.
        return await asyncio.to_thread(outlook, now.way, now.cards, now.terms, now.today)

    def _today(self, learner: Learner) -> date:
        return study_day(self.now(), learner.home)
