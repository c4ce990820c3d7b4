"""How much longer a verdict takes than the training itself.

From the row in the queue to the row with the verdict, through worker, supervisor and a warm
zygote's child; against the same snippet's fit and predict in a warm stock TensorFlow process. Both
in turns, each reference solution of the bank.
"""

import asyncio
import contextlib
import sqlite3
import statistics
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from challenges import library
from challenges.cards import CardKey, CardKind
from challenges.challenge import Challenge
from challenges.learners import Learner
from challenges.showings import Showing
from challenges.submissions import Submission, SubmissionState
from runner.datasets import Datasets
from runner.judge import Judge
from runner.supervisor import Supervisor
from runner.worker import Worker
from storage import migrate
from storage.database import Database, connect
from tests.benchmarks.warm_process import WarmProcess

ROUNDS = 3


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> None:
    bank = library.load()
    supervisor = Supervisor(1, folder / "scratch")
    datasets = Datasets(bank.folder, folder / "datasets")
    file = folder / "bench.db"
    database = await _database(file)
    worker = Worker(
        database=database,
        judge=Judge(supervisor, datasets),
        library=bank,
        name="bench",
    )
    await supervisor.start()
    await supervisor.warm()
    working = asyncio.ensure_future(worker.run())
    baseline, ours = WarmProcess(), Ours(database, file, worker)
    print("\nVerdict overhead: seconds from queue to verdict, and of fit + predict alone, warm")
    overheads, ratios = [], []
    for slug, challenge in bank.challenges.items():
        data = await datasets.load(challenge)
        path = folder / "baseline.npz"
        np.savez(path, allow_pickle=False, hidden_x=data.hidden_inputs, **data.train)
        pairs = [
            (await baseline.seconds(challenge.solution, path), await ours.seconds(challenge, n))
            for n in range(ROUNDS)
        ]
        alone, judged = (min(seconds) for seconds in zip(*pairs, strict=True))
        overheads.append(judged - alone)
        ratios.append(judged / alone)
        print(f"  {slug:22} {judged:6.2f} {alone:6.2f}  {1000 * (judged - alone):+6.0f} ms")
    print(f"  median overhead {1000 * statistics.median(overheads):.0f} ms (aim: <= 300 ms)")
    print(f"  median ratio {statistics.median(ratios):.2f} of a warm stock process")
    working.cancel()
    await asyncio.wait([working])
    baseline.stop()
    await supervisor.stop()
    await database.close()


async def _database(file: Path) -> Database:
    url = f"sqlite:///{file}"
    await asyncio.to_thread(migrate.upgrade, url)
    database = connect(url)
    async with database.begin() as work:
        await work.learners.put(Learner(id=1, name="Bench", created_at=datetime.now(UTC)))
    return database


@dataclass(frozen=True)
class Ours:
    """The queue and a worker."""

    database: Database
    file: Path
    worker: Worker

    async def seconds(self, challenge: Challenge, number: int) -> float:
        """How long it takes from the submission's row to its verdict's."""
        begun = time.perf_counter()
        submission_id = await self._enqueue(challenge, number)
        self.worker.wake()
        while not self._is_judged(submission_id):
            await asyncio.sleep(0.01)
        return time.perf_counter() - begun

    async def _enqueue(self, challenge: Challenge, number: int) -> int:
        now = datetime.now(UTC)
        async with self.database.begin() as work:
            showing = await work.showings.add(
                Showing(
                    learner_id=1,
                    key=CardKey(CardKind.CHALLENGE, challenge.slug),
                    content=challenge.slug,
                    seed=0,
                    study_day=now.date(),
                    shown_at=now,
                )
            )
            submission = await work.submissions.enqueue(
                Submission(
                    learner_id=1,
                    showing_id=showing.id,
                    challenge=challenge.slug,
                    source=f"{challenge.solution}\n# {number}\n",
                    chat_id=1,
                    message_id=showing.id,
                    submitted_at=now,
                )
            )
        return submission.id

    def _is_judged(self, submission_id: int) -> bool:
        # Not through a unit of work: at this pace it would take a core from the training.
        with contextlib.closing(sqlite3.connect(self.file)) as connection:
            query = "SELECT state FROM submission WHERE id = ?"
            (state,) = connection.execute(query, (submission_id,)).fetchone()
        return bool(state == SubmissionState.JUDGED)
