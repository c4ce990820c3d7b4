"""A worker that only sleeps, for what is about the queue alone: it starts in a second.

`python -m tests.chaos.paper` reads DATABASE_URL, as all of DailyTensor does.
"""

import asyncio
import os
import signal
import sys
from datetime import timedelta

from bot import logs, settings
from challenges import library
from challenges.coded import Coded
from challenges.submissions import Submission
from challenges.verdicts import Judgement, Verdict
from runner.conversation import OnProgress
from runner.pace import Pace
from runner.worker import Worker
from storage.database import connect

PACE = Pace(
    look_seconds=0.1,
    report_seconds=0.2,
    beat_seconds=0.6,
    lease=timedelta(seconds=3),
    retry=timedelta(seconds=0.5),
)
"""Leases are short here, so that the chaos need not be long."""

POISON = "poison"
"""Kills the worker that takes it up."""


class Paper:
    """Judges by sleeping for as many seconds as the source's last line says."""

    concurrency = 1
    profile = "paper"

    async def judge(
        self, submission: Submission, challenge: Coded, on_progress: OnProgress, /
    ) -> Judgement:
        """Judge one."""
        last = submission.source.splitlines()[-1].removeprefix("# ")
        if last == POISON:
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(float(last))
        return Judgement(verdict=Verdict.NO_MODEL, metric="", target=0.0)


async def work(name: str) -> None:
    """Grade until killed."""
    logs.configure("INFO")
    await Worker(
        database=connect(settings.read().database),
        judge=Paper(),
        library=library.load(),
        name=name,
        pace=PACE,
    ).run()


if __name__ == "__main__":
    asyncio.run(work(f"{sys.argv[1]}:{os.getpid()}"))
