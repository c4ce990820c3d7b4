"""A supervisor in a process that is about to be killed, and two of its children.

`python -m tests.escapes.doomed FOLDER` runs it, and prints the ids of the children.
"""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import psutil

from runner.isolation.cgroups import Groups, NoGroupsError
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.supervisor import Supervisor
from tests.escapes.canaries import PROJECT

MODULE = "tests.escapes.doomed"
TELL = """
import time
open("started", "w").close()
time.sleep(60)
"""
UNBOUND = replace(Layers(), parent_death=False)
BOUND = Layers()


@contextmanager
def supervisor(
    folder: Path,
) -> Iterator[tuple["subprocess.Popen[str]", psutil.Process, psutil.Process]]:
    """The process, the child that is bound to its parent's life, and the one that is not."""
    words = [sys.executable, "-m", MODULE, str(folder)]
    with ExitStack() as stack:
        stack.callback(_sweep)
        process = subprocess.Popen(words, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
        stack.enter_context(process)
        stack.callback(process.kill)
        assert process.stdout is not None
        bound, unbound = (psutil.Process(int(pid)) for pid in process.stdout.readline().split())
        for child in (bound, unbound):
            stack.callback(_end, child)
        yield process, bound, unbound


def _sweep() -> None:
    with contextlib.suppress(NoGroupsError):
        Groups.open().close()  # removes what dead supervisors have left


def _end(child: psutil.Process) -> None:
    if child.is_running():
        child.kill()
    psutil.wait_procs([child], timeout=30)


async def main(folder: Path) -> None:
    """Run both children, one after the other is there, until killed."""
    doomed = Supervisor(2, folder, Layers.none(), spares=0)
    await doomed.start()
    await doomed.warm()
    async with asyncio.TaskGroup() as group:
        pids: list[int] = []
        for layers in (BOUND, UNBOUND):
            group.create_task(doomed.run(Job(source=TELL, has_policy=False), layers=layers))
            pids.append(await _another(folder, pids))
        sys.stdout.write(f"{pids[0]} {pids[1]}\n")
        sys.stdout.flush()


async def _another(folder: Path, known: list[int]) -> int:
    """The child that is not among the known ones, once its job has begun."""
    while True:
        await asyncio.sleep(0.05)
        born = [each.pid for each in psutil.Process().children(recursive=True)]
        begun = [*folder.glob("*/job-*/started")]
        new = [pid for pid in born[1:] if pid not in known]
        if new and len(begun) > len(known):
            return new[0]


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
