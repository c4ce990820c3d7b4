"""Pacing: the one place where calls of the Bot API go out, no faster than Telegram takes them.

Three buckets: 30 messages a second over all, one a second for a chat (after a short burst), 20 a
minute for a group. Two priorities: what somebody waits for goes before what is only to be told
(`direct.BROADCAST`), which goes evenly, so that the next place is never far. A chat that Telegram
wants left alone is left alone, and only that one; where it says so of several at once, all are.
"""

import asyncio
import bisect
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot import acts
from bot.buckets import NEVER, Stream, Window
from bot.calling import never_left
from bot.direct import BROADCAST
from bot.outcomes import wait_of

log = logging.getLogger(__name__)

SECOND, MINUTE = 1.0, 60.0

MESSAGES = ("send", "edit", "forward", "copy", "stopPoll")
"""How the methods begin that put a message into a chat, or another in its place."""

NO_MESSAGES = frozenset({"sendChatAction", "sendMessageDraft"})

REPEATABLE = ("edit", "delete", "answer", "set", "get", "pin", "stop", "sendChatAction")
"""How the methods begin that do no more when they are called twice."""

TRIES = 4

LONGEST_REST = 30.0
"""Seconds that are waited out here; whoever is to wait for longer is told so."""

FIRST_WAIT = 0.5
"""Seconds until a call that failed on its way is repeated; twice as long each time."""

LATE = 0.3
"""Of the way to the next place: so late a broadcast may come without delaying all after it."""

ALL_AT = 3
"""So many chats that are to be left alone within a second mean that all are."""

FEW_CHATS = 1000
"""So many may be remembered for nothing; then, as many again as cannot be forgotten."""

