"""Handling: each update once, those of one chat in their order, chats side by side."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from telegram import Update

from bot.acts import Act, Carrier
from bot.context import BotApplication
from bot.services.registry import Services

_NO_UPDATE = 0


@dataclass(slots=True, kw_only=True)
class Handling:
    """Gives updates to the handlers, each in an act."""

    application: BotApplication
    services: Services
    carrier: Carrier
    _lanes: "WeakValueDictionary[int, asyncio.Lock]" = field(default_factory=WeakValueDictionary)

    async def handle(self, update: Update) -> None:
        """Do what the update asks for, unless that was done; then it may be confirmed.

        Raises:
            StorageError: If the database cannot keep it. Nothing has happened then.
        """
        async with self._lanes.setdefault(_lane(update), asyncio.Lock()):
            act = Act(update.update_id, self.services.outbox, self.carrier)
            await act.perform(lambda: self.application.process_update(update))

    async def fall_due(self, action: Callable[[], Awaitable[None]]) -> None:
        """Do what no update asks for; what it says is sent like any answer."""
        await Act(_NO_UPDATE, self.services.outbox, self.carrier).perform_apart(action)


def _lane(update: Update) -> int:
    """Return whose turn it is: a chat's, or where there is none (a vote) a person's."""
    if update.effective_chat is not None:
        return update.effective_chat.id
    return 0 if update.effective_user is None else update.effective_user.id
