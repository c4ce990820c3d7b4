"""Acts: what one update asks for, done in one transaction together with the letters about it.

A handler runs in an act: whatever its use cases write, the letters that it writes, and that the
update is handled, are committed at once. Only then does anything go out to Telegram. So an update
that comes again means nothing, and nobody is told of what did not happen.

A handler that has to wait for something (a download, a picture) must not keep a transaction open:
it is `apart`, and each of its use cases and letters is committed by itself. Then it is the use
cases that take the same update twice without harm.
"""

import asyncio
import functools
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import ParamSpec, Protocol

from bot.services.outbox import Outbox
from storage.outbox import Letter
from storage.work import UnitOfWork

Aside = Callable[[], Awaitable[object]]
"""A call that nobody would miss, such as ending a button's spinner."""

P = ParamSpec("P")


class Carrier(Protocol):
    """Takes letters and asides out to Telegram."""

    def __call__(self, letters: Sequence[Letter], asides: Sequence[Aside], /) -> None:
        """Have them taken, in this order, after what the chat is sent already."""


@dataclass(slots=True)
class Act:
    """One update being handled, or something that falls due without one."""

    update_id: int
    outbox: Outbox
    carrier: Carrier
    task: "asyncio.Task[object] | None" = field(default_factory=asyncio.current_task)
    _whole: AsyncExitStack = field(default_factory=AsyncExitStack)
    _work: UnitOfWork | None = None
    is_whole: bool = True
    _letters: list[Letter] = field(default_factory=list)
    _answers: dict[str, Aside] = field(default_factory=dict)  # to pressed keys
    _asides: list[Aside] = field(default_factory=list)
    _bells: list[Callable[[], None]] = field(default_factory=list)

    async def perform(self, handle: Callable[[], Awaitable[None]]) -> bool:
        """Handle the update once; False if it was handled before."""
        token = _CURRENT.set(self)
        try:
            async with self._whole:
                self._work = await self._whole.enter_async_context(self.outbox.whole())
                if not await self.outbox.handled(self._work, self.update_id):
                    return False
                await handle()
            if not self.is_whole:
                async with self.outbox.begin() as work:
                    await self.outbox.handled(work, self.update_id)
        finally:
            self.is_whole = False
            _CURRENT.reset(token)
        self._carry()
        return True

    async def perform_apart(self, handle: Callable[[], Awaitable[None]]) -> None:
        """Do what falls due without an update: apart from the beginning."""
        token = _CURRENT.set(self)
        self.is_whole = False
        try:
            await handle()
        finally:
            _CURRENT.reset(token)
        self._carry()

    async def part(self) -> None:
        """Be apart from here on: commit what there is, and go on without a transaction."""
        if self.is_whole and self._work is not None:
            self.is_whole = False
            await self.outbox.is_handled_later(self._work, self.update_id)
            await self._whole.aclose()
            self._carry()

    def post(self, letter: Letter) -> None:
        """Send a letter that is written, once it is committed."""
        self._letters.append(letter)
        if not self.is_whole:
            self._carry()

    def afterwards(self, aside: Aside) -> None:
        """Make a call once all is committed."""
        self._asides.append(aside)
        if not self.is_whole:
            self._carry()

    def answer(self, query_id: str, aside: Aside) -> None:
        """End a key's spinner once all is committed; what is said last of it counts."""
        self._answers[query_id] = aside
        if not self.is_whole:
            self._carry()

    def ring(self, bell: Callable[[], None]) -> None:
        """Say that something is there to be looked at, once it can be seen."""
        self._bells.append(bell)

    def _carry(self) -> None:
        letters, self._letters = self._letters, []
        asides = [*self._answers.values(), *self._asides]
        self._answers, self._asides = {}, []
        if letters or asides:
            self.carrier(letters, asides)
        bells, self._bells = self._bells, []
        for bell in bells:
            bell()


_CURRENT: ContextVar[Act] = ContextVar("act")
"""The act of this task: what a handler says must find it, however deep it is said."""


def current() -> Act:
    """Return the act that a handler is in."""
    return _CURRENT.get()


def is_whole() -> bool:
    """Tell whether this task is in an act whose transaction is open."""
    act = _CURRENT.get(None)
    return act is not None and act.is_whole and act.task is asyncio.current_task()


def ring(bell: Callable[[], None]) -> None:
    """Ring a bell: at once, or when what it is rung for is committed."""
    if is_whole():
        current().ring(bell)
    else:
        bell()


def apart(action: Callable[P, Awaitable[None]]) -> Callable[P, Awaitable[None]]:
    """Make a handler one that may wait for something: it is in no transaction."""

    @functools.wraps(action)
    async def run(*args: P.args, **kwargs: P.kwargs) -> None:
        await current().part()
        await action(*args, **kwargs)

    return run
