"""The Bot API over HTTP: what a bot's library talks to, and the download of files."""

import hmac
import logging
import time
from typing import Any

from tornado.web import RequestHandler

from bot.localchat import files
from bot.localchat.calls import Call, Calls, answered
from bot.localchat.errors import ApiError
from bot.localchat.methods.fetching import get_updates
from bot.localchat.methods.table import BY_LOWER_NAME
from bot.localchat.params import Params
from bot.localchat.requests import params_of
from bot.localchat.world import World

log = logging.getLogger(__name__)

_UNAUTHORIZED = ApiError(401, "Unauthorized")
_NOT_FOUND = ApiError(404, "Not Found")


class MethodHandler(RequestHandler):
    """`/bot<token>/<method>`, by GET or POST."""

    def initialize(self, world: World, calls: Calls) -> None:
        """Take what every request needs."""
        self.world = world
        self.calls = calls

    async def get(self, token: str, method: str) -> None:
        """Answer one call."""
        await self._call(token, method)

    async def post(self, token: str, method: str) -> None:
        """Answer one call."""
        await self._call(token, method)

    async def _call(self, token: str, method: str) -> None:
        params, refusal, result = Params({}), None, None
        begun, at = time.perf_counter(), self.world.clock.now()
        try:
            require_token(self.world, token)
            params = params_of(self.request)
            result = await self._result(method, params)
        except ApiError as error:
            refusal = error
        spent = 1000 * (time.perf_counter() - begun)
        self._note(Call(at=at, method=method, ms=spent, **answered(params, refusal)))
        self._answer(result, refusal)

    async def _result(self, method: str, params: Params) -> Any:
        if method.lower() == "getupdates":
            return await get_updates(self.world, params)
        known, unknown = BY_LOWER_NAME.get(method.lower()), self.world.trouble.unknown
        if known is None or method in unknown:
            raise _NOT_FOUND
        params = self.world.trouble.known_of(params)
        self.world.traffic.let_in(known.__name__, params)
        fault = self.world.trouble.faults(method, params)
        if fault is not None and not fault.is_after:
            raise fault.error
        with self.world.happening():
            result = known(self.world, params)
        if fault is not None:
            raise fault.error
        return result

    def _answer(self, result: Any, refusal: ApiError | None) -> None:
        if refusal is None:
            self.finish({"ok": True, "result": result})
            return
        self.set_status(refusal.code, refusal.description)
        said = {"ok": False, "error_code": refusal.code, "description": refusal.description}
        if refusal.parameters:
            said["parameters"] = refusal.parameters
        self.finish(said)

    def _note(self, call: Call) -> None:
        self.calls.note(call)
        self.world.feed.tell("call", **call.for_page())
        self.world.feed.flush()


class NoMethodHandler(RequestHandler):
    """Any other address below `/bot`: what Telegram says to it."""

    def prepare(self) -> None:
        """Refuse."""
        self.set_status(404)
        self.finish({"ok": False, "error_code": 404, "description": "Not Found"})


class DownloadHandler(RequestHandler):
    """`/file/bot<token>/<path>`: the bytes of a file."""

    def initialize(self, world: World) -> None:
        """Take what every request needs."""
        self.world = world

    def get(self, token: str, path: str) -> None:
        """Send the file."""
        row = files.at_path(self.world, path)
        if not _is_token(self.world, token) or row is None:
            self.set_status(404)
            self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(files.stored(self.world, row).read_bytes())


def require_token(world: World, token: str) -> None:
    """Refuse who does not know the token.

    Raises:
        ApiError: It is another one.
    """
    if not _is_token(world, token):
        raise _UNAUTHORIZED


def _is_token(world: World, token: str) -> bool:
    return hmac.compare_digest(token.encode(), world.token.encode())
