"""Holding on to one submission: a lease that is renewed while it is judged, and what is written.

Part of the worker.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from challenges.coded import Coded
from challenges.submissions import Submission
from challenges.verdicts import Epoch, Judgement
from runner.conversation import OnProgress
from runner.errors import RunnerError
from runner.judgements import given_up
from runner.pace import Pace
from storage.database import Database
from storage.errors import StorageError

_MAX_RUNS = 3

Judge = Callable[[Submission, Coded, OnProgress], Awaitable[Judgement]]
"""Judges a submission, and tells how far it is."""

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False, kw_only=True)
class Hold:
    """A submission in a worker's hands."""

    submission: Submission
    database: Database
    worker: str
    pace: Pace
    _progress: tuple[Epoch, ...] = ()
    _written: tuple[Epoch, ...] = ()

    @classmethod
    async def claim(cls, database: Database, worker: str, pace: Pace) -> Self | None:
        """Take up the next submission, if there is one."""
        async with database.begin() as work:
            submission = await work.submissions.claim(worker, await work.now(), pace.lease)
        if submission is None:
            return None
        return cls(submission=submission, database=database, worker=worker, pace=pace)

    @property
    def is_hopeless(self) -> bool:
        """Whether it has taken down every worker that had it."""
        return self.submission.runs > _MAX_RUNS

    async def keep_while(self, judge: Judge, challenge: Coded) -> None:
        """Have it judged, and write the judgement; drop it if the learner takes it back."""
        async with self.database.read() as work:
            self.submission = await work.submissions.with_model(self.submission)
        async with asyncio.TaskGroup() as group:
            judging = group.create_task(self._judged(judge, challenge))
            watching = group.create_task(self._watch(judging))
            judging.add_done_callback(lambda _: watching.cancel())
        if judging.cancelled():
            log.info("submission %d was taken back", self.submission.id)
            return
        await self._end(judging.result(), challenge)

    async def give_up(self, challenge: Coded | None) -> None:
        """Judge that it cannot be judged."""
        async with self.database.begin() as work:
            await work.submissions.give_up(
                self.submission.id, self.submission.attempt, given_up(challenge)
            )

    async def _judged(self, judge: Judge, challenge: Coded) -> Judgement | None:
        """The judgement; None if the judge failed."""
        try:
            return await judge(self.submission, challenge, self._note)
        except RunnerError:
            log.exception("submission %d could not be judged", self.submission.id)
            return None

    async def _end(self, judgement: Judgement | None, challenge: Coded) -> None:
        if judgement is None and self.submission.runs >= _MAX_RUNS:
            await self.give_up(challenge)
        elif judgement is None:
            await self._renew(self.pace.retry)  # then whoever comes first takes it up again
        else:
            await self._finish(judgement)

    async def _finish(self, judgement: Judgement) -> None:
        async with self.database.begin() as work:
            is_written = await work.submissions.finish(
                self.submission.id, self.submission.attempt, self.worker, judgement
            )
        verdict = judgement.verdict if is_written else "dropped"
        log.info("submission %d: %s", self.submission.id, verdict)

    async def _watch(self, judging: "asyncio.Task[Judgement | None]") -> None:
        """Renew the lease and write progress; stop the judging once the hold is lost."""
        loop = asyncio.get_running_loop()
        next_beat, is_held = loop.time() + self.pace.beat_seconds, True
        while is_held:
            await asyncio.sleep(self.pace.report_seconds)
            try:
                if loop.time() >= next_beat:
                    next_beat = loop.time() + self.pace.beat_seconds
                    is_held = await self._renew(self.pace.lease)
                elif self._progress is not self._written:
                    self._written = self._progress
                    is_held = await self._report(self._written)
            except StorageError:  # the lease outlives a few beats
                log.warning("the database is out of reach", exc_info=True)
        judging.cancel()

    async def _report(self, progress: tuple[Epoch, ...]) -> bool:
        async with self.database.begin() as work:
            id_, attempt = self.submission.id, self.submission.attempt
            return await work.submissions.report(id_, attempt, self.worker, progress)

    async def _renew(self, lease: timedelta) -> bool:
        async with self.database.begin() as work:
            id_, attempt = self.submission.id, self.submission.attempt
            now = await work.now()
            return await work.submissions.beat(id_, attempt, self.worker, now, lease)

    def _note(self, progress: tuple[Epoch, ...]) -> None:
        self._progress = progress
