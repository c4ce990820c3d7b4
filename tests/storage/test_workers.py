from dataclasses import replace

import pytest

from storage.workers import ALIVE, WorkerBeat
from tests.storage.making import MINUTE, NOW, SECOND

BEAT = WorkerBeat(name="host:1", slots=2, profile="full", beat_at=NOW)


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        yield work


async def test_a_worker_is_alive_until_it_is_not_heard_of_any_more(work):
    other = replace(BEAT, name="host:2", profile=None, beat_at=NOW + 10 * SECOND)
    await work.workers.beat(BEAT)
    await work.workers.beat(other)

    assert await work.workers.alive(NOW + 10 * SECOND) == [BEAT, other]
    assert await work.workers.alive(NOW + ALIVE) == [other]


async def test_a_worker_that_beats_again_is_one_worker(work):
    await work.workers.beat(replace(BEAT, profile=None))
    await work.workers.beat(BEAT)

    assert await work.workers.alive(NOW) == [BEAT]


async def test_a_worker_that_stops_is_gone_at_once(work):
    await work.workers.beat(BEAT)

    await work.workers.leave(BEAT.name)

    assert await work.workers.alive(NOW) == []


async def test_a_refusal_is_known_after_its_worker_has_ended(work):
    refused = replace(BEAT, slots=0, profile=None, refusal="no Landlock")
    await work.workers.beat(refused)

    assert await work.workers.alive(NOW + MINUTE) == []
    assert await work.workers.known(NOW + MINUTE) == [refused]


async def test_workers_of_long_ago_are_forgotten(work):
    await work.workers.beat(BEAT)

    assert await work.workers.prune(NOW) == 0
    assert await work.workers.prune(NOW + MINUTE) == 1


async def test_the_clock_is_aware_and_goes_on(work):
    first, second = await work.now(), await work.now()

    assert first.utcoffset() is not None
    assert first < second
