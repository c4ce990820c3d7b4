"""The chat page's side of the server, under /chat/: what people see and do."""

import json
from datetime import timedelta
from typing import Any

from tornado.web import RequestHandler

from bot.localchat import acts, files, messages, reactions
from bot.localchat.calls import Calls
from bot.localchat.errors import ApiError, PageError
from bot.localchat.page_acts import ACTS, send
from bot.localchat.page_state import state
from bot.localchat.requests import params_of
from bot.localchat.same_origin import require_same_origin
from bot.localchat.world import World

Json = dict[str, Any]

_SHOWN_IN_PLACE = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg")
_FARTHEST_SECONDS = 10 * 365 * 24 * 3600


class PageHandler(RequestHandler):
    """What all requests of the page have in common: same origin, JSON, errors as sentences."""

    def initialize(self, world: World, calls: Calls) -> None:
        """Take what every request needs."""
        self.world = world
        self.calls = calls

    def prepare(self) -> None:
        """Let only this server's own page in."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        require_same_origin(self.request)

    def write_error(self, status_code: int, **facts: Any) -> None:
        """Say what went wrong in one sentence."""
        error = facts.get("exc_info", (None, None, None))[1]
        if isinstance(error, PageError):
            self.set_status(400)
            self.finish({"error": error.sentence})
        elif isinstance(error, ApiError):
            self.set_status(400)
            self.finish({"error": error.description})
        else:
            self.finish({"error": self._reason})

    def log_exception(self, *error: Any) -> None:
        """Keep a person's mistakes out of the log."""
        if not isinstance(error[1], PageError | ApiError):
            super().log_exception(*error)


class StateHandler(PageHandler):
    """`GET /chat/state`."""

    def get(self) -> None:
        """Who and what there is."""
        self.finish(state(self.world))


class MessagesHandler(PageHandler):
    """`GET /chat/messages?chat=`."""

    def get(self) -> None:
        """Everything that was said in a chat."""
        chat_id = int(self.get_query_argument("chat"))
        self.finish(
            {
                "messages": messages.history(self.world, chat_id),
                "reactions": reactions.in_chat(self.world, chat_id),
            }
        )


class CallsHandler(PageHandler):
    """`GET /chat/calls`."""

    def get(self) -> None:
        """The last calls of the bot."""
        self.finish({"calls": self.calls.for_page()})


class PageFileHandler(PageHandler):
    """`GET /chat/file/<file id>`."""

    def get(self, file_id: str) -> None:
        """The bytes of a file; only pictures and sounds are shown in place."""
        row = files.find(self.world, file_id)
        if row is None:
            raise PageError("There is no such file.")
        if row["mime_type"] in _SHOWN_IN_PLACE:
            self.set_header("Content-Type", row["mime_type"])
        else:
            self.set_header("Content-Type", "application/octet-stream")
            self.set_header("Content-Disposition", "attachment")
        self.finish(files.stored(self.world, row).read_bytes())


class ActHandler(PageHandler):
    """`POST /chat/<act>` with a JSON object."""

    def post(self, act: str) -> None:
        """Do it, wholly or not at all."""
        said = _body(self.request.body)
        try:
            done = ACTS[act](self.world, said)
        except (KeyError, TypeError, ValueError) as error:
            raise _not_as_it_should_be(error) from error
        self.finish(done or {})


class SendHandler(PageHandler):
    """`POST /chat/send` with a JSON object."""

    async def post(self) -> None:
        """Send what was typed."""
        said = _body(self.request.body)
        try:
            done = await send(self.world, said)
        except (KeyError, TypeError, ValueError) as error:
            raise _not_as_it_should_be(error) from error
        self.finish(done)


class ClockHandler(PageHandler):
    """`POST /chat/clock` with {"advance": seconds} or {"reset": true}."""

    async def post(self) -> None:
        """Move the clock; what is due on the way happens on the way."""
        said, clock = _body(self.request.body), self.world.clock
        if said.get("reset"):
            clock.reset()
        else:
            await clock.travel(timedelta(seconds=_seconds(said)))
        self.finish({"now": clock.timestamp()})


class FileHandler(PageHandler):
    """`POST /chat/file` with a multipart form."""

    def post(self) -> None:
        """Send a file."""
        params = params_of(self.request)
        upload = params.uploads.get("file")
        if upload is None:
            raise PageError("There is no file in the request.")
        with self.world.happening():
            message_id = acts.send_file(
                self.world,
                params.number("as"),
                params.number("chat"),
                upload,
                kind=params.text("kind") or "document",
                caption=params.text("caption"),
                reply_to=params.number("reply_to") or None,
            )
        self.finish({"message_id": message_id})


def _body(body: bytes) -> Json:
    try:
        said = json.loads(body)
    except ValueError as error:
        raise PageError("The request is no JSON.") from error
    if not isinstance(said, dict):
        raise PageError("The request is no JSON object.")
    return said


def _not_as_it_should_be(error: Exception) -> PageError:
    return PageError(f"The request is not as it should be: {error!r}.")


def _seconds(said: Json) -> float:
    try:
        seconds = float(said["advance"])
    except (KeyError, TypeError, ValueError) as error:
        raise PageError("Say by how many seconds the clock is to be moved.") from error
    if not -_FARTHEST_SECONDS <= seconds <= _FARTHEST_SECONDS:
        raise PageError("That is too far; move the clock by ten years at most.")
    return seconds
