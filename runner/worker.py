"""The worker: takes submissions from the queue, has them judged, and writes what came of it.

The database's rows are the truth: a worker holds a submission by a lease that it renews, so that
another takes over from one that died, and what it writes counts only while it holds it.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from challenges.errors import UnknownChallengeError
from challenges.library import Library
from runner.hold import Hold
from runner.judge import Judge
from storage.database import Database
from storage.errors import StorageError

_LOOK_SECONDS = 1.0  # how often the queue is looked at when nobody wakes us

log = logging.getLogger(__name__)


class Worker:
    """Judges what is queued, so many submissions at a time."""

    def __init__(
        self,
        *,
        database: Database,
        judge: Judge,
        library: Library,
        name: str,
        clock: Callable[[], datetime],
    ) -> None:
        """Work under this name, which no other process has; `clock` tells real time in UTC."""
        self._database = database
        self._judge = judge
        self._library = library
        self._names = [f"{name}/{slot}" for slot in range(judge.concurrency)]
        self._clock = clock
        self._awake = asyncio.Event()

    def wake(self) -> None:
        """Look at the queue at once."""
        self._awake.set()

    async def run(self) -> None:
        """Work until cancelled; what is in hand then goes back into the queue."""
        try:
            async with asyncio.TaskGroup() as group:
                for name in self._names:
                    group.create_task(self._serve(name))
        finally:
            await asyncio.shield(self._release())

    async def _serve(self, name: str) -> None:
        while True:
            try:
                found = await self._turn(name)
            except StorageError:
                log.warning("the database is out of reach", exc_info=True)
                found = False
            if not found:
                await self._rest()

    async def _turn(self, name: str) -> bool:
        """Judge the next submission; False if there is none."""
        hold = await Hold.claim(self._database, name, self._clock)
        if hold is None:
            return False
        log.info("submission %d, attempt %d", hold.submission.id, hold.submission.attempt)
        await self._grade(hold)
        return True

    async def _grade(self, hold: Hold) -> None:
        try:
            challenge = self._library.challenge(hold.submission.challenge)
        except UnknownChallengeError:
            log.error("the bank has no challenge %s", hold.submission.challenge)
            await hold.give_up(None)
            return
        if hold.is_hopeless:
            log.error("submission %d has failed every worker", hold.submission.id)
            await hold.give_up(challenge)
            return
        await hold.keep_while(self._judge, challenge)

    async def _rest(self) -> None:
        self._awake.clear()
        try:
            async with asyncio.timeout(_LOOK_SECONDS):
                await self._awake.wait()
        except TimeoutError:
            return

    async def _release(self) -> None:
        async with self._database.begin() as work:
            for name in self._names:
                await work.submissions.release(name)
