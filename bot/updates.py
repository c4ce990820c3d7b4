"""Updates: fetched (see `bot.polling`) or received, and confirmed only when nothing can lose them.

PTB's own updater confirms what it has fetched before anybody handled it; a kill -9 in between
would lose answers. Here Telegram sends again whatever was not finished, and whoever handles it
takes the same update twice without harm.
"""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable

from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.web import Application as WebApplication
from tornado.web import RequestHandler

ALLOWED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.POLL_ANSWER,
    Update.MY_CHAT_MEMBER,
]

Handle = Callable[[Update], Awaitable[None]]
"""Handles an update; those of different chats may be handled side by side."""


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
