"""Delivering updates to a webhook, one after the other, until the bot took each."""

import json
import logging

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.ioloop import IOLoop

from bot.localchat.updates import Update
from bot.localchat.world import World

log = logging.getLogger(__name__)

_RETRY_SECONDS = 1.0
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name


class Delivery:
    """Posts what waits, when a webhook is set; an update is forgotten once it was answered 2xx."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._is_busy = False
        self._is_stopped = False
        self._client = AsyncHTTPClient()

    def start(self) -> None:
        """Deliver from now on, beginning with what waits."""
        self._world.updates.watch(self._wake)
        self._wake()

    def stop(self) -> None:
        """Deliver no more."""
        self._is_stopped = True

    def _wake(self) -> None:
        if not self._is_busy and self._world.store.setting("webhook"):
            self._is_busy = True
            IOLoop.current().add_callback(self._deliver)

    async def _deliver(self) -> None:
        try:
            while not self._is_stopped and (waiting := self._world.updates.pending(1)):
                webhook = self._world.store.setting("webhook")
                if webhook is None or not await self._is_taken(webhook, waiting[0]):
                    break
                self._world.updates.confirm(waiting[0]["update_id"] + 1)
        finally:
            self._is_busy = False
        if not self._is_stopped and self._world.updates.count():
            IOLoop.current().call_later(_RETRY_SECONDS, self._retry)

    def _retry(self) -> None:
        if not self._is_stopped:
            self._wake()

    async def _is_taken(self, webhook: dict[str, str], update: Update) -> bool:
        headers = {"Content-Type": "application/json"}
        if webhook["secret"]:
            headers[_SECRET_HEADER] = webhook["secret"]
        request = HTTPRequest(
            webhook["url"], method="POST", headers=headers, body=json.dumps(update)
        )
        try:
            await self._client.fetch(request)
        except (HTTPClientError, OSError) as error:
            log.warning("The webhook did not take update %s: %s", update["update_id"], error)
            now = self._world.clock.timestamp()
            self._world.store.keep("webhook_error", {"date": now, "message": str(error)})
            return False
        return True
