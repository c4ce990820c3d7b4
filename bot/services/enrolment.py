"""Enrolment: who a learner is, where they live, when their question comes."""

from dataclasses import dataclass, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.services.days import keep
from bot.services.ports import Begin, Now
from challenges import zones
from challenges.learners import Learner


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as Telegram introduces them."""

    id: int
    name: str
    username: str | None
    language: str | None  # Telegram does not always say


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
                known = known and await work.learners.turn(person.id)
                learner = self._as_introduced(known, person)
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

    async def lose(self, learner_id: int) -> None:
        """Stop reminding somebody whom Telegram does not let us reach; progress stays."""
        async with self.begin() as work:
            if await work.learners.find(learner_id) is not None:
                learner = await work.learners.turn(learner_id)
                await work.learners.put(replace(learner, is_unreachable=True))

    async def doubt_zone(self, learner_id: int) -> Learner | None:
        """Return the learner if their zone seems wrong; then it is left alone for a month."""
        now = self.now()
        async with self.begin() as work:
            learner = await work.learners.find(learner_id)
            if learner is None or learner.zone is None or not _may_ask(learner, now):
                return None
            since = learner.today(now) - zones.DOUBTED_AFTER
            answered = await work.reviews.moments(learner_id, since)
            if not zones.seems_wrong(answered, learner.zone, learner.push_time):
                return None
            held = await work.learners.turn(learner_id)
            await work.learners.put(replace(held, zone_asked_at=now))
        return learner

    async def _change(
        self, learner_id: int, *, zone: ZoneInfo | None = None, push_time: time | None = None
    ) -> Learner:
        async with self.begin() as work:
            before = await work.learners.turn(learner_id)
            after = replace(
                before, zone=zone or before.zone, push_time=push_time or before.push_time
            )
            return await keep(work, before, after, self.now())

    def _as_introduced(self, known: Learner | None, person: Person) -> Learner:
        learner = known or Learner(id=person.id, name=person.name, created_at=self.now())
        returned = replace(
            learner,
            name=person.name,
            username=person.username,
            language=person.language or learner.language,
            is_unreachable=False,
        )
        if not learner.is_unreachable:
            return returned
        return replace(returned, next_push_at=returned.next_push(self.now()))


def _may_ask(learner: Learner, now: datetime) -> bool:
    asked = learner.zone_asked_at
    return asked is None or now - asked >= zones.ASKED_AGAIN_AFTER
