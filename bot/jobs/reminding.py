"""Reminding: once a minute, claim who is due and send their question."""

import asyncio
import logging
from dataclasses import dataclass, field

from telegram import Bot

from bot.direct import BROADCAST, send
from bot.jobs.posting import Posting
from bot.outcomes import Arrived, Later, Moved, Refused, Unreachable, attempt
from bot.services.registry import Services
from bot.services.reminders import Due
from bot.views import enrolment, reminder
from storage.errors import StorageError
from storage.outbox import Letter

log = logging.getLogger(__name__)

AT_ONCE = 60
"""Reminders on their way at one time: as many as Telegram takes while the next are fetched."""

PAUSE_SECONDS = 0.06
"""After each few claims: they come faster than Telegram takes messages, and delay none of them."""

LOOK_SECONDS = 0.1
"""How often claims are looked for that the sweep has made meanwhile."""


@dataclass(frozen=True, slots=True)
class Reminding:
    """The sweep, and the sending of what it has claimed."""

    bot: Bot
    services: Services
    posting: Posting
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def tick(self) -> None:
        """Claim all who are due, send what waits meanwhile, then nudge."""
        async with asyncio.TaskGroup() as group:
            sweeping = group.create_task(self._sweep())
            await self._send_all(group, sweeping)
        while await self._nudge_some():
            pass

    async def _sweep(self) -> None:
        claimed = await self.services.reminders.sweep(PAUSE_SECONDS)
        if claimed:
            log.info("%d daily questions were put on their way", claimed)

    async def _send_all(self, group: asyncio.TaskGroup, sweeping: "asyncio.Task[None]") -> None:
        while True:
            is_last = sweeping.done()
            waiting = await self.services.reminders.waiting()
            for due in waiting:
                await self._room.acquire()
                group.create_task(self._send(due))
            if not waiting and is_last:
                return
            if not waiting:
                await asyncio.wait({sweeping}, timeout=LOOK_SECONDS)

    async def _send(self, due: Due) -> None:
        try:
            await self._take(due)
        except StorageError:
            log.warning("reminder %d waits for the database", due.reminder.id, exc_info=True)
        finally:
            self._room.release()

    async def _take(self, due: Due) -> None:
        screen, reminders = reminder.daily(due), self.services.reminders
        match await attempt(send(self.bot, due.learner.id, screen, pace=BROADCAST)):
            case Arrived(message):
                await reminders.sent(due, message.message_id)
                await self._doubt_zone(due)
            case Unreachable():
                await self.services.enrolment.lose(due.learner.id)
                await reminders.drop(due)
            case Later(wait):
                await reminders.failed(due, wait)
            case Refused(why):
                log.warning("reminder %d was refused: %s", due.reminder.id, why)
                await reminders.drop(due)
            case Moved():
                await reminders.drop(due)  # nobody learns in a group

    async def _nudge_some(self) -> bool:
        """Put some questions once more, below everything, and take the first ones away."""
        async with self.services.outbox.whole():
            nudges = [await self._nudge(due) for due in await self.services.reminders.nudges()]
        for posts in nudges:
            self.posting.carry(posts, [])
        return bool(nudges)

    async def _nudge(self, due: Due) -> list[Letter]:
        chat_id, first = due.learner.id, due.reminder.message_id
        showing_id = due.asked.showing.id
        nudge = await self.posting.write(chat_id, reminder.nudge(due), showing_id=showing_id)
        return [nudge] if first is None else [nudge, await self.posting.remove(chat_id, first)]

    async def _doubt_zone(self, due: Due) -> None:
        async with self.services.outbox.whole():
            learner = await self.services.enrolment.doubt_zone(due.learner.id)
            if learner is None:
                return
            screen = enrolment.is_zone_right(learner, self.services.now())
            post = await self.posting.write(learner.id, screen)
        self.posting.carry([post], [])
