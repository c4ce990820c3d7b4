import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from challenges.cards import CardKey, CardKind
from challenges.learners import Learner
from challenges.library import Library
from challenges.showings import Showing
from challenges.submissions import SubmissionState
from challenges.verdicts import Verdict
from runner.judge import Judge
from runner.worker import Worker
from tests.databases import address, database, databases
from tests.runner.making import SOLUTION, a_challenge, a_submission, datasets
from tests.sandbox import SANDBOX

__all__ = ["address", "database", "databases"]

pytestmark = SANDBOX
LIBRARY = Library(skills={}, questions={}, challenges={"line": a_challenge()})
SLOW = "import time\ntime.sleep(60)\n"


@pytest.fixture
def kind():
    return "sqlite"


@pytest.fixture
def judge(supervisor, tmp_path):
    return Judge(supervisor, datasets(tmp_path))


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def working(database, judge, library=LIBRARY):
    worker = Worker(database=database, judge=judge, library=library, name="w")
    async with asyncio.TaskGroup() as group:
        task = group.create_task(worker.run())
        try:
            yield worker
        finally:
            task.cancel()


async def enqueued(database, source, **fields):
    """A submission of a new learner, in the queue."""
    async with database.begin() as work:
        await work.learners.put(Learner(id=1, name="Ada", created_at=now()))
        showing = await work.showings.add(
            Showing(
                learner_id=1,
                key=CardKey(CardKind.CHALLENGE, "line"),
                content="line",
                seed=1,
                study_day=now().date(),
                shown_at=now(),
            )
        )
        return await work.submissions.enqueue(
            a_submission(source, showing_id=showing.id, **fields)
        )


async def eventually(database, submission, is_so):
    found = None
    for _ in range(2000):
        async with database.read() as work:
            found = await work.submissions.get(submission.id)
        if is_so(found):
            return found
        await asyncio.sleep(0.02)
    pytest.fail(f"still {found}")


async def reaches(database, submission, state):
    return await eventually(database, submission, lambda found: found.state is state)


async def test_what_is_queued_is_judged(database, judge):
    submission = await enqueued(database, SOLUTION)

    async with working(database, judge):
        judged = await reaches(database, submission, SubmissionState.JUDGED)

    assert judged.judgement.verdict == Verdict.ACCEPTED
    assert judged.runs == 1


async def test_a_worker_that_is_woken_looks_at_once(database, judge):
    async with working(database, judge) as worker:
        await asyncio.sleep(0.1)
        submission = await enqueued(database, "x = 1")
        worker.wake()
        judged = await reaches(database, submission, SubmissionState.JUDGED)

    assert judged.judgement.verdict == Verdict.NO_MODEL


async def test_what_others_queue_is_found_by_a_worker_that_nobody_wakes(database, judge):
    async with working(database, judge):
        await asyncio.sleep(0.1)
        submission = await enqueued(database, "x = 1")
        judged = await reaches(database, submission, SubmissionState.JUDGED)

    assert judged.judgement.verdict == Verdict.NO_MODEL


async def test_a_worker_is_known_as_long_as_it_works(database, judge):
    async def known():
        async with database.read() as work:
            return [(w.name, w.slots) for w in await work.workers.alive(await work.now())]

    async with working(database, judge):
        while not (found := await known()):
            await asyncio.sleep(0.02)

    assert found == [("w", judge.concurrency)]
    assert await known() == []


async def test_progress_is_written_while_training(database, judge):
    source = SOLUTION + SLOW
    submission = await enqueued(database, source)

    async with working(database, judge):
        found = await eventually(database, submission, lambda found: len(found.progress) == 2)

    assert [epoch.number for epoch in found.progress] == [1, 2]


async def test_a_submission_that_is_cancelled_frees_its_worker(database, judge):
    submission = await enqueued(database, SLOW)

    async with working(database, judge):
        await reaches(database, submission, SubmissionState.RUNNING)
        async with database.begin() as work:
            await work.submissions.cancel(submission.id, learner_id=1)
            edited = await work.submissions.enqueue(
                a_submission("x = 1", showing_id=submission.showing_id, message_id=2)
            )
        judged = await reaches(database, edited, SubmissionState.JUDGED)

    assert judged.judgement.verdict == Verdict.NO_MODEL


async def test_an_edited_submission_is_judged_as_edited(database, judge):
    submission = await enqueued(database, SLOW)

    async with working(database, judge):
        await reaches(database, submission, SubmissionState.RUNNING)
        async with database.begin() as work:
            await work.submissions.enqueue(a_submission("x = 1", showing_id=submission.showing_id))
        judged = await reaches(database, submission, SubmissionState.JUDGED)

    assert (judged.attempt, judged.judgement.verdict) == (2, Verdict.NO_MODEL)


async def test_a_worker_that_is_stopped_puts_back_what_it_has(database, judge):
    submission = await enqueued(database, SLOW)

    async with working(database, judge):
        await reaches(database, submission, SubmissionState.RUNNING)

    found = await reaches(database, submission, SubmissionState.QUEUED)
    assert found.runs == 0


async def test_a_judge_that_fails_again_and_again_gives_up(database, supervisor, tmp_path):
    judge = Judge(supervisor, datasets(tmp_path, "no data"))
    submission = await enqueued(database, SOLUTION)

    async with working(database, judge):
        judged = await reaches(database, submission, SubmissionState.JUDGED)

    assert (judged.judgement.verdict, judged.judgement.is_ours) == (Verdict.CRASHED, True)
    assert judged.runs == 3


async def test_a_challenge_that_is_gone_is_given_up(database, judge):
    submission = await enqueued(database, SOLUTION, challenge="gone")

    async with working(database, judge):
        judged = await reaches(database, submission, SubmissionState.JUDGED)

    assert (judged.judgement.verdict, judged.judgement.is_ours) == (Verdict.CRASHED, True)
