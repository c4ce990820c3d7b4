"""The supervisor: keeps a zygote warm and runs jobs in its children, so many at a time.

Imports no TensorFlow, and is told no labels.
"""

import asyncio
import logging
from pathlib import Path

from challenges.challenge import Limits
from challenges.verdicts import Epoch
from runner import selftest, sizes
from runner.conversation import OnProgress
from runner.errors import ChildError, RunnerError, ZygoteError
from runner.forks import Zygote
from runner.isolation import profiles, requirements
from runner.isolation.cgroups import Groups, NoGroupsError
from runner.isolation.layers import Layers
from runner.isolation.profiles import Grants
from runner.jobs import Job
from runner.outcomes import Died, Execution
from runner.pool import Pool
from runner.run import Run
from runner.scratch import Scratch
from runner.selftest import Profile
from runner.waiting import Terms, Waiting, forked

_TRIES = 3
_MOST = Limits(cpu_seconds=300)
"""What a child that waits may use; a job that is allowed more has one forked for it."""

log = logging.getLogger(__name__)


def ignore(history: tuple[Epoch, ...]) -> None:
    """Take no notice of progress."""


class Supervisor:
    """Runs jobs, at most so many at once, each in a child behind these walls.

    With all of them up, it attacks itself first and runs nothing if an attack succeeds.
    """

    def __init__(
        self,
        concurrency: int,
        scratch_root: Path,
        layers: Layers | None = None,
        *,
        spares: int | None = None,
    ) -> None:
        """Keep `spares` children waiting for jobs; as many as suit the machine where not told."""
        self.concurrency = concurrency
        self._root = scratch_root
        self._layers = layers or Layers()
        self._slots = asyncio.Semaphore(concurrency)
        self._starting = asyncio.Lock()
        self._proving = asyncio.Lock()
        self._scratch: Scratch | None = None
        self._zygote: Zygote | None = None
        self._groups: Groups | None = None
        self._no_groups = ""  # why there are none
        self._threads = sizes.threads(concurrency)
        size = sizes.spares(concurrency) if spares is None else spares
        self._pool = Pool(size, warm=self._warmed, cold=self._forked)
        self.profile: Profile | None = None

    @property
    def zygote_pid(self) -> int | None:
        """The zygote's process, if there is one."""
        return None if self._zygote is None else self._zygote.process.pid

    @property
    def waiting(self) -> frozenset[int]:
        """The processes of children that wait for a job."""
        return self._pool.pids

    @property
    def is_warm(self) -> bool:
        """Whether a job would run at once."""
        zygote = self._zygote
        is_ready = zygote is not None and zygote.is_alive and zygote.ready.done()
        return is_ready and not self._must_prove

    async def start(self) -> None:
        """Begin to get warm; jobs may be run from now on, and wait for that.

        Raises:
            SandboxUnavailableError: If this machine has not what the walls need.
        """
        requirements.met()
        if self._scratch is None:
            self._scratch = await asyncio.to_thread(Scratch, self._root)
            await self._open_groups()
        await self._living_zygote()

    async def warm(self) -> None:
        """Wait until a job would run at once, behind walls that were seen to hold.

        Raises:
            ZygoteError: If TensorFlow cannot be imported.
            SandboxUnavailableError: If a wall does not hold; then nothing is run.
        """
        await self._prove()
        await self._pool.fill()

    async def _prove(self) -> None:
        zygote = await self._living_zygote()
        await zygote.warm()
        async with self._proving:
            if self._must_prove:
                grants = self._grants(zygote)
                walls = selftest.Walls(layers=grants.of(self._layers), refused=grants.refused)
                self.profile = await selftest.probe(self._attempt, self._folders.folder, walls)
                log.info("the sandbox holds, profile %s", walls.name)
                for what, why in walls.refused.items():
                    log.info("no %s: %s", what, why)

    async def run(
        self, job: Job, on_progress: OnProgress = ignore, *, layers: Layers | None = None
    ) -> Execution:
        """Run a job in a child of its own.

        Args:
            job: What to run.
            on_progress: Given all epochs so far, after each.
            layers: Other walls than the supervisor's, for tests of what each wall is for.

        Raises:
            RunnerError: If it could not be run, through no fault of the job.
        """
        async with self._slots:
            for _ in range(_TRIES - 1):
                try:
                    await self._prove()
                    execution = await self._attempt(job, on_progress, layers)
                except (ZygoteError, ChildError) as error:
                    log.warning("a child was lost: %s", error)
                    continue
                if not _was_killed(execution):
                    return execution
                log.warning("a child was killed at work")
            await self._prove()
            return await self._attempt(job, on_progress, layers)

    async def stop(self) -> None:
        """End the zygote, all children, and remove what they wrote."""
        await self._pool.close()
        if self._zygote is not None:
            await self._zygote.stop()
        if self._groups is not None:
            await asyncio.to_thread(self._groups.close)
            self._groups = None
        if self._scratch is not None:
            await asyncio.to_thread(self._scratch.close)
            self._scratch = None

    @property
    def _must_prove(self) -> bool:
        return self.profile is None and profiles.is_complete(self._layers)

    async def _attempt(
        self, job: Job, on_progress: OnProgress = ignore, layers: Layers | None = None
    ) -> Execution:
        waiting = await self._child(job.limits, layers)
        try:
            run = Run(job=job, waiting=waiting, groups=self._groups, on_progress=on_progress)
            return await run.execute()
        finally:
            await waiting.close()

    async def _child(self, limits: Limits, layers: Layers | None) -> Waiting:
        walls = layers or self._layers
        is_usual = walls == self._layers and _is_within(limits, _MOST) and not self._must_prove
        return await (self._pool.take() if is_usual else self._forked(limits, walls))

    async def _warmed(self) -> Waiting:
        return await self._forked(warms_up=True)

    async def _forked(
        self, limits: Limits = _MOST, layers: Layers | None = None, *, warms_up: bool = False
    ) -> Waiting:
        zygote = await self._living_zygote()
        await zygote.warm()
        terms = Terms(
            limits=limits,
            layers=self._grants(zygote).of(layers or self._layers),
            threads=self._threads,
            warms_up=warms_up,
        )
        return await forked(zygote, self._folders, terms)

    async def _open_groups(self) -> None:
        try:
            self._groups = await asyncio.to_thread(Groups.open)
        except NoGroupsError as error:
            self._no_groups = str(error)

    def _grants(self, zygote: Zygote) -> Grants:
        refused = dict(zygote.refused)
        if self._groups is None:
            refused["cgroup"] = self._no_groups
        return Grants(refused=refused)

    async def _living_zygote(self) -> Zygote:
        async with self._starting:
            if self._zygote is None or not self._zygote.is_alive:
                if self._zygote is not None:
                    log.warning("the zygote died; starting another")
                    await self._zygote.stop()
                self._zygote = Zygote.start(self._folders.home)
            return self._zygote

    @property
    def _folders(self) -> Scratch:
        if self._scratch is None:
            raise RunnerError("the supervisor was not started")
        return self._scratch


def _is_within(limits: Limits, most: Limits) -> bool:
    return (
        limits.memory_bytes <= most.memory_bytes
        and limits.cpu_seconds <= most.cpu_seconds
        and limits.scratch_bytes <= most.scratch_bytes
    )


def _was_killed(execution: Execution) -> bool:
    return isinstance(execution.outcome, Died) and execution.outcome.was_killed
