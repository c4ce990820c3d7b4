"""The queue itself, with jobs that sleep: how soon one begins, how fair, how well it scales.

On SQLite and on PostgreSQL. Two workers against one; a learner who floods against none; a worker
in another process, which nobody rings, against one that is rung.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from challenges import library
from challenges.cards import CardKey, CardKind
from challenges.coded import Coded
from challenges.errors import StillGradingError
from challenges.learners import Learner
from challenges.showings import Showing
from challenges.submissions import Submission
from challenges.verdicts import Judgement
from runner.conversation import OnProgress
from runner.worker import Worker
from storage.database import Database, connect
from storage.migrate import upgrade
from tests import postgres
from tests.chaos.paper import Paper
from tests.chaos.processes import Installation
from tests.databases import KINDS

LIBRARY = library.load()
CHALLENGE = next(iter(LIBRARY.challenges))
JOB_SECONDS = 0.4
JOBS = 30
IDLE_STARTS = 25
FLOODER, LIGHT = 1, range(2, 12)


def main() -> None:
    """Measure, and print."""
    print("\nThe queue, with jobs that sleep")
    with ExitStack() as exits:
        folder = Path(exits.enter_context(tempfile.TemporaryDirectory()))
        server = exits.enter_context(postgres.server())
        names = count()
        for kind in KINDS:

            def new(kind: str = kind) -> str:
                name = f"bench{next(names)}"
                if kind == "postgresql":
                    address = postgres.create(server, name)
                else:
                    address = f"sqlite:///{folder / name}.db"
                upgrade(address)
                return address

            asyncio.run(_measure(kind, new, folder))


async def _measure(kind: str, new: Callable[[], str], folder: Path) -> None:
    elsewhere = await _starts(new(), is_rung=False)
    rung = await _starts(new(), is_rung=True)
    print(f"  {kind}")
    print(f"    idle, queued to begun: {_ms(elsewhere)} (aim: p50 <= 200 ms), rung {_ms(rung)}")
    print(f"      ratio {statistics.median(elsewhere) / statistics.median(rung):.1f}")
    one, two = await _rate(new(), folder, 1), await _rate(new(), folder, 2)
    print(f"    two workers {two:.2f} jobs a second, one {one:.2f}, ratio {two / one:.2f}")
    print("      (aim: >= 1.8)")
    alone, flooded = await _waits(new(), floods=False), await _waits(new(), floods=True)
    jobs = (max(flooded) - max(alone)) / JOB_SECONDS
    print(f"    longest wait {max(flooded):.2f} s beside a flood, {max(alone):.2f} s without:")
    print(f"      {jobs:.2f} jobs more (aim: <= 1)")


@dataclass
class Sleeper(Paper):
    """Notes when each job begins."""

    begun: dict[int, float] = field(default_factory=dict)

    async def judge(
        self, submission: Submission, challenge: Coded, on_progress: OnProgress, /
    ) -> Judgement:
        """Judge one."""
        self.begun[submission.id] = time.perf_counter()
        return await super().judge(submission, challenge, on_progress)


@asynccontextmanager
async def _working(address: str) -> AsyncIterator[tuple[Database, Sleeper, Worker]]:
    database, sleeper = connect(address), Sleeper()
    worker = Worker(database=database, judge=sleeper, library=LIBRARY, name="bench")
    task = asyncio.ensure_future(worker.run())
    await asyncio.sleep(1)
    yield database, sleeper, worker
    task.cancel()
    await asyncio.wait([task])
    await database.close()


async def _starts(address: str, *, is_rung: bool) -> list[float]:
    """Seconds from the commit of a submission until it begins, on an idle worker."""
    async with _working(address) as (database, sleeper, worker):
        await _enrol(database, range(1, IDLE_STARTS + 1))
        waits = []
        for learner in range(1, IDLE_STARTS + 1):
            id_ = await _enqueue(database, learner, 0.01)
            queued = time.perf_counter()
            if is_rung:
                worker.wake()
            while id_ not in sleeper.begun:
                await asyncio.sleep(0.002)
            waits.append(max(0.0, sleeper.begun[id_] - queued))
            await asyncio.sleep(0.2 + 0.013 * learner)  # in no step with the looks
        return waits


async def _rate(address: str, folder: Path, workers: int) -> float:
    """Jobs a second by so many worker processes."""
    database = connect(address)
    await _enrol(database, range(1, JOBS + 1))
    installation = Installation(address, folder, people=0)
    with ExitStack() as exits:
        for number in range(workers):
            name = f"paper{number}"
            worker = installation.kept(name, "tests.chaos.paper", name)
            worker.start()
            exits.callback(worker.stop)
        while await _alive(database) < workers:
            await asyncio.sleep(0.1)
        begun = time.perf_counter()
        for learner in range(1, JOBS + 1):
            await _enqueue(database, learner, JOB_SECONDS)
        while await _is_busy(database):
            await asyncio.sleep(0.05)
        seconds = time.perf_counter() - begun
    await database.close()
    return JOBS / seconds


async def _waits(address: str, *, floods: bool) -> list[float]:
    """How long light learners wait, one after another, for the only worker."""
    async with _working(address) as (database, sleeper, worker):
        await _enrol(database, [FLOODER, *LIGHT])
        flood = asyncio.ensure_future(_flood(database, worker) if floods else asyncio.sleep(0))
        waits = []
        for learner in LIGHT:
            await asyncio.sleep(1.3 * JOB_SECONDS)
            id_ = await _enqueue(database, learner, JOB_SECONDS)
            queued = time.perf_counter()
            worker.wake()
            while id_ not in sleeper.begun:
                await asyncio.sleep(0.002)
            waits.append(sleeper.begun[id_] - queued)
        flood.cancel()
        await asyncio.wait([flood])
        return waits


async def _flood(database: Database, worker: Worker) -> None:
    """Send the next as soon as the last is judged."""
    while True:
        with suppress(StillGradingError):
            await _enqueue(database, FLOODER, JOB_SECONDS)
            worker.wake()
        await asyncio.sleep(0.01)


async def _enrol(database: Database, learners: "range | list[int]") -> None:
    now = datetime.now(UTC)
    async with database.begin() as work:
        for learner in learners:
            await work.learners.put(Learner(id=learner, name="Bench", created_at=now))
            await work.showings.add(
                Showing(
                    learner_id=learner,
                    key=CardKey(CardKind.CHALLENGE, CHALLENGE),
                    content=CHALLENGE,
                    seed=1,
                    study_day=now.date(),
                    shown_at=now,
                )
            )


_MESSAGES = count(1)


async def _enqueue(database: Database, learner: int, seconds: float) -> int:
    async with database.begin() as work:
        (showing,) = await work.showings.of(learner)
        stored = await work.submissions.enqueue(
            Submission(
                learner_id=learner,
                showing_id=showing.id,
                challenge=CHALLENGE,
                source=f"# {seconds}",
                chat_id=learner,
                message_id=next(_MESSAGES),
                submitted_at=datetime.now(UTC),
            )
        )
    return stored.id


async def _alive(database: Database) -> int:
    async with database.read() as work:
        return len(await work.workers.alive(await work.now()))


async def _is_busy(database: Database) -> bool:
    async with database.read() as work:
        stats = await work.submissions.stats()
    return stats.queued + stats.running > 0


def _ms(waits: list[float]) -> str:
    p95 = sorted(waits)[int(0.95 * len(waits))]
    return f"p50 {1000 * statistics.median(waits):.0f} ms, p95 {1000 * p95:.0f} ms"


if __name__ == "__main__":
    main()