Call = Callable[..., Coroutine[Any, Any, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How many messages Telegram takes."""

    a_second: int = 30
    chat_a_second: float = 1.0
    chat_burst: int = 3
    group_a_minute: int = 20


@dataclass(slots=True)
class _Chat:
    """How a chat may be sent to."""

    is_group: bool
    stream: Stream
    window: Window
    rests_until: float = 0.0

    def free_at(self, now: float) -> float:
        """When it may be sent something."""
        at = max(self.stream.free_at(now), self.rests_until)
        return max(at, self.window.free_at(now)) if self.is_group else at

    def is_forgettable(self, now: float) -> bool:
        """Whether it is as if it had never been sent anything."""
        is_calm = self.stream.is_empty(now) and self.window.is_empty(now)
        return is_calm and self.rests_until <= now


@dataclass(slots=True, order=True)
class _Waiting:
    """A call that waits for its turn: by priority, then as they came."""

    is_broadcast: bool
    number: int
    chat: _Chat = field(compare=False)
    turn: "asyncio.Future[None]" = field(compare=False)


class Pacing(BaseRateLimiter[str]):
    """Has every call of a bot wait for its turn, and repeats what may be repeated."""

    def __init__(self, rates: Rates, clock: Callable[[], float] = time.monotonic) -> None:
        self._rates = rates
        self._clock = clock
        self._all = Window(size=rates.a_second, seconds=SECOND)
        self._broadcasts = Stream(a_second=rates.a_second, burst=1 + LATE)
        self._rests_until = 0.0
        self._rested: list[tuple[float, int | str]] = []  # when which chat was to be left alone
        self._chats: dict[int | str, _Chat] = {}
        self._chats_at_most = FEW_CHATS
        self._waiting: list[_Waiting] = []
        self._number = 0
        self._timer: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Wake nobody any more."""
        if self._timer is not None:
            self._timer.cancel()

    async def process_request(  # noqa: PLR0913 - PTB's own signature
        self,
        callback: Call,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Any:
        """Make a call in its turn, again where that may help."""
        if acts.is_whole():
            raise RuntimeError(
                f"{endpoint} would keep a transaction waiting: say it through `bot.sending`, or"
                " make the handler `acts.apart`."
            )
        chat_id = data.get("chat_id")
        for wait in (*(FIRST_WAIT * 2**number for number in range(TRIES - 1)), None):
            try:
                return await self._in_turn(
                    lambda: callback(*args, **kwargs), endpoint, chat_id, rate_limit_args
                )
            except RetryAfter as error:
                rest = wait_of(error).total_seconds()
                self._leave_alone(chat_id, rest)
                if wait is None or rest > LONGEST_REST:
                    raise
            except NetworkError as error:
                if wait is None or not _may_repeat(endpoint, error):
                    raise
                await asyncio.sleep(wait)
        raise AssertionError("the last try returns or raises")

    async def _in_turn(
        self,
        call: Callable[[], Coroutine[Any, Any, Any]],
        endpoint: str,
        chat_id: int | str | None,
        pace: str | None,
    ) -> Any:
        if chat_id is None or not _is_message(endpoint):
            return await call()
        chat = self._chat(chat_id)
        await self._turn(chat, is_broadcast=pace == BROADCAST)
        try:
            return await call()
        finally:
            self._answered(chat)

    async def _turn(self, chat: _Chat, *, is_broadcast: bool) -> None:
        self._number += 1
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting = _Waiting(is_broadcast, self._number, chat, turn)
        bisect.insort(self._waiting, waiting)
        self._serve()
        try:
            await turn
        except asyncio.CancelledError:
            if waiting in self._waiting:
                self._waiting.remove(waiting)
            else:
                self._answered(chat)
            raise

    def _serve(self) -> None:
        """Let those go whose turn it is, and come back when it is the next one's."""
        now, wake = self._clock(), NEVER
        for waiting in tuple(self._waiting):
            over_all = max(self._all.free_at(now), self._rests_until)
            at = max(over_all, self._free_at(waiting, now))
            if at <= now:
                self._let_go(waiting, now)
                continue
            wake = min(wake, at)
            if over_all > now:
                break  # nobody may go
        self._wake_at(wake, now)

    def _free_at(self, waiting: _Waiting, now: float) -> float:
        at = waiting.chat.free_at(now)
        return max(at, self._broadcasts.free_at(now)) if waiting.is_broadcast else at

    def _let_go(self, waiting: _Waiting, now: float) -> None:
        self._waiting.remove(waiting)
        self._all.take()
        if waiting.is_broadcast:
            self._broadcasts.take(now)
        waiting.chat.stream.take(now)
        if waiting.chat.is_group:
            waiting.chat.window.take()
        waiting.turn.set_result(None)

    def _answered(self, chat: _Chat) -> None:
        now = self._clock()
        self._all.answered(now)
        if chat.is_group:
            chat.window.answered(now)
        self._serve()

    def _wake_at(self, moment: float, now: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if moment < NEVER:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(0.001, moment - now), self._serve)

    def _leave_alone(self, chat_id: int | str | None, seconds: float) -> None:
        now = self._clock()
        log.warning("told to leave %s alone for %.0f s", chat_id or "everybody", seconds)
        if chat_id is None:
            self._rests_until = max(self._rests_until, now + seconds)
            return
        self._chat(chat_id).rests_until = now + seconds
        self._rested = [one for one in self._rested if one[0] > now - SECOND]
        self._rested.append((now, chat_id))
        if len({chat for _, chat in self._rested}) >= ALL_AT:
            self._rests_until = max(self._rests_until, now + seconds)

    def _chat(self, chat_id: int | str) -> _Chat:
        if len(self._chats) > self._chats_at_most:
            self._forget()
        if chat_id not in self._chats:
            self._chats[chat_id] = self._new(is_group=not isinstance(chat_id, int) or chat_id < 0)
        return self._chats[chat_id]

    def _forget(self) -> None:
        now, waited_for = self._clock(), {id(one.chat) for one in self._waiting}
        self._chats = {
            key: chat
            for key, chat in self._chats.items()
            if id(chat) in waited_for or not chat.is_forgettable(now)
        }
        self._chats_at_most = FEW_CHATS + len(self._chats)

    def _new(self, *, is_group: bool) -> _Chat:
        rates = self._rates
        return _Chat(
            is_group,
            Stream(a_second=rates.chat_a_second, burst=rates.chat_burst),
            Window(size=rates.group_a_minute, seconds=MINUTE),
        )


def _is_message(endpoint: str) -> bool:
    return endpoint.startswith(MESSAGES) and endpoint not in NO_MESSAGES


def _may_repeat(endpoint: str, error: NetworkError) -> bool:
    """Whether a call that failed may be made again without anybody seeing it twice."""
    if isinstance(error, BadRequest):
        return False
    return never_left(error) or endpoint.startswith(REPEATABLE)
