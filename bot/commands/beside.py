"""A runner beside the bot: warmed up in the background, refusing where a wall does not hold."""

import logging
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass

from bot.app import Grader, utc_now
from bot.commands.attending import Attending, Standing
from bot.services.coding import GraderState
from bot.services.grading import Grading
from bot.settings import Settings
from challenges.library import Library
from runner.datasets import Datasets
from runner.errors import RunnerError
from runner.judge import Judge
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
    attending: Callable[[Callable[[], Standing]], Attending]
    refusal: RunnerError | None = None

    @property
    def grader(self) -> Grader:
        """What the bot needs to know of it."""
        return Grader(state=self._state, ring=self.worker.wake)

    async def run(self) -> None:
        """Warm up, test the walls, then grade until cancelled."""
        async with self.attending(self._standing).while_running():
            await self._grade()

    async def _grade(self) -> None:
        try:
            await self.supervisor.start()
            await self.supervisor.warm()
            await self.worker.run()
        except RunnerError as error:
            self.refusal = error
            log.error("no code will be graded here: %s", error)
        finally:
            await self.supervisor.stop()

    def _standing(self) -> Standing:
        if self.refusal is not None:
            return Standing(refusal=str(self.refusal))
        profile = self.supervisor.profile if self.supervisor.is_warm else None
        return Standing(profile=profile.walls.name if profile else "")

    def _state(self) -> GraderState:
        if self.refusal is not None:
            return GraderState.REFUSES
        return GraderState.WARM if self.supervisor.is_warm else GraderState.WARMING


def beside(settings: Settings, database: Database, library: Library) -> Beside:
    """Return a runner for this process, not started yet."""
    supervisor, judging = judge(settings, library, settings.runner_concurrency)
    name = worker_name()
    worker = Worker(database=database, judge=judging, library=library, name=name, clock=utc_now)
    grading = Grading(begin=database.begin, read=database.read, clock=utc_now)
    return Beside(
        supervisor=supervisor,
        worker=worker,
        attending=lambda standing: Attending(worker=name, grading=grading, standing=standing),
    )


def worker_name() -> str:
    """Return a name that no other worker has, on any machine."""
    return f"{socket.gethostname()}:{os.getpid()}:{os.urandom(4).hex()}"
