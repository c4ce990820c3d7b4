"""A runner beside the bot: warmed up in the background, refusing where a wall does not hold."""

import logging
import os
import socket
from dataclasses import dataclass

from bot.app import Grader
from bot.services.coding import GraderState
from bot.settings import Settings
from challenges.library import Library
from runner.datasets import Datasets
from runner.errors import RunnerError
from runner.judge import Judge
from runner.pace import PACE, Pace
from runner.supervisor import Supervisor
from runner.worker import Worker
from storage.database import Database

log = logging.getLogger(__name__)


def judge(settings: Settings, library: Library, concurrency: int) -> tuple[Supervisor, Judge]:
    """Return a supervisor that is not started yet, and the judge that uses it."""
    supervisor = Supervisor(concurrency, settings.data_dir / "scratch")
    return supervisor, Judge(supervisor, Datasets(library.folder, settings.data_dir))


@dataclass(slots=True, kw_only=True)
class Beside:
    """A worker in the bot's process; what it judges runs in other processes."""

    supervisor: Supervisor
    worker: Worker
    refusal: RunnerError | None = None

    @property
    def grader(self) -> Grader:
        """What the bot needs to know of it."""
        return Grader(state=self._state, ring=self.worker.wake)

    async def run(self) -> None:
        """Warm up, test the walls, then grade until cancelled."""
        try:
            async with self.worker.attendance.warming():
                await self._warm_up()
            if self.refusal is None:
                await self.worker.run()
            else:
                await self.worker.attendance.refuse(str(self.refusal))
        finally:
            await self.supervisor.stop()

    async def _warm_up(self) -> None:
        try:
            await self.supervisor.start()
            await self.supervisor.warm()
        except RunnerError as error:
            self.refusal = error
            log.error("no code will be graded here: %s", error)

    def _state(self) -> GraderState:
        if self.refusal is not None:
            return GraderState.REFUSES
        return GraderState.WARM if self.supervisor.is_warm else GraderState.WARMING


def beside(settings: Settings, database: Database, library: Library, pace: Pace = PACE) -> Beside:
    """Return a runner for this process, not started yet."""
    supervisor, judging = judge(settings, library, settings.runner_concurrency)
    worker = Worker(
        database=database, judge=judging, library=library, name=worker_name(), pace=pace
    )
    return Beside(supervisor=supervisor, worker=worker)


def worker_name() -> str:
    """Return a name that no other worker has, on any machine."""
    return f"{socket.gethostname()}:{os.getpid()}:{os.urandom(4).hex()}"
