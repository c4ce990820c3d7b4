"""Running many snippets under many walls, several at a time: most of it is waiting."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from runner.supervisor import Supervisor
from tests.escapes.caged import Cage, Caged
from tests.escapes.canaries import ENV_NAME, ENV_SECRET
from tests.escapes.columns import Column
from tests.escapes.snippets import Snippet

Run = tuple[Snippet, Column]
Results = dict[Run, Caged]

CONCURRENCY = 3


@asynccontextmanager
async def warm_cage(folder: Path) -> AsyncIterator[Cage]:
    """A warm supervisor, started with a secret in its environment and a file open."""
    root, canaries = folder / "scratch", folder / "canaries"
    root.mkdir()
    with pytest.MonkeyPatch.context() as patch, TemporaryFile() as secret:
        patch.setenv(ENV_NAME, ENV_SECRET)
        secret.write(ENV_SECRET.encode())
        secret.flush()
        os.set_inheritable(secret.fileno(), True)
        # Each in a child forked for it: a warm one costs a second, and has the same walls.
        supervisor = Supervisor(concurrency=CONCURRENCY, scratch_root=root, spares=0)
        await supervisor.start()
        try:
            await supervisor.warm()
            yield Cage(supervisor, root, canaries)
        finally:
            await supervisor.stop()


async def run_all(cage: Cage, runs: Iterable[Run]) -> Results:
    """What became of each run."""
    found: Results = {}

    async def run(snippet: Snippet, column: Column) -> None:
        async with few:
            found[snippet, column] = await cage.run(
                snippet, has_policy=column.has_policy, layers=column.layers
            )

    few = asyncio.Semaphore(CONCURRENCY)
    async with asyncio.TaskGroup() as group:
        for snippet, column in runs:
            group.create_task(run(snippet, column))
    return found
