"""How soon 40 mixed submissions are done, two at a time, against their scripts, two at a time."""

import asyncio
import itertools
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from runner.supervisor import Supervisor
from tests.benchmarks.scripts import Snippet, hello_world, references

SUBMISSIONS, AT_A_TIME, TURNS = 40, 2, 4


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> None:
    supervisor = Supervisor(AT_A_TIME, folder / "scratch")
    await supervisor.start()
    await supervisor.warm()
    kinds = itertools.cycle([hello_world(folder), *await references(folder)])
    mixed = list(itertools.islice(kinds, SUBMISSIONS))
    ours = scripts = 0.0
    for turn in range(TURNS):  # in turns, as a machine's mood changes
        part = mixed[turn::TURNS]
        ours += await _all(part, lambda snippet: supervisor.run(snippet.job))
        scripts += await _all(part, Snippet.seconds)
    print(f"\n{SUBMISSIONS} mixed submissions, {AT_A_TIME} at a time")
    print(f"  {ours:.0f} s; as scripts {scripts:.0f} s")
    print(f"  ratio {scripts / ours:.2f} times the scripts' throughput (aim: >= 3)")
    await supervisor.stop()


async def _all(snippets: list[Snippet], run: Callable[[Snippet], Awaitable[object]]) -> float:
    slots = asyncio.Semaphore(AT_A_TIME)

    async def one(snippet: Snippet) -> None:
        async with slots:
            await run(snippet)

    begun = time.perf_counter()
    await asyncio.gather(*(one(snippet) for snippet in snippets))
    return time.perf_counter() - begun
