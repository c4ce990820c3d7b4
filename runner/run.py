"""One run of a job in one child: given to it, listened to, watched, and ended.

Knows neither labels nor verdicts.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from challenges.phrases import Phrase, PhraseKind
from runner import scratch
from runner.conversation import Conversation, OnProgress, Said
from runner.errors import ChildError, ProtocolError
from runner.forks import Exit
from runner.isolation.cgroups import Group, Groups
from runner.jobs import Job
from runner.outcomes import Bound, Died, Execution, Outcome, Stopped
from runner.waiting import DIAGNOSTICS_BYTES, Waiting

_WATCH_SECONDS = 0.1
_PAGE = os.sysconf("SC_PAGE_SIZE")
_OUT_OF_MEMORY = (b"bad_alloc", b"out of memory", b"Cannot allocate memory", b"MemoryError")
_NEARLY_ALL = 0.8


@dataclass(slots=True, kw_only=True, eq=False)
class Run:
    """A job, the child that takes it up, and what has stopped it."""

    job: Job
    waiting: Waiting
    groups: Groups | None
    on_progress: OnProgress
    stopped: Bound | None = None
    is_counted: bool = False  # the kernel sees to the memory

    async def execute(self) -> Execution:
        """Run the job.

        Raises:
            ZygoteError: If the zygote dies meanwhile.
            ChildError: If the child is dead before it has the job.
        """
        warming = self.waiting.take_up(self.job.limits)
        talk = Conversation(self.job, self.on_progress)
        async with self._counted() as group:
            begun = asyncio.get_running_loop().time()
            said = await self._follow(talk)
            seconds = asyncio.get_running_loop().time() - begun
            end = await self.waiting.child.exited
            if group is not None and group.ran_out_of_memory:
                self.stopped = self.stopped or Bound.MEMORY
        if await self._wrote_too_much():
            self.stopped = self.stopped or Bound.OUTPUT
        end = replace(end, cpu_seconds=end.cpu_seconds - warming)
        return self._execution(talk, self._outcome(said, end), end, seconds)

    @asynccontextmanager
    async def _counted(self) -> AsyncIterator[Group | None]:
        """Have the kernel count what the child uses, before the child is told its job."""
        if self.groups is None or not self.waiting.layers.cgroup:
            yield None
            return
        try:
            group = await asyncio.to_thread(
                self.groups.hold, self.waiting.child.pid, self.job.limits
            )
        except OSError as error:  # it may have died just now
            raise ChildError(f"no control group: {error}") from error
        try:
            self.is_counted = True
            yield group
        finally:
            self.groups.let_go(group)

    async def _follow(self, talk: Conversation) -> Said | Died | None:
        """What the child says last; by then it is dead and its output is read."""
        waiting, most = self.waiting, self.job.limits.output_bytes
        async with asyncio.TaskGroup() as group:
            group.create_task(waiting.output.collect(most, lambda: self._stop(Bound.OUTPUT)))
            group.create_task(waiting.diagnostics.collect(DIAGNOSTICS_BYTES, lambda: None))
            watch = group.create_task(self._watch())
            try:
                return await talk.hold(waiting.reader, waiting.writer)
            except ProtocolError as error:
                return Died(phrase=Phrase(PhraseKind.NONSENSE), detail=str(error))
            finally:
                waiting.child.kill()
                watch.cancel()

    async def _watch(self) -> None:
        """Stop the child once it takes too long, or too much."""
        limits = self.job.limits
        deadline = asyncio.get_running_loop().time() + limits.wall_seconds
        while asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(_WATCH_SECONDS)
            # Coarser than the kernel's count: what is shared with the zygote is in it.
            is_too_large = _resident_bytes(self.waiting.child.pid) > limits.memory_bytes
            if is_too_large and not self.is_counted:
                self._stop(Bound.MEMORY)
            if await self._wrote_too_much():
                self._stop(Bound.OUTPUT)
        self._stop(Bound.TIME)

    async def _wrote_too_much(self) -> bool:
        most = self.job.limits.scratch_bytes
        return await asyncio.to_thread(scratch.size_bytes, self.waiting.folder, most) > most

    def _stop(self, bound: Bound) -> None:
        self.stopped = self.stopped or bound
        self.waiting.child.kill()

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
        if is_full or any(word in self.waiting.diagnostics.kept for word in _OUT_OF_MEMORY):
            return Stopped(bound=Bound.MEMORY)
        return Died(phrase=_died_of(end.status), was_killed=is_killed)

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
            output=self.waiting.output.kept.decode("utf-8", errors="replace"),
            is_output_cut=self.waiting.output.is_cut,
        )


def _resident_bytes(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/statm").read_text("ascii").split()
    except OSError:  # it has ended
        return 0
    return int(fields[1]) * _PAGE if len(fields) > 1 else 0


def _died_of(status: int) -> Phrase:
    if status >= 0:
        return Phrase(PhraseKind.EXIT_STATUS, (str(status),))
    known = {each.value: each.name for each in signal.Signals}
    return Phrase(PhraseKind.SIGNAL, (known.get(-status, str(-status)),))
