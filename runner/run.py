"""One run of a job in one child: started, listened to, watched, and ended.

Knows neither labels nor verdicts.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket, socketpair

from runner import scratch
from runner.conversation import Conversation, OnProgress, Said
from runner.errors import ChildError, ProtocolError
from runner.forks import Child, Exit, Request, Zygote
from runner.isolation.cgroups import Group, Groups
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.outcomes import Bound, Died, Execution, Outcome, Stopped
from runner.outpour import Outpour

_WATCH_SECONDS = 0.1
_PAGE = os.sysconf("SC_PAGE_SIZE")
_DIAGNOSTICS_BYTES = 16_384
_OUT_OF_MEMORY = (b"bad_alloc", b"out of memory", b"Cannot allocate memory", b"MemoryError")
_NEARLY_ALL = 0.8


@dataclass(slots=True, kw_only=True, eq=False)
class Run:
    """A job, the folder where it runs, and what has stopped it."""

    job: Job
    folder: Path
    layers: Layers
    groups: Groups | None
    on_progress: OnProgress
    output: Outpour = field(default_factory=Outpour)
    diagnostics: Outpour = field(default_factory=Outpour)
    stopped: Bound | None = None
    is_counted: bool = False  # the kernel sees to the memory

    async def execute(self, zygote: Zygote) -> Execution:
        """Run the job in a new child.

        Raises:
            ZygoteError: If the zygote dies meanwhile.
            ChildError: If the child dies before it has read the job.
        """
        talk = Conversation(self.job, self.on_progress)
        with ExitStack() as ours:
            with ExitStack() as theirs:
                channel, far_channel = socketpair()
                ours.enter_context(channel)
                theirs.enter_context(far_channel)
                inlets = [pipe.open(ours, theirs) for pipe in (self.output, self.diagnostics)]
                child = await zygote.fork(self._request(far_channel.fileno(), *inlets))
            ours.callback(child.close)
            ours.callback(child.kill)
            async with self._counted(child) as group:
                begun = asyncio.get_running_loop().time()
                said = await self._follow(child, channel, talk)
                seconds = asyncio.get_running_loop().time() - begun
                end = await child.exited
                if group is not None and group.ran_out_of_memory:
                    self.stopped = self.stopped or Bound.MEMORY
            if await self._wrote_too_much():
                self.stopped = self.stopped or Bound.OUTPUT
        if not talk.is_ready:
            raise ChildError(self.diagnostics.kept.decode(errors="replace"))
        return self._execution(talk, self._outcome(said, end), end, seconds)

    @asynccontextmanager
    async def _counted(self, child: Child) -> AsyncIterator[Group | None]:
        """Have the kernel count what the child uses, before the child is told its job."""
        if self.groups is None or not self.layers.cgroup:
            yield None
            return
        try:
            group = await asyncio.to_thread(self.groups.hold, child.pid, self.job.limits)
        except OSError as error:  # it may have died just now
            raise ChildError(f"no control group: {error}") from error
        try:
            self.is_counted = True
            yield group
        finally:
            self.groups.let_go(group)

    async def _follow(
        self, child: Child, channel: socket, talk: Conversation
    ) -> Said | Died | None:
        """What the child says last; by then it is dead and its output is read."""
        async with asyncio.TaskGroup() as group:
            group.create_task(
                self.output.collect(
                    self.job.limits.output_bytes, lambda: self._stop(child, Bound.OUTPUT)
                )
            )
            group.create_task(self.diagnostics.collect(_DIAGNOSTICS_BYTES, lambda: None))
            watch = group.create_task(self._watch(child))
            try:
                return await talk.hold(channel)
            except ProtocolError as error:
                return Died(detail=str(error))
            finally:
                child.kill()
                watch.cancel()

    async def _watch(self, child: Child) -> None:
        """Stop the child once it takes too long, or too much."""
        limits = self.job.limits
        deadline = asyncio.get_running_loop().time() + limits.wall_seconds
        while asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(_WATCH_SECONDS)
            # Coarser than the kernel's count: what is shared with the zygote is in it.
            if not self.is_counted and _resident_bytes(child.pid) > limits.memory_bytes:
                self._stop(child, Bound.MEMORY)
            if await self._wrote_too_much():
                self._stop(child, Bound.OUTPUT)
        self._stop(child, Bound.TIME)

    async def _wrote_too_much(self) -> bool:
        most = self.job.limits.scratch_bytes
        return await asyncio.to_thread(scratch.size_bytes, self.folder, most) > most

    def _stop(self, child: Child, bound: Bound) -> None:
        self.stopped = self.stopped or bound
        child.kill()

    def _outcome(self, said: Said | Died | None, end: Exit) -> Outcome:
        if self.stopped is not None:
            return Stopped(bound=self.stopped)
        return said or self._death(end)

    def _death(self, end: Exit) -> Outcome:
        """Why a child is dead that said nothing."""
        limits = self.job.limits
        if end.status == -signal.SIGXCPU or end.cpu_seconds >= limits.cpu_seconds:
            return Stopped(bound=Bound.TIME)
        is_killed = end.status == -signal.SIGKILL  # not by us: by the kernel, short of memory
        is_full = is_killed and end.peak_memory_bytes > _NEARLY_ALL * limits.memory_bytes
        if is_full or any(word in self.diagnostics.kept for word in _OUT_OF_MEMORY):
            return Stopped(bound=Bound.MEMORY)
        return Died(detail=_died_of(end.status))

    def _request(self, channel: int, output: int, diagnostics: int) -> Request:
        return Request(
            scratch=self.folder,
            limits=self.job.limits,
            layers=self.layers,
            descriptors=(channel, output, diagnostics),
        )

    def _execution(
        self, talk: Conversation, outcome: Outcome, end: Exit, seconds: float
    ) -> Execution:
        return Execution(
            outcome=outcome,
            seconds=seconds,
            peak_memory_bytes=end.peak_memory_bytes,
            parameters=talk.facts.parameters if talk.facts else talk.parameters,
            facts=talk.facts,
            seed=self.job.seed,
            history=tuple(talk.history),
            output=self.output.kept.decode("utf-8", errors="replace"),
            is_output_cut=self.output.is_cut,
        )


def _resident_bytes(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/statm").read_text("ascii").split()
    except OSError:  # it has ended
        return 0
    return int(fields[1]) * _PAGE if len(fields) > 1 else 0


def _died_of(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    return signal.strsignal(-status) or f"signal {-status}"
