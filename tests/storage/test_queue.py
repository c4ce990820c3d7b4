from dataclasses import replace

import pytest

from challenges.submissions import SubmissionState
from challenges.verdicts import Epoch
from storage.queue import QueueStats
from tests.storage.making import ADA, BOB, JUDGEMENT, MINUTE, NOW, SECOND, enrol, submission

EPOCHS = (Epoch(number=1, of=2, metrics={"loss": 0.5}),)


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        yield work


async def taken_up(work, worker="worker"):
    await work.submissions.enqueue(submission())
    return await work.submissions.claim(worker, NOW, MINUTE)


async def test_an_empty_queue_has_nothing_to_claim(work):
    assert await work.submissions.claim("worker", NOW, MINUTE) is None


async def test_a_claimed_submission_is_running_and_nobody_elses(work):
    stored = await work.submissions.enqueue(submission())

    claimed = await work.submissions.claim("worker", NOW, MINUTE)

    assert claimed == replace(stored, state=SubmissionState.RUNNING, runs=1, revision=1)
    assert await work.submissions.claim("other", NOW, MINUTE) is None


async def test_the_longest_waiting_is_claimed_first(work):
    later = await work.submissions.enqueue(submission(ADA, submitted_at=NOW + SECOND))
    sooner = await work.submissions.enqueue(submission(BOB, showing_id=2))

    claimed = [await work.submissions.claim("worker", NOW, MINUTE) for _ in range(2)]

    assert [one.id for one in claimed] == [sooner.id, later.id]


async def test_a_submission_whose_lease_is_over_is_taken_up_again(work):
    first = await taken_up(work, "dead")
    await work.submissions.report(first.id, 1, "dead", EPOCHS)

    assert await work.submissions.claim("alive", NOW + MINUTE - SECOND, MINUTE) is None
    again = await work.submissions.claim("alive", NOW + MINUTE, MINUTE)

    assert (again.id, again.runs, again.progress) == (first.id, 2, ())


async def test_a_beaten_lease_lasts(work):
    taken = await taken_up(work)

    assert await work.submissions.beat(taken.id, 1, "worker", NOW + 30 * SECOND, MINUTE)

    assert await work.submissions.claim("other", NOW + MINUTE, MINUTE) is None
    assert await work.submissions.claim("other", NOW + 90 * SECOND, MINUTE) is not None


async def test_progress_is_news(work):
    taken = await taken_up(work)

    assert await work.submissions.report(taken.id, 1, "worker", EPOCHS)

    stored = await work.submissions.get(taken.id)
    assert (stored.progress, stored.revision) == (EPOCHS, taken.revision + 1)


async def test_a_judgement_ends_the_run(work):
    taken = await taken_up(work)

    assert await work.submissions.finish(taken.id, 1, "worker", JUDGEMENT)

    assert await work.submissions.get(taken.id) == replace(
        taken, state=SubmissionState.JUDGED, judgement=JUDGEMENT, revision=2
    )
    assert await work.submissions.claim("worker", NOW + 10 * MINUTE, MINUTE) is None


async def test_judging_twice_changes_nothing(work):
    taken = await taken_up(work)
    await work.submissions.finish(taken.id, 1, "worker", JUDGEMENT)
    stored = await work.submissions.get(taken.id)

    assert not await work.submissions.finish(
        taken.id, 1, "worker", replace(JUDGEMENT, output="other")
    )

    assert await work.submissions.get(taken.id) == stored


async def cancelled(work, taken):
    await work.submissions.cancel(taken.id, ADA)


async def edited(work, taken):
    await work.submissions.enqueue(submission(source="model = 2"))


async def edited_and_taken_up_again(work, taken):
    await work.submissions.enqueue(submission(source="model = 2"))
    await work.submissions.claim("worker", NOW, MINUTE)


async def reclaimed(work, taken):
    await work.submissions.claim("other", NOW + MINUTE, MINUTE)


async def released(work, taken):
    await work.submissions.release("worker")


async def forgotten(work, taken):
    await work.learners.forget(ADA)


@pytest.mark.parametrize(
    "lose", [cancelled, edited, edited_and_taken_up_again, reclaimed, released, forgotten]
)
async def test_what_a_worker_brings_of_a_submission_it_lost_is_dropped(work, lose):
    taken = await taken_up(work)
    await lose(work, taken)
    stored = await work.submissions.get(taken.id)

    assert not await work.submissions.beat(taken.id, 1, "worker", NOW, MINUTE)
    assert not await work.submissions.report(taken.id, 1, "worker", EPOCHS)
    assert not await work.submissions.finish(taken.id, 1, "worker", JUDGEMENT)

    assert await work.submissions.get(taken.id) == stored
    assert await work.submissions.judgements(taken.id) == {}


async def test_what_kills_its_workers_can_be_given_up(work):
    taken = await taken_up(work, "first")
    for number in range(1, 4):
        taken = await work.submissions.claim(f"later {number}", NOW + number * MINUTE, MINUTE)
    assert taken.runs == 4

    assert await work.submissions.give_up(taken.id, taken.attempt, JUDGEMENT)
    assert not await work.submissions.give_up(taken.id, taken.attempt, JUDGEMENT)

    stored = await work.submissions.get(taken.id)
    assert (stored.state, stored.judgement) == (SubmissionState.JUDGED, JUDGEMENT)


async def test_a_worker_that_stops_puts_its_own_back_at_no_cost(work):
    taken = await taken_up(work)
    await work.submissions.report(taken.id, 1, "worker", EPOCHS)
    await work.submissions.enqueue(submission(BOB, showing_id=2))
    others = await work.submissions.claim("other", NOW, MINUTE)

    assert await work.submissions.release("worker") == 1

    back = await work.submissions.get(taken.id)
    assert (back.state, back.runs, back.progress) == (SubmissionState.QUEUED, 0, ())
    assert await work.submissions.get(others.id) == others


async def test_stats_tell_how_busy_grading_is(work):
    assert await work.submissions.stats() == QueueStats(queued=0, running=0, oldest_queued_at=None)
    await taken_up(work)
    await work.submissions.enqueue(submission(BOB, showing_id=2, submitted_at=NOW + SECOND))

    assert await work.submissions.stats() == QueueStats(
        queued=1, running=1, oldest_queued_at=NOW + SECOND
    )
