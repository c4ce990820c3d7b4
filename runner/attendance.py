"""What a worker says of itself in the database: it warms up, judges, or refuses. Part of it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import NoReturn

from runner.pace import Pace
from storage.database import Database
from storage.errors import StorageError
from storage.workers import WorkerBeat

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One worker's row."""

    database: Database
    worker: str
    pace: Pace

    @asynccontextmanager
    async def warming(self) -> AsyncIterator[None]:
        """Say until the block ends that the worker is there, and judges nothing yet."""
        async with asyncio.TaskGroup() as group:
            saying = group.create_task(self.keep(0, lambda: None))
            try:
                yield
            finally:
                saying.cancel()

    async def keep(self, slots: int, profile: Callable[[], str | None]) -> NoReturn:
        """Say again and again that it judges so many at a time, behind these walls."""
        while True:
            await self._say(slots=slots, profile=profile())
            await asyncio.sleep(self.pace.beat_seconds)

    async def refuse(self, why: str) -> None:
        """Say that it judges nothing."""
        await self._say(refusal=why)

    async def leave(self) -> None:
        """Say goodbye."""
        with contextlib.suppress(StorageError):  # a worker that is silent is gone, too
            async with self.database.begin() as work:
                await work.workers.leave(self.worker)

    async def _say(
        self, *, slots: int = 0, profile: str | None = None, refusal: str | None = None
    ) -> None:
        try:
            async with self.database.begin() as work:
                beat = WorkerBeat(
                    name=self.worker,
                    slots=slots,
                    profile=profile,
                    refusal=refusal,
                    beat_at=await work.now(),
                )
                await work.workers.beat(beat)
        except StorageError:
            log.warning("the database is out of reach", exc_info=True)
