"""Runs the trials of challenges through the judge, two at a time."""

import asyncio
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from challenges.challenge import Challenge
from runner.datasets import Datasets
from runner.judge import Judge
from runner.proof import judge_source
from runner.supervisor import Supervisor
from tests.proof.journal import Journal
from tests.proof.trials import Result, Trial

BOTH_CORES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a challenge's files are, and the downloads that it may need."""

    folder: Path
    fetched: Path


async def run(
    supervisor: Supervisor,
    challenge: Challenge,
    files: Place,
    waiting: Iterable[Trial],
    on_result: Callable[[Trial, Result], None],
) -> None:
    """Run trials; the data of each seed is made once, and not kept."""
    queue = list(waiting)[::-1]
    with TemporaryDirectory(prefix="proof-") as place:
        judges = {
            seed: Judge(supervisor, _datasets(Path(place, str(seed)), files, seed))
            for seed in {trial.seed for trial in queue}
        }

        async def work() -> None:
            while queue:
                trial = queue.pop()
                judge = judges[trial.seed]
                judgement = await judge_source(judge, challenge, trial.source, trial.seed)
                on_result(trial, Result.of(judgement))

        async with asyncio.TaskGroup() as group:
            for _ in range(BOTH_CORES):
                group.create_task(work())


def left(trials: Iterable[Trial], journal: Journal) -> list[Trial]:
    """Those of which nothing is known; of the same run one."""
    waiting: dict[str, Trial] = {}
    for trial in trials:
        if journal.of(trial) is None:
            waiting.setdefault(trial.key, trial)
    return list(waiting.values())


def _datasets(place: Path, files: Place, seed: int) -> Datasets:
    """Data of a secret that is the same at every proof, so that its figures are."""
    secret = place / "datasets" / "seed"
    secret.parent.mkdir(parents=True)
    secret.write_bytes(hashlib.sha256(f"proof {seed}".encode()).digest())
    return Datasets(lambda _: files.folder, place, files.fetched)
