"""Polling: fetches updates, and lets Telegram forget those that are handled or kept.

Telegram sends the next updates only when it may forget those before. So one that takes long (a
download) is kept in the database meanwhile, and the others go on.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, NetworkError, RetryAfter, TimedOut

from bot.services.inbox import Inbox
from bot.updates import ALLOWED, Handle
from storage.errors import StorageError

log = logging.getLogger(__name__)

LONG_POLL_SECONDS = 30
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0

PATIENCE_SECONDS = 1.0
"""An update that takes longer is kept, so that the next ones may come."""

MOST = 500
"""So many updates at most are under way at once."""

Start = Callable[[Coroutine[Any, Any, None]], "asyncio.Task[None]"]


async def poll(bot: Bot, handle: Handle, inbox: Inbox) -> None:
    """Fetch and handle updates until cancelled.

    Raises:
        InvalidToken: If Telegram does not know the token.
    """
    await bot.delete_webhook()
    async with asyncio.TaskGroup() as group:
        polling = Polling(bot=bot, handle=handle, inbox=inbox, start=group.create_task)
        await polling.resume()
        await polling.run()


@dataclass(slots=True, kw_only=True)
class Polling:
    """What is fetched, and who is at it."""

    bot: Bot
    handle: Handle
    inbox: Inbox
    start: Start
    patience: float | None = PATIENCE_SECONDS
    _under_way: "dict[int, asyncio.Task[None]]" = field(default_factory=dict)
    _kept: set[int] = field(default_factory=set)

    async def resume(self) -> None:
        """Take up what a process that has ended had kept."""
        for content in await self.inbox.kept():
            update = Update.de_json(json.loads(content), self.bot)
            self._kept.add(update.update_id)
            self._begin(update)

    async def run(self) -> None:
        """Fetch and handle, whatever Telegram or the database say."""
        offset, wait = 0, FIRST_WAIT
        while True:
            try:
                offset = await self.take(offset, wait_seconds=LONG_POLL_SECONDS)
                wait = FIRST_WAIT
            except (Conflict, NetworkError, RetryAfter, StorageError) as error:
                wait = await _pause(error, wait)

    async def take(self, offset: int, *, wait_seconds: int) -> int:
        """Take up the updates from `offset` on, and return the offset that confirms them.

        Raises:
            StorageError: If one takes long and could not be kept. None is confirmed then.
        """
        updates = await self._fetch(offset, wait_seconds)
        for update in updates:
            self._begin(update)
        await self._wait_for(updates)
        return updates[-1].update_id + 1 if updates else offset

    async def _fetch(self, offset: int, wait_seconds: int) -> tuple[Update, ...]:
        while len(self._under_way) >= MOST:
            await asyncio.wait(self._under_way.values(), return_when=asyncio.FIRST_COMPLETED)
        return await self.bot.get_updates(
            offset=offset,
            timeout=wait_seconds,
            read_timeout=wait_seconds + 10,
            allowed_updates=ALLOWED,
        )

    def _begin(self, update: Update) -> None:
        if update.update_id not in self._under_way:
            self._under_way[update.update_id] = self.start(self._see_to(update))

    async def _wait_for(self, updates: Sequence[Update]) -> None:
        """Wait until all are handled, but not for long: then those that are not are kept."""
        tasks = [self._under_way[one.update_id] for one in updates if self._is_under_way(one)]
        if not tasks:
            return
        await asyncio.wait(tasks, timeout=self.patience)
        late = {one.update_id: one.to_json() for one in updates if self._is_under_way(one)}
        if late:
            await self.inbox.keep(late)
            self._kept.update(late)

    def _is_under_way(self, update: Update) -> bool:
        return update.update_id in self._under_way

    async def _see_to(self, update: Update) -> None:
        """Handle an update, and let go of it; again and again while the database is away."""
        wait = FIRST_WAIT
        while True:
            try:
                await self.handle(update)
                break
            except StorageError as error:
                wait = await _pause(error, wait)
        del self._under_way[update.update_id]
        await self._let_go(update.update_id)

    async def _let_go(self, update_id: int) -> None:
        if update_id not in self._kept:
            return
        self._kept.discard(update_id)
        try:
            await self.inbox.let_go(update_id)
        except StorageError:
            log.warning("update %d comes once more at the next start", update_id, exc_info=True)


async def _pause(error: Exception, wait: float) -> float:
    """Wait a little before the next try, longer each time, and return the wait after that."""
    if isinstance(error, TimedOut):
        return wait
    log.warning("no updates: %s; trying again in %.0f s", error, wait)
    await asyncio.sleep(wait)
    return min(2 * wait, LONGEST_WAIT)
