"""Reminding: once a minute, claim who is due and send their question."""

import logging
from dataclasses import dataclass

from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.sending import send, wait_of
from bot.services.registry import Services
from bot.services.reminders import Due
from bot.views import question

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reminding:
    """The sweep, and the sending of what it has claimed."""

    bot: Bot
    services: Services

    async def tick(self) -> None:
        """Claim all who are due, then send all that waits."""
        claimed = await self.services.reminders.sweep()
        if claimed:
            log.info("%d daily questions are on their way", claimed)
        while waiting := await self.services.reminders.waiting():
            for due in waiting:
                await self._send(due)

    async def _send(self, due: Due) -> None:
        if due.learner.is_paused or due.learner.is_unreachable or not due.asked.showing.is_open:
            await self.services.reminders.drop(due)
            return
        screen = question.asked(due.asked, is_daily=True)
        try:
            message = await send(self.bot, due.learner.id, screen)
        except Forbidden:
            await self.services.enrolment.lose(due.learner.id)
            await self.services.reminders.drop(due)
        except RetryAfter as error:
            await self.services.reminders.failed(due, wait_of(error))
        except BadRequest as error:
            log.warning("reminder %d was refused: %s", due.reminder.id, error.message)
            await self.services.reminders.drop(due)
        except NetworkError:
            await self.services.reminders.failed(due)
        else:
            await self.services.reminders.sent(due, message.message_id)
