"""Handling: each update once, those of one chat in their order, chats side by side.

One that fails is tried again a few times. If it fails always, it is set aside: nobody else may
wait for it, and who caused it is told.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from telegram import Update

from bot.acts import Act, Carrier
from bot.context import BotApplication
from bot.sending import send
from bot.services.registry import Services
from bot.views import notices
from bot.views.language import ENGLISH, speaking

log = logging.getLogger(__name__)

_NO_UPDATE = 0

WAITS = (0.5, 1.0, 2.0)
"""Seconds before each further try of an update that failed."""


@dataclass(slots=True, kw_only=True)
class Handling:
    """Gives updates to the handlers, each in an act."""

    application: BotApplication
    services: Services
    carrier: Carrier
    waits: Sequence[float] = WAITS
    _lanes: "WeakValueDictionary[int, asyncio.Lock]" = field(default_factory=WeakValueDictionary)

    async def handle(self, update: Update) -> None:
        """Do what the update asks for, unless that was done; then it may be confirmed.

        Raises:
            StorageError: If the database cannot even keep that it failed. Nothing has happened
                then.
        """
        async with self._lanes.setdefault(_lane(update), asyncio.Lock()):
            failure = await self._tried(update)
            if failure is not None:
                await self._set_aside(update, failure)

    async def fall_due(self, action: Callable[[], Awaitable[None]]) -> None:
        """Do what no update asks for; what it says is sent like any answer."""
        await Act(_NO_UPDATE, self.services.outbox, self.carrier).perform_apart(action)

    async def _tried(self, update: Update) -> Exception | None:
        """Do what an update asks for, or return why it cannot be done."""
        for wait in (*self.waits, None):
            failure = await self._failure(update, lambda: self.application.process_update(update))
            if failure is None or wait is None:
                return failure
            log.warning("update %d failed: %s", update.update_id, type(failure).__name__)
            await asyncio.sleep(wait)
        raise AssertionError("the last try returns")

    async def _failure(
        self, update: Update, action: Callable[[], Awaitable[None]]
    ) -> Exception | None:
        try:
            await self._act(update, action)
        except Exception as error:  # noqa: BLE001 - one update must not end all the others
            return error
        return None

    async def _act(self, update: Update, action: Callable[[], Awaitable[None]]) -> None:
        await Act(update.update_id, self.services.outbox, self.carrier).perform(action)

    async def _set_aside(self, update: Update, failure: Exception) -> None:
        """Count an update as handled, with a word about it if that can be written."""
        log.error("update %d is set aside", update.update_id, exc_info=failure)
        if await self._failure(update, lambda: self._apologise(update)):
            await self._act(update, _nothing)

    async def _apologise(self, update: Update) -> None:
        user, chat = update.effective_user, update.effective_chat
        if chat is not None:
            with speaking((user and user.language_code) or ENGLISH):
                await send(self.application.bot, chat.id, notices.trouble())


async def _nothing() -> None:
    """Do nothing about it."""


def _lane(update: Update) -> int:
    """Return whose turn it is: a chat's, or where there is none (a vote) a person's."""
    if update.effective_chat is not None:
        return update.effective_chat.id
    return 0 if update.effective_user is None else update.effective_user.id
