"""How long a submission takes, against `python snippet.py` and against a warm stock process.

In turns: hello world (6 points, 500 epochs), and every reference solution of the bank.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from runner.outcomes import Predicted
from runner.supervisor import Supervisor
from tests.benchmarks.scripts import Snippet, hello_world, references
from tests.benchmarks.warm_process import WarmProcess

ROUNDS = 3


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> None:
    supervisor = Supervisor(1, folder / "scratch")
    await supervisor.start()
    stock = WarmProcess()
    print("\nSeconds of ours, of a script, and of fit + predict in a warm stock process")
    hello = await _ratios(hello_world(folder), supervisor, stock)
    others = [await _ratios(one, supervisor, stock) for one in await references(folder)]
    print(f"  hello world: ratio {hello[0]:.2f} of the script (aim: <= 0.25)", end="")
    print(f", {hello[1]:.2f} of the warm process (aim: <= 0.40)")
    script, warm = (statistics.median(column) for column in zip(*others, strict=True))
    print(
        f"  references, median: ratio {script:.2f} of the script (aim: <= 0.50), {warm:.2f} warm"
    )
    stock.stop()
    await supervisor.stop()


async def _ratios(snippet: Snippet, supervisor: Supervisor, stock: WarmProcess) -> list[float]:
    ours, script, warm = [], [], []
    for _ in range(ROUNDS):
        ours.append(await seconds(snippet, supervisor))
        script.append(await snippet.seconds())
        warm.append(await stock.seconds(snippet.source, snippet.script.with_suffix(".npz")))
    medians = [statistics.median(column) for column in (ours, script, warm)]
    print(f"  {snippet.name:22} {medians[0]:6.2f} {medians[1]:6.2f} {medians[2]:6.2f}")
    return [medians[0] / other for other in medians[1:]]


async def seconds(snippet: Snippet, supervisor: Supervisor) -> float:
    """How long a snippet takes from its submission to a warm pool to its predictions."""
    await supervisor.warm()
    begun = time.perf_counter()
    execution = await supervisor.run(snippet.job)
    assert isinstance(execution.outcome, Predicted), execution
    return time.perf_counter() - begun
