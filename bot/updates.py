"""Updates: fetched or received, and confirmed only when they have been handled.

PTB's own updater confirms what it has fetched before anybody handled it; a kill -9 in between
would lose answers. Here Telegram sends again whatever was not finished, and whoever handles it
takes the same update twice without harm.
"""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, Update
from telegram.error import Conflict, NetworkError, RetryAfter, TimedOut
from tornado.httpserver import HTTPServer
from tornado.web import Application as WebApplication
from tornado.web import RequestHandler

from storage.errors import StorageError

log = logging.getLogger(__name__)

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.POLL_ANSWER,
    Update.MY_CHAT_MEMBER,
]
LONG_POLL_SECONDS = 30
LONGEST_WAIT = 30.0


Handle = Callable[[Update], Awaitable[None]]
"""Handles an update; those of different chats may be handled side by side."""


async def poll(bot: Bot, handle: Handle) -> None:
    """Fetch and handle updates until cancelled.

    Raises:
        InvalidToken: If Telegram does not know the token.
    """
    offset, wait = 0, 1.0
    await bot.delete_webhook()
    while True:
        try:
            offset = await take(bot, handle, offset, wait_seconds=LONG_POLL_SECONDS)
            wait = 1.0
        except (Conflict, NetworkError, RetryAfter, StorageError) as error:
            wait = await _pause(error, wait)


async def take(bot: Bot, handle: Handle, offset: int, *, wait_seconds: int) -> int:
    """Handle the updates from `offset` on, and return the offset that confirms them.

    Raises:
        StorageError: If one could not be kept. None is confirmed then, and all come again.
    """
    updates = await bot.get_updates(
        offset=offset,
        timeout=wait_seconds,
        read_timeout=wait_seconds + 10,
        allowed_updates=ALLOWED,
    )
    done = await asyncio.gather(*map(handle, updates), return_exceptions=True)
    for failure in done:
        if failure is not None:
            raise failure
    return updates[-1].update_id + 1 if updates else offset


async def _pause(error: Exception, wait: float) -> float:
    """Wait a little before the next try, longer each time, and return the wait after that."""
    if isinstance(error, TimedOut):
        return wait
    log.warning("no updates: %s; trying again in %.0f s", error, wait)
    await asyncio.sleep(wait)
    return min(2 * wait, LONGEST_WAIT)


class Webhook(RequestHandler):
    """Takes one update at a time from Telegram, which sends again unless it reads 200."""

    def initialize(self, bot: Bot, handle: Handle, secret: str) -> None:
        """Keep what every request needs."""
        self.bot = bot
        self.handle = handle
        self.secret = secret

    async def post(self) -> None:
        """Handle an update before saying that it has arrived."""
        given = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            self.set_status(403)
            return
        await self.handle(Update.de_json(json.loads(self.request.body), self.bot))


async def listen(bot: Bot, handle: Handle, *, url: str, port: int, secret: str) -> None:
    """Receive updates at the URL until cancelled."""
    handlers = [(r"/telegram", Webhook, {"bot": bot, "handle": handle, "secret": secret})]
    server = HTTPServer(WebApplication(handlers))
    server.listen(port)
    await bot.set_webhook(
        f"{url.rstrip('/')}/telegram", secret_token=secret, allowed_updates=ALLOWED
    )
    try:
        await asyncio.Event().wait()
    finally:
        server.stop()
