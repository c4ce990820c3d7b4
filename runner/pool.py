"""The pool: children that were forked ahead of their jobs, replaced as they are used or die."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from runner.errors import RunnerError
from runner.waiting import Waiting

_Fork = Callable[[], Awaitable[Waiting]]

log = logging.getLogger(__name__)


class Pool:
    """Keeps so many children waiting; each is used once."""

    def __init__(self, size: int, *, warm: _Fork, cold: _Fork) -> None:
        """Keep `size` children that `warm` makes; `cold` makes one whose job is there already."""
        self._size = size
        self._warm, self._cold = warm, cold
        self._idle: list[Waiting] = []
        self._filling: asyncio.Task[None] | None = None

    @property
    def pids(self) -> frozenset[int]:
        """The processes that wait."""
        return frozenset(waiting.child.pid for waiting in self._idle)

    async def take(self) -> Waiting:
        """A child that waits; the caller closes it.

        Raises:
            RunnerError: If there is none, and none can be made.
        """
        while self._idle:
            waiting = self._idle.pop(0)
            if waiting.is_alive:
                self.refill()
                return waiting
            await waiting.close()
        waiting = await self._cold()
        self.refill()
        return waiting

    async def fill(self) -> None:
        """Wait until the pool is full, or cannot be filled."""
        await asyncio.shield(self.refill())

    def refill(self) -> asyncio.Task[None]:
        """See to it that the pool will be full."""
        if self._filling is None or self._filling.done():
            self._filling = asyncio.get_running_loop().create_task(self._fill())
        return self._filling

    async def close(self) -> None:
        """End all that wait."""
        if self._filling is not None:
            self._filling.cancel()
            await asyncio.wait([self._filling])
        while self._idle:
            await self._idle.pop().close()

    async def _fill(self) -> None:
        try:
            while await self._missing():
                waiting = await self._warm()
                self._idle.append(waiting)
                waiting.child.exited.add_done_callback(lambda _: self._bury())
        except RunnerError as error:  # a job that finds none waiting makes its own, or says why
            log.warning("no child could be made ready: %s", error)

    def _bury(self) -> None:
        """Replace a child that died while it waited."""
        if any(not waiting.is_alive for waiting in self._idle):
            self.refill()

    async def _missing(self) -> bool:
        """Whether another child is wanted, now that the dead are not counted."""
        for waiting in [waiting for waiting in self._idle if not waiting.is_alive]:
            self._idle.remove(waiting)
            await waiting.close()
        return len(self._idle) < self._size
