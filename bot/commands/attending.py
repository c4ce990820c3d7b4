"""A worker that is seen: while it runs it says so in the database, for `/status` anywhere."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.services.grading import BEAT, Grading
from storage.errors import StorageError

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a worker is: its sandbox's profile once it is warm, or why it grades nothing."""

    profile: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attending:
    """Says for one worker how it is."""

    worker: str
    grading: Grading
    standing: Callable[[], Standing]

    @asynccontextmanager
    async def while_running(self) -> AsyncIterator[None]:
        """Say it until the block ends; what then stays is only why nothing is graded."""
        async with asyncio.TaskGroup() as group:
            saying = group.create_task(self._keep_saying())
            try:
                yield
            finally:
                saying.cancel()
                await asyncio.shield(self._say_last())

    async def _keep_saying(self) -> None:
        while True:
            await self._say()
            await asyncio.sleep(BEAT.total_seconds())

    async def _say(self) -> None:
        standing = self.standing()
        try:
            await self.grading.attend(
                self.worker, profile=standing.profile, refusal=standing.refusal
            )
        except StorageError:
            log.warning("the database is out of reach", exc_info=True)

    async def _say_last(self) -> None:
        if self.standing().refusal:
            await self._say()
            return
        with contextlib.suppress(StorageError):  # a worker that is silent is gone, too
            await self.grading.leave(self.worker)
