"""What holds however processes die. With real processes, signals and a database file.

The workers judge by sleeping here, so that one is up again in a second; that zygotes and children
may be killed is among the runner's tests, and all of it together is `make chaos`.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from challenges import library
from challenges.cards import CardKey, CardKind
from challenges.learners import Learner
from challenges.showings import Showing
from challenges.submissions import Submission, SubmissionState
from challenges.verdicts import Verdict
from storage.database import Database
from tests.chaos.paper import POISON
from tests.chaos.processes import Installation, Kept
from tests.chaos.run import Plan, chaos


async def test_whatever_is_killed_every_submission_has_one_verdict_and_one_final_message(
    tmp_path: Path, address: str
):
    plan = Plan(seconds=8, seed=3, sandboxes=0, papers=2, every=(0.4, 1.2))

    found, killer = await chaos(tmp_path, address, plan)

    assert found.wrong == []
    assert found.sent == found.judged + found.cancelled
    assert found.sent >= plan.people
    assert killer.done


async def test_what_kills_three_workers_is_given_up_and_costs_the_learner_nothing(
    tmp_path: Path, address: str, database: Database
):
    submission = await _enqueued(database, f"# {POISON}")
    async with _worker(tmp_path, address) as worker:
        for _ in range(3):
            await _until(lambda: _is(not worker.is_up))
            worker.start()

        judged = await _reaches(database, submission, SubmissionState.JUDGED)

    assert (judged.judgement.verdict, judged.judgement.is_ours) == (Verdict.CRASHED, True)
    async with database.read() as work:
        assert await work.submissions.tries(submission.showing_id) == 0


async def test_a_worker_that_stood_still_brings_nothing_of_what_others_took_over(
    tmp_path: Path, address: str, database: Database
):
    submission = await _enqueued(database, "# 1.5")
    async with _worker(tmp_path, address, "first") as first:
        await _reaches(database, submission, SubmissionState.RUNNING)
        first.signal(signal.SIGSTOP)
        async with _worker(tmp_path, address, "second"):
            judged = await _reaches(database, submission, SubmissionState.JUDGED)
        first.signal(signal.SIGCONT)
        log = first.log
        await _until(lambda: _is("taken back" in log.read_text() or "dropped" in log.read_text()))

        async with database.read() as work:
            assert await work.submissions.get(submission.id) == judged
            assert list(await work.submissions.judgements(submission.id)) == [1]
    assert judged.runs == 2


async def _is(value: bool) -> bool:
    return value


async def _until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(60):
        while not await holds():
            await asyncio.sleep(0.05)


async def _reaches(database: Database, submission: Submission, state: SubmissionState):
    async with asyncio.timeout(60):
        while True:
            async with database.read() as work:
                found = await work.submissions.get(submission.id)
            if found is not None and found.state is state:
                return found
            await asyncio.sleep(0.05)


@asynccontextmanager
async def _worker(folder: Path, address: str, name: str = "paper") -> AsyncIterator[Kept]:
    worker = Installation(address, folder, people=0).kept(name, "tests.chaos.paper", name)
    worker.start()
    try:
        yield worker
    finally:
        worker.stop()


async def _enqueued(database: Database, source: str) -> Submission:
    now, slug = datetime.now(UTC), next(iter(library.load().challenges))
    async with database.begin() as work:
        await work.learners.put(Learner(id=1, name="Ada", created_at=now))
        showing = await work.showings.add(
            Showing(
                learner_id=1,
                key=CardKey(CardKind.CHALLENGE, slug),
                content=slug,
                seed=1,
                study_day=now.date(),
                shown_at=now,
            )
        )
        return await work.submissions.enqueue(
            Submission(
                learner_id=1,
                showing_id=showing.id,
                challenge=slug,
                source=source,
                chat_id=1,
                message_id=1,
                submitted_at=now,
            )
        )
