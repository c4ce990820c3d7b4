from dataclasses import replace

import pytest

from challenges.attendance import Attendance
from tests.storage.making import MINUTE, NOW, SECOND

HERE = Attendance(worker="here:1", profile="full", seen_at=NOW)
THERE = Attendance(worker="there:1", profile="portable", seen_at=NOW)


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        yield work


async def test_a_worker_writes_over_what_it_said_before(work):
    await work.attendances.note(replace(HERE, profile=""))
    await work.attendances.note(replace(HERE, seen_at=NOW + SECOND))

    assert await work.attendances.since(NOW) == [replace(HERE, seen_at=NOW + SECOND)]


async def test_workers_are_told_by_name_from_a_moment_on(work):
    await work.attendances.note(THERE)
    await work.attendances.note(HERE)
    await work.attendances.note(replace(HERE, worker="gone:1", seen_at=NOW - SECOND))

    assert await work.attendances.since(NOW) == [HERE, THERE]


async def test_workers_that_left_or_died_are_forgotten(work):
    await work.attendances.note(HERE)
    await work.attendances.note(replace(THERE, seen_at=NOW - MINUTE))

    await work.attendances.leave(HERE.worker)

    assert await work.attendances.forget_before(NOW) == 1
    assert await work.attendances.since(NOW - MINUTE) == []
