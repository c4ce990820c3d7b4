from dataclasses import replace

import pytest

from tests.storage.making import ADA, BOB, DAY, MINUTE, NOW, SECOND, TODAY, enrol, reminder


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        yield work


async def test_a_reminder_waits_until_it_is_time(work):
    await work.reminders.add(reminder(next_try_at=NOW + SECOND))

    assert await work.reminders.unsent(NOW) == []
    [found] = await work.reminders.unsent(NOW + SECOND)
    assert found == reminder(id=found.id, next_try_at=NOW + SECOND)


async def test_a_learner_has_one_reminder_a_study_day(work):
    assert await work.reminders.add(reminder()) is True
    assert await work.reminders.add(reminder()) is False
    assert await work.reminders.add(reminder(study_day=TODAY + DAY)) is True
    assert await work.reminders.add(reminder(BOB, showing_id=2)) is True


async def test_the_longest_waiting_come_first(work):
    await work.reminders.add(reminder(ADA, next_try_at=NOW))
    await work.reminders.add(reminder(BOB, showing_id=2, next_try_at=NOW - MINUTE))

    assert [one.learner_id for one in await work.reminders.unsent(NOW)] == [BOB, ADA]
    assert [one.learner_id for one in await work.reminders.unsent(NOW, limit=1)] == [BOB]


async def test_a_sent_reminder_is_done_and_not_claimed_again(work):
    await work.reminders.add(reminder())
    [waiting] = await work.reminders.unsent(NOW)

    await work.reminders.sent(waiting.id, 77, NOW)

    assert await work.reminders.unsent(NOW + DAY) == []
    assert await work.reminders.add(reminder()) is False


async def test_a_failed_reminder_comes_again_later(work):
    await work.reminders.add(reminder())
    [waiting] = await work.reminders.unsent(NOW)

    await work.reminders.retry(waiting.id, NOW + MINUTE)

    assert await work.reminders.unsent(NOW) == []
    assert await work.reminders.unsent(NOW + MINUTE) == [
        replace(waiting, tries=1, next_try_at=NOW + MINUTE)
    ]


async def test_a_dropped_reminder_is_gone(work):
    await work.reminders.add(reminder())
    [waiting] = await work.reminders.unsent(NOW)

    await work.reminders.drop(waiting.id)

    assert await work.reminders.unsent(NOW) == []
