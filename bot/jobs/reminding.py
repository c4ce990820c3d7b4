"""Reminding: once a minute, claim who is due and send their question."""

import logging
from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.sending import delete, send, wait_of
from bot.services.registry import Services
from bot.services.reminders import Due
from bot.views import enrolment, reminder

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reminding:
    """The sweep, and the sending of what it has claimed."""

    bot: Bot
    services: Services

    async def tick(self) -> None:
        """Claim all who are due, then send all that waits, then nudge."""
        claimed = await self.services.reminders.sweep()
        if claimed:
            log.info("%d daily questions are on their way", claimed)
        while waiting := await self.services.reminders.waiting():
            for due in waiting:
                await self._send(due)
        while nudges := await self.services.reminders.nudges():
            for due in nudges:
                await self._nudge(due)

    async def _send(self, due: Due) -> None:
        try:
            message = await send(self.bot, due.learner.id, reminder.daily(due))
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
            await self._doubt_zone(due)

    async def _nudge(self, due: Due) -> None:
        """Put the question once more, below everything, and take the first one away."""
        try:
            message = await send(self.bot, due.learner.id, reminder.nudge(due))
        except RetryAfter as error:
            await self.services.reminders.put_off(due, wait_of(error))
        except TelegramError as error:
            log.warning("nudge %d was not sent: %s", due.reminder.id, type(error).__name__)
        else:
            await self.services.reminders.nudged(due, message.message_id)
            if due.reminder.message_id is not None:
                await delete(self.bot, due.learner.id, due.reminder.message_id)

    async def _doubt_zone(self, due: Due) -> None:
        learner = await self.services.enrolment.doubt_zone(due.learner.id)
        if learner is not None:
            screen = enrolment.is_zone_right(learner, self.services.now())
            with suppress(TelegramError):  # then it is asked in a month
                await send(self.bot, learner.id, screen)
