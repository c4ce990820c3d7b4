"""Several processes on one database: separate engines, so separate connections and locks."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import chain

import pytest

from challenges.errors import AlreadyAnsweredError, StillGradingError
from challenges.submissions import Submission
from storage.database import Database, connect
from tests.storage.making import (
    ADA,
    DAY,
    JUDGEMENT,
    MINUTE,
    NOW,
    enrol,
    learner,
    reminder,
    showing,
    submission,
)

PEOPLE = 60


@pytest.fixture
async def several(address: str) -> AsyncIterator[list[Database]]:
    opened = [connect(address) for _ in range(4)]
    for one in opened:
        await one.check()  # connected now, so that all start at the same moment
    yield opened
    for one in opened:
        await one.close()


async def sweep(database: Database) -> list[int]:
    """Claim who is due, a few at a time, as the minute tick does; returns whom."""
    claimed: list[int] = []
    while True:
        async with database.begin() as work:
            due = await work.learners.due(NOW, limit=7)
            for one in due:
                await asyncio.sleep(0)  # let the others in between
                await work.learners.put(replace(one, next_push_at=NOW + DAY))
                shown = await work.showings.add(showing(one.id))
                assert await work.reminders.add(reminder(one.id, showing_id=shown.id))
        claimed += [one.id for one in due]
        if not due:
            return claimed


async def test_four_sweepers_claim_everybody_exactly_once(several):
    async with several[0].begin() as work:
        for number in range(1, PEOPLE + 1):
            await work.learners.put(learner(number))

    claimed = await asyncio.gather(*(sweep(one) for one in several))

    assert Counter(chain(*claimed)) == Counter(range(1, PEOPLE + 1))
    async with several[0].begin() as work:
        assert len(await work.reminders.unsent(NOW, limit=1000)) == PEOPLE


async def test_a_reminder_is_handed_to_one_sender(several):
    async with several[0].begin() as work:
        await enrol(work, ADA)
        await work.reminders.add(reminder())

    async def take(database: Database) -> list[int]:
        async with database.begin() as work:
            found = await work.reminders.unsent(NOW)
            for one in found:
                await work.reminders.retry(one.id, NOW + MINUTE)
            return [one.id for one in found]

    taken = await asyncio.gather(*(take(one) for one in several))

    assert sorted(map(len, taken)) == [0, 0, 0, 1]


async def test_of_submissions_sent_at_once_one_is_admitted(several):
    async with several[0].begin() as work:
        await enrol(work, ADA)

    async def send(database: Database, message_id: int) -> Submission | int:
        try:
            async with database.begin() as work:
                return await work.submissions.enqueue(submission(message_id=message_id))
        except StillGradingError as error:
            return error.submission_id

    outcomes = await asyncio.gather(*(send(one, i) for i, one in enumerate(several, start=1)))

    admitted = [outcome for outcome in outcomes if isinstance(outcome, Submission)]
    assert len(admitted) == 1
    refused = [outcome for outcome in outcomes if not isinstance(outcome, Submission)]
    assert refused == [admitted[0].id] * 3


async def test_one_message_delivered_several_times_at_once_is_one_submission(several):
    async with several[0].begin() as work:
        await enrol(work, ADA)

    async def send(database: Database) -> Submission:
        async with database.begin() as work:
            return await work.submissions.enqueue(submission())

    outcomes = await asyncio.gather(*(send(one) for one in several))

    assert outcomes == [outcomes[0]] * 4


async def test_workers_take_up_and_judge_each_submission_once(several):
    async with several[0].begin() as work:
        await enrol(work, *range(1, 31))
        for number in range(1, 31):
            await work.submissions.enqueue(submission(number, showing_id=number))

    async def serve(database: Database, name: str) -> list[int]:
        judged: list[int] = []
        while True:
            async with database.begin() as work:
                taken = await work.submissions.claim(name, NOW, MINUTE)
            if taken is None:
                return judged
            async with database.begin() as work:
                assert await work.submissions.finish(taken.id, taken.attempt, name, JUDGEMENT)
            judged.append(taken.id)

    judged = await asyncio.gather(*(serve(one, f"w{i}") for i, one in enumerate(several)))

    assert Counter(chain(*judged)) == Counter(range(1, 31))


async def test_of_workers_that_find_one_abandoned_one_takes_over(several):
    async with several[0].begin() as work:
        await enrol(work, ADA)
        await work.submissions.enqueue(submission())
        await work.submissions.claim("dead", NOW, MINUTE)

    async def take_over(database: Database, name: str) -> Submission | None:
        async with database.begin() as work:
            return await work.submissions.claim(name, NOW + MINUTE, MINUTE)

    taken = await asyncio.gather(*(take_over(one, f"w{i}") for i, one in enumerate(several)))

    (winner,) = [one for one in taken if one is not None]
    assert winner.runs == 2


async def test_of_answers_given_at_once_one_counts(several):
    async with several[0].begin() as work:
        await enrol(work, ADA)

    async def answer(database: Database, text: str) -> str | None:
        try:
            async with database.begin() as work:
                shown = await work.showings.get(1, ADA)
                await work.showings.close(replace(shown, closed_at=NOW, answer=text))
        except AlreadyAnsweredError:
            return None
        return text

    outcomes = await asyncio.gather(*(answer(one, str(i)) for i, one in enumerate(several)))

    counted = [outcome for outcome in outcomes if outcome is not None]
    async with several[0].read() as work:
        assert [(await work.showings.get(1, ADA)).answer] == counted


async def test_acts_of_one_learner_happen_one_after_another(several):
    async with several[0].begin() as work:
        await enrol(work, ADA)

    async def rename(database: Database) -> None:
        async with database.begin() as work:
            found = await work.learners.turn(ADA)
            await asyncio.sleep(0.01)  # let the others in between
            await work.learners.put(replace(found, name=found.name + "!"))

    await asyncio.gather(*(rename(one) for one in several))

    async with several[0].read() as work:
        assert (await work.learners.get(ADA)).name == "Ada!!!!"
