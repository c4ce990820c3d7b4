"""Running a soak, and looking for what it leaves behind."""

import asyncio
import ctypes
import gc
import time
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from runner.outcomes import Execution, Finished, Predicted
from runner.supervisor import Supervisor
from tests.soak.jobs import ANSWER, Load

_YOUNG_SECONDS = 5.0  # its process may be on the way in, or dying


@dataclass(slots=True, eq=False)
class Tally:
    """How jobs ended. No object a job is kept, for it is this process whose memory is watched."""

    bombs: int = 0
    honest: "array[float]" = field(default_factory=lambda: array("d"))  # seconds each
    trouble: Counter[str] = field(default_factory=Counter)  # what was not as it should be

    @property
    def jobs(self) -> int:
        """All of them."""
        return self.bombs + len(self.honest)

    def add(self, load: Load, execution: Execution, seconds: float) -> None:
        """Count one job."""
        if load.is_bomb:
            self.bombs += 1
        else:
            self.honest.append(seconds)
        if trouble := _trouble(load, execution):
            self.trouble[trouble] += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What there is of a supervisor while it runs nothing."""

    processes: int
    descriptors: int
    zygote_descriptors: int
    files: tuple[str, ...]
    groups: int


@dataclass(slots=True, eq=False)
class Soak:
    """A supervisor under load."""

    supervisor: Supervisor
    root: Path

    async def run(self, loads: Iterator[Load], number: int, tally: Tally) -> None:
        """Run so many jobs, as many at a time as the supervisor does, and count them."""
        waiting = iter([next(loads) for _ in range(number)])

        async def work() -> None:
            for load in waiting:
                begun = time.perf_counter()
                execution = await self.supervisor.run(load.job)
                tally.add(load, execution, time.perf_counter() - begun)

        async with asyncio.TaskGroup() as group:
            for _ in range(self.supervisor.concurrency):
                group.create_task(work())

    async def traces(self) -> Traces:
        """What there is once children wait again for jobs."""
        await self.supervisor.warm()
        ours = psutil.Process()
        zygote = psutil.Process(self.supervisor.zygote_pid)
        return Traces(
            processes=1 + len(zygote.children(recursive=True)),
            descriptors=ours.num_fds(),
            zygote_descriptors=zygote.num_fds(),
            files=tuple(sorted(_name(path) for path in self.root.rglob("*"))),
            groups=len(groups(_families(self.supervisor.waiting))),
        )


def _name(path: Path) -> str:
    """A file's name; that of a waiting child's folder is drawn by lot."""
    return path.name.partition("-")[0]


def _trouble(load: Load, execution: Execution) -> str:
    """A good job does its work, and a bomb does not."""
    if load.is_bomb:
        is_well = not isinstance(execution.outcome, Predicted | Finished)
    else:
        is_well = execution.output == ANSWER
    return "" if is_well else f"{load.name}: {execution.outcome}"


def memory() -> int:
    """What this process alone has in memory, and needs: what it has freed is given back first."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(psutil.Process().memory_full_info().uss)


def groups(families: Iterable[str]) -> list[Path]:
    """The control groups of these supervisors that nobody is in any more."""
    root = Path("/sys/fs/cgroup")
    found = (group for name in families for group in root.glob(f"**/{name}/job-*"))
    return [group for group in found if _is_left(group)]


def _families(pids: Iterable[int]) -> set[str]:
    """The groups that a supervisor made for itself, by the children that wait in them.

    Others may be at work on this machine, or have been killed, as tests do.
    """
    names = (
        name for pid in pids for name in Path(f"/proc/{pid}/cgroup").read_text("ascii").split("/")
    )
    return {name for name in names if name.startswith("dailytensor-")}


def _is_left(group: Path) -> bool:
    try:
        age = time.time() - group.stat().st_mtime
        return age > _YOUNG_SECONDS and not (group / "cgroup.procs").read_text("ascii")
    except OSError:  # removed while we looked
        return False
