"""What several processes do at once to one learner's days: real databases, a connection each."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.services.enrolment import Enrolment
from bot.services.preferences import Dials
from bot.services.reminders import Reminders
from challenges import library
from challenges.preferences import Dial
from storage.database import Database, connect
from tests.conversations.stage import BANK
from tests.databases import address, databases, kind
from tests.storage.making import ADA, NOW, learner, review, showing

__all__ = ["address", "databases", "kind"]

LIBRARY = library.load(BANK)
PEOPLE = 120  # more than one batch


@pytest.fixture
async def several(address: str) -> AsyncIterator[list[Database]]:
    opened = [connect(address) for _ in range(4)]
    yield opened
    for one in opened:
        await one.close()


def reminders(database: Database, now: datetime = NOW) -> Reminders:
    return Reminders(begin=database.begin, whole=database.whole, library=LIBRARY, now=lambda: now)


async def test_sweepers_at_once_claim_everybody_once_and_a_later_sweep_nobody(several):
    async with several[0].begin() as work:
        for number in range(1, PEOPLE + 1):
            await work.learners.put(learner(number))

    claimed = await asyncio.gather(*(reminders(one).sweep() for one in several))

    assert sum(claimed) == PEOPLE
    assert await reminders(several[1], NOW + timedelta(hours=3)).sweep() == 0
    async with several[0].begin() as work:
        assert len(await work.reminders.unsent(NOW, limit=1000)) == PEOPLE
        assert await work.learners.next_push(NOW + timedelta(hours=20)) is None


async def test_nudges_are_taken_by_one(several):
    async with several[0].begin() as work:
        await work.learners.put(learner())
    await reminders(several[0]).sweep()
    (due,) = await reminders(several[0]).waiting()
    await reminders(several[0]).sent(due, 5)

    later = NOW + timedelta(hours=6)
    taken = await asyncio.gather(*(reminders(one, later).nudges() for one in several))

    assert sorted(len(one) for one in taken) == [0, 0, 0, 1]


async def test_of_two_devices_that_turn_different_dials_neither_undoes_the_other(several):
    async with several[0].begin() as work:
        await work.learners.put(learner())
    wanted = {Dial.MINUTES: 60, Dial.NEW_IDEAS: 0, Dial.RETENTION: 80, Dial.FOCUS: 0b1000}

    await asyncio.gather(
        *(
            Dials(begin=one.begin, now=lambda: NOW).turn(ADA, dial, value)
            for one, (dial, value) in zip(several, wanted.items(), strict=True)
        )
    )

    async with several[0].read() as work:
        kept = (await work.learners.get(ADA)).preferences
    assert (kept.minutes, kept.new_ideas, kept.retention) == (60, 0, 0.8)
    assert kept.focus == frozenset({3})


async def test_a_zone_is_doubted_at_most_once_in_thirty_days(several):
    enrolment = Enrolment(begin=several[0].begin, now=lambda: NOW)
    asked = NOW - timedelta(days=29)
    tokyo = ZoneInfo("Asia/Tokyo")  # where it is 18:00 at NOW
    async with several[0].begin() as work:
        await work.learners.put(learner(zone=tokyo, zone_asked_at=asked))
        await _answer_at_night(work)

    too_soon = await enrolment.doubt_zone(ADA)
    async with several[0].begin() as work:
        known = await work.learners.get(ADA)
        await work.learners.put(replace(known, zone_asked_at=NOW - timedelta(days=30)))
    doubted, again = await enrolment.doubt_zone(ADA), await enrolment.doubt_zone(ADA)

    assert (too_soon, again) == (None, None)
    assert doubted is not None


async def _answer_at_night(work):
    for number in range(1, 5):
        shown = await work.showings.add(showing(ADA))
        at = datetime(2030, 5, 17 - number, 18, tzinfo=UTC)  # 03:00 in Tokyo
        day = date(2030, 5, 17 - number)
        await work.reviews.add(ADA, review(reviewed_at=at, study_day=day), shown.id)
