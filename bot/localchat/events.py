"""`GET /chat/events`: what happens, as it happens, as server-sent events."""

import asyncio
import json

from tornado.iostream import StreamClosedError

from bot.localchat.feed import Event
from bot.localchat.page_api import PageHandler

_HEARTBEAT_SECONDS = 15.0


class EventsHandler(PageHandler):
    """A stream that stays open until the page is closed or the server stops."""

    async def get(self) -> None:
        """Write every event as a line of JSON."""
        self.set_header("Content-Type", "text/event-stream")
        with self.world.feed.reading() as events:
            try:
                await self._say(": open\n\n")
                while (lines := await self._next(events)) is not None:
                    await self._say(lines)
            except StreamClosedError:
                return

    async def _next(self, events: "asyncio.Queue[Event | None]") -> str | None:
        try:
            event = await asyncio.wait_for(events.get(), _HEARTBEAT_SECONDS)
        except TimeoutError:
            # Nothing happened: writing finds out whether the page is still there.
            return ": still here\n\n"
        if event is None:
            return None
        return f"data: {json.dumps(event, ensure_ascii=False)}\n\n"

    async def _say(self, lines: str) -> None:
        self.write(lines)
        await self.flush()
