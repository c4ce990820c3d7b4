"""The worker: takes submissions from the queue, has them judged, and writes what came of it.

The database's rows are the truth: a worker holds a submission by a lease that it renews, so that
another takes over from one that died, and what it writes counts only while it holds it.
"""

import asyncio
import logging
from typing import Protocol

from challenges.coded import Coded
from challenges.errors import UnknownChallengeError
from challenges.library import Library
from challenges.submissions import Submission
from challenges.verdicts import Judgement
from runner.attendance import Attendance
from runner.conversation import OnProgress
from runner.hold import Hold
from runner.pace import PACE, Pace
from storage.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)


class Judging(Protocol):
    """What a worker needs of the judge."""

    @property
    def concurrency(self) -> int:
        """How many submissions are judged at a time."""

    @property
    def profile(self) -> str | None:
        """Behind which walls; None as long as that is not known."""

    async def judge(
        self, submission: Submission, challenge: Coded, on_progress: OnProgress, /
    ) -> Judgement:
        """Judge one."""


class Worker:
    """Judges what is queued, so many submissions at a time."""

    def __init__(
        self,
        *,
        database: Database,
        judge: Judging,
        library: Library,
        name: str,
        pace: Pace = PACE,
    ) -> None:
        """Work under this name, which no other process has."""
        self._database = database
        self._judge = judge
        self._library = library
        self.attendance = Attendance(database=database, worker=name, pace=pace)
        self._slots = [f"{name}/{slot}" for slot in range(judge.concurrency)]
        self._pace = pace
        self._awake = asyncio.Event()
        self._resting = 0

    def wake(self) -> None:
        """Look at the queue at once."""
        self._awake.set()

    async def run(self) -> None:
        """Work until cancelled; what is in hand then goes back into the queue."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(
                    self.attendance.keep(len(self._slots), lambda: self._judge.profile)
                )
                group.create_task(self._look())
                for slot in self._slots:
                    group.create_task(self._serve(slot))
        finally:
            await asyncio.shield(self._leave())

    async def _serve(self, slot: str) -> None:
        while True:
            self._awake.clear()  # before looking: who rings meanwhile is heard
            try:
                found = await self._turn(slot)
            except StorageError:
                log.warning("the database is out of reach", exc_info=True)
                found = False
            if not found:
                await self._rest()

    async def _turn(self, slot: str) -> bool:
        """Judge the next submission; False if there is none."""
        hold = await Hold.claim(self._database, slot, self._pace)
        if hold is None:
            return False
        log.info("submission %d, attempt %d", hold.submission.id, hold.submission.attempt)
        await self._grade(hold)
        return True

    async def _grade(self, hold: Hold) -> None:
        try:
            challenge = self._library.coded(hold.submission.challenge)
        except UnknownChallengeError:
            log.error("the bank has no challenge %s", hold.submission.challenge)
            await hold.give_up(None)
            return
        if hold.is_hopeless:
            log.error("submission %d has failed every worker", hold.submission.id)
            await hold.give_up(challenge)
            return
        await hold.keep_while(self._judge.judge, challenge)

    async def _rest(self) -> None:
        self._resting += 1
        try:
            await self._awake.wait()
        finally:
            self._resting -= 1

    async def _look(self) -> None:
        """Wake those who rest when there is work: most is queued by other processes."""
        while True:
            await asyncio.sleep(self._pace.look_seconds)
            if self._resting and await self._has_work():
                self.wake()

    async def _has_work(self) -> bool:
        try:
            async with self._database.read() as work:
                return await work.submissions.has_work(await work.now())
        except StorageError:
            log.warning("the database is out of reach", exc_info=True)
            await asyncio.sleep(self._pace.beat_seconds)
            return False

    async def _leave(self) -> None:
        async with self._database.begin() as work:
            for slot in self._slots:
                await work.submissions.release(slot)
        await self.attendance.leave()
