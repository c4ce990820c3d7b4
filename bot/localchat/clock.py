"""The local chat's time: the computer's, moved by as much as somebody moved it on the page."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.localchat.store import Store

Listener = Callable[[datetime], None]
Companion = Callable[[datetime], Awaitable[None]]

_KEY = "clock_offset_seconds"


class Clock:
    """A clock that can be moved; how far is kept with everything else."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._offset = timedelta(seconds=store.setting(_KEY, 0))
        self._listeners: list[Listener] = []
        self._companion: Companion | None = None
        self._travelling = asyncio.Lock()

    def now(self) -> datetime:
        """The moment that it is in this chat, aware, in UTC."""
        return datetime.now(UTC) + self._offset

    def timestamp(self) -> int:
        """The moment in whole seconds, as the Bot API writes dates."""
        return int(self.now().timestamp())

    def travel_with(self, companion: Companion) -> None:
        """Have `companion` called with the destination before the clock gets there.

        It may stop over with `stop_at` at moments on the way, as time itself would.
        """
        self._companion = companion

    async def travel(self, by: timedelta) -> None:
        """Move the clock with stops on the way, and tell the listeners of each."""
        # One after the other: a second journey begins where the first one ends.
        async with self._travelling:
            destination = self.now() + by
            if self._companion is not None and by > timedelta():
                await self._companion(destination)
            self.stop_at(destination)

    def stop_at(self, moment: datetime) -> None:
        """Move the clock to a moment, and tell the listeners."""
        self._move_to(moment - datetime.now(UTC))

    def advance(self, by: timedelta) -> None:
        """Move the clock, and tell the listeners."""
        self._move_to(self._offset + by)

    def reset(self) -> None:
        """Go back to the computer's time, and tell the listeners."""
        self._move_to(timedelta())

    def on_change(self, listener: Listener) -> None:
        """Have `listener` called with the new moment whenever the clock is moved."""
        self._listeners.append(listener)

    def _move_to(self, offset: timedelta) -> None:
        self._store.keep(_KEY, offset.total_seconds())
        self._offset = offset
        for listener in self._listeners:
            listener(self.now())
