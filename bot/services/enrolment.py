"""Enrolment: who a learner is, where they live, when their question comes."""

from dataclasses import dataclass, replace
from datetime import time
from zoneinfo import ZoneInfo

from bot.services.ports import Begin, Now
from challenges import zones
from challenges.learners import Learner
from challenges.study_days import next_push


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as Telegram introduces them."""

    id: int
    name: str
    username: str | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """Takes learners in and keeps where and when they learn."""

    begin: Begin
    now: Now

    async def meet(self, person: Person) -> Learner:
        """Return the learner, new or with what has changed; whoever writes can be reached."""
        async with self.begin() as work:
            known = await work.learners.find(person.id)
            learner = self._as_introduced(known, person)
            if learner != known:
                await work.learners.put(learner)
        return learner

    async def find(self, learner_id: int) -> Learner | None:
        """Return the learner, if they have started."""
        async with self.begin() as work:
            return await work.learners.find(learner_id)

    async def choose_zone(self, learner_id: int, name: str) -> Learner:
        """Set the time zone by name.

        Raises:
            UnknownZoneError: With names like it.
        """
        return await self._change(learner_id, zone=zones.find(name))

    async def choose_time(self, learner_id: int, at: time) -> Learner:
        """Set the local time of the daily question."""
        return await self._change(learner_id, push_time=at)

    async def pause(self, learner_id: int) -> Learner:
        """Send no daily questions until resumed."""
        return await self._change(learner_id, is_paused=True)

    async def resume(self, learner_id: int) -> Learner:
        """Send daily questions again, the next one at the next time that is due."""
        return await self._change(learner_id, is_paused=False)

    async def lose(self, learner_id: int) -> None:
        """Stop reminding somebody whom Telegram does not let us reach; progress stays."""
        async with self.begin() as work:
            learner = await work.learners.find(learner_id)
            if learner is not None:
                await work.learners.put(replace(learner, is_unreachable=True))

    async def _change(
        self,
        learner_id: int,
        *,
        zone: ZoneInfo | None = None,
        push_time: time | None = None,
        is_paused: bool | None = None,
    ) -> Learner:
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            changed = self._scheduled(
                replace(
                    learner,
                    zone=zone or learner.zone,
                    push_time=push_time or learner.push_time,
                    is_paused=learner.is_paused if is_paused is None else is_paused,
                )
            )
            await work.learners.put(changed)
        return changed

    def _scheduled(self, learner: Learner) -> Learner:
        if learner.zone is None or learner.push_time is None:
            return learner
        return replace(
            learner, next_push_at=next_push(self.now(), learner.push_time, learner.zone)
        )

    def _as_introduced(self, known: Learner | None, person: Person) -> Learner:
        learner = known or Learner(id=person.id, name=person.name, created_at=self.now())
        returned = replace(
            learner,
            name=person.name,
            username=person.username,
            language=person.language,
            is_unreachable=False,
        )
        return self._scheduled(returned) if learner.is_unreachable else returned
