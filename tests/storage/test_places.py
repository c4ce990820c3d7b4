from dataclasses import replace

import pytest

from challenges.waiting import Place
from storage.workers import WorkerBeat
from tests.storage.making import ADA, BOB, JUDGEMENT, MINUTE, NOW, SECOND, enrol, submission

CY, DEE = 8, 9


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB, CY, DEE)
        yield work


async def queued(work, learner_id, showing_id, **changes):
    sent = submission(learner_id, showing_id=showing_id, **changes)
    return await work.submissions.enqueue(sent)


async def judged(work, learner_id, showing_id, *, seconds, **changes):
    judgement = replace(JUDGEMENT, seconds=seconds, is_ours=changes.pop("is_ours", False))
    one = await queued(work, learner_id, showing_id, **changes)
    await work.submissions.claim("worker", NOW, MINUTE)
    await work.submissions.finish(one.id, one.attempt, "worker", judgement)


async def beat(work, slots=1, beat_at=NOW):
    await work.workers.beat(WorkerBeat(name="worker", slots=slots, profile=None, beat_at=beat_at))


async def test_nobody_waits_in_an_empty_queue(work):
    assert await work.submissions.status(NOW) == {}


async def test_the_place_counts_those_who_wait_before(work):
    first = await queued(work, ADA, 1)
    second = await queued(work, BOB, 2)
    assert {i: place.before for i, place in (await work.submissions.status(NOW)).items()} == {
        first.id: 0,
        second.id: 1,
    }

    await work.submissions.claim("worker", NOW, MINUTE)

    assert {i: place.before for i, place in (await work.submissions.status(NOW)).items()} == {
        second.id: 0
    }


async def test_what_was_never_judged_has_no_estimate(work):
    await beat(work)
    waiting = await queued(work, ADA, 1)

    assert await work.submissions.status(NOW) == {
        waiting.id: Place(before=0, slots=1, seconds=None)
    }


async def test_the_estimate_is_from_what_was_judged_of_late(work):
    await beat(work)
    for seconds in (10.0, 20.0, 90.0):
        await judged(work, ADA, 1, seconds=seconds, message_id=int(seconds))
    await queued(work, ADA, 1, message_id=1)
    await work.submissions.claim("worker", NOW, MINUTE)
    second = await queued(work, BOB, 2)
    third = await queued(work, CY, 3)

    # The median is 20 s: five have passed, and then one more runs before the third.
    assert await work.submissions.status(NOW + 5 * SECOND) == {
        second.id: Place(before=0, slots=1, seconds=15.0),
        third.id: Place(before=1, slots=1, seconds=35.0),
    }


async def test_each_challenge_takes_its_own_time_and_a_new_one_what_others_take(work):
    await beat(work)
    await judged(work, ADA, 1, seconds=10.0)
    await judged(work, BOB, 2, seconds=30.0, challenge="slow")
    await queued(work, ADA, 1, message_id=11, challenge="slow")
    await queued(work, BOB, 2, message_id=11, challenge="new")
    last = await queued(work, CY, 3)

    assert (await work.submissions.status(NOW))[last.id].seconds == 30.0 + 20.0


async def test_failures_of_ours_tell_nothing_of_how_long_a_challenge_takes(work):
    await beat(work)
    await judged(work, ADA, 1, seconds=10.0)
    await judged(work, BOB, 2, seconds=0.0, is_ours=True)
    await queued(work, ADA, 1, message_id=11)
    last = await queued(work, BOB, 2, message_id=11)

    assert (await work.submissions.status(NOW))[last.id].seconds == 10.0


async def test_more_workers_shorten_the_wait(work):
    await judged(work, ADA, 1, seconds=10.0)
    waiting = [await queued(work, learner, i) for i, learner in ((2, BOB), (3, CY), (4, DEE))]

    await beat(work, slots=2)

    places = await work.submissions.status(NOW)
    assert [places[one.id].seconds for one in waiting] == [0.0, 0.0, 10.0]


async def test_without_a_worker_nothing_is_promised(work):
    await judged(work, ADA, 1, seconds=10.0)
    await beat(work, beat_at=NOW - MINUTE)
    waiting = await queued(work, BOB, 2)

    assert await work.submissions.status(NOW) == {
        waiting.id: Place(before=0, slots=0, seconds=None)
    }


async def test_those_who_wait_and_know_it_can_be_told_again(work):
    told = await queued(work, ADA, 1)
    await queued(work, BOB, 2)
    await work.submissions.told(told.id, told.revision, status_message_id=5)

    assert [one.id for one in await work.submissions.waiting()] == [told.id]

    await work.submissions.claim("worker", NOW, MINUTE)

    assert await work.submissions.waiting() == []
