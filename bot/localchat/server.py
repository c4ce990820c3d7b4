"""The local chat as one object: start it, point a bot at it, stop it."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.web import Application

from bot.localchat import bot_api, events, limits, page_api, polls
from bot.localchat.calls import Call, Calls
from bot.localchat.clock import Clock
from bot.localchat.delivery import Delivery
from bot.localchat.faults import Faults, Trouble, no_faults
from bot.localchat.feed import Event, Feed
from bot.localchat.memberships import change
from bot.localchat.seed import GROUP_ID, PEOPLE, seed
from bot.localchat.static import IndexHandler, PageAssetHandler
from bot.localchat.store import Store
from bot.localchat.traffic import Traffic
from bot.localchat.updates import Updates
from bot.localchat.world import World

log = logging.getLogger(__name__)

_PAGE = Path(__file__).parent / "page"
_FORM_OVERHEAD_BYTES = 1024 * 1024
_CLOSING_EVERY_MS = 500


class LocalChat:
    """A Bot API server with a chat page, whose whole memory is one folder.

    A strict one takes messages no faster than Telegram does.
    """

    def __init__(
        self,
        folder: Path,
        token: str,
        *,
        is_strict: bool = False,
        faults: Faults = no_faults,
    ) -> None:
        store = Store(folder)
        self.clock = Clock(store)
        self._calls = Calls()
        self._world = World(
            token=token,
            store=store,
            clock=self.clock,
            feed=Feed(),
            updates=Updates(store),
            traffic=Traffic(is_strict=is_strict),
            trouble=Trouble(faults),
        )
        self._seed()
        self._closing = PeriodicCallback(self._close_polls, _CLOSING_EVERY_MS)
        self._address = "127.0.0.1"
        self.port = 0

    async def start(self, port: int = 0, address: str = "127.0.0.1") -> None:
        """Serve on that port, or on a free one when it is 0.

        Raises:
            OSError: The port is taken.
        """
        sockets = bind_sockets(port, address)
        self.port, self._address = sockets[0].getsockname()[1], address
        self._server = HTTPServer(
            self._application(), max_buffer_size=limits.UPLOAD_BYTES + _FORM_OVERHEAD_BYTES
        )
        self._server.add_sockets(sockets)
        self._delivery = Delivery(self._world)
        self._delivery.start()
        self._closing.start()
        self.clock.on_change(self._tell_time)
        log.info("The local chat is at http://%s:%s", address, self.port)

    async def stop(self) -> None:
        """Stop serving; everything is in the folder already."""
        self._closing.stop()
        self._delivery.stop()
        self._server.stop()
        self._world.updates.interrupt("terminated by the end of the server")
        self._world.feed.close()
        await self._server.close_all_connections()
        self._world.store.close()

    @property
    def calls(self) -> Sequence[Call]:
        """What the bot asked of this server, the oldest first."""
        return tuple(self._calls.all)

    def watching(self) -> AbstractContextManager["asyncio.Queue[Event | None]"]:
        """What a page is told, as it happens."""
        return self._world.feed.reading()

    def has_news_for_the_bot(self, offset: int) -> bool:
        """Whether there is an update of that number, or a later one."""
        query = "SELECT 1 FROM updates WHERE update_id >= ?"
        return self._world.store.one(query, offset) is not None

    def suffer(self, faults: Faults) -> None:
        """Have this go wrong from now on."""
        self._world.trouble.faults = faults

    def unlearn(self, *names: str) -> None:
        """Know these methods, parameters and tags no more, as an older server does not."""
        self._world.trouble.unknown = frozenset(names)

    @property
    def refused(self) -> int:
        """How many messages came too fast."""
        return self._world.traffic.refused

    @property
    def url(self) -> str:
        """Where the chat page is."""
        return f"http://{self._address}:{self.port}"

    @property
    def bot_api_url(self) -> str:
        """What a bot's library calls the base URL."""
        return f"{self.url}/bot"

    @property
    def file_api_url(self) -> str:
        """What a bot's library calls the base URL of files."""
        return f"{self.url}/file/bot"

    def _application(self) -> Application:
        world: dict[str, Any] = {"world": self._world}
        both = world | {"calls": self._calls}
        return Application(
            [
                (r"/bot([^/]+)/(\w+)", bot_api.MethodHandler, both),
                (r"/bot.*", bot_api.NoMethodHandler),
                (r"/file/bot([^/]+)/(.+)", bot_api.DownloadHandler, world),
                (r"/chat/state", page_api.StateHandler, both),
                (r"/chat/messages", page_api.MessagesHandler, both),
                (r"/chat/calls", page_api.CallsHandler, both),
                (r"/chat/events", events.EventsHandler, both),
                (r"/chat/file", page_api.FileHandler, both),
                (r"/chat/file/([\w-]+)", page_api.PageFileHandler, both),
                (r"/chat/send", page_api.SendHandler, both),
                (r"/chat/clock", page_api.ClockHandler, both),
                (
                    r"/chat/(edit|delete|press|react|vote|block|membership|promote|upgrade)",
                    page_api.ActHandler,
                    both,
                ),
                (r"/", IndexHandler, {"path": str(_PAGE)}),
                (r"/(?:page/)?([\w.-]+)", PageAssetHandler, {"path": str(_PAGE)}),
            ],
            log_function=_log_request,
        )

    def _seed(self) -> None:
        with self._world.happening():
            if seed(self._world.store, self._world.token):
                ada = {"id": PEOPLE[0][0], "is_bot": False, "first_name": PEOPLE[0][1]}
                self._add_bot(ada)

    def _add_bot(self, ada: dict[str, Any]) -> None:
        ada |= {"username": PEOPLE[0][2], "language_code": "en"}
        change(
            self._world,
            chat_id=GROUP_ID,
            user_id=self._world.bot_id,
            actor=ada,
            status="member",
        )

    def _close_polls(self) -> None:
        polls.close_due(self._world)

    def _tell_time(self, now: datetime) -> None:
        self._world.feed.tell("clock", now=int(now.timestamp()))
        self._world.feed.flush()
        self._close_polls()


def _log_request(handler: Any) -> None:
    log.debug("%s %s", handler.request.method, handler.get_status())
