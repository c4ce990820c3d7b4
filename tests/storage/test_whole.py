"""A whole transaction on SQLite goes past SQLAlchemy; what it reads and writes is the same."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

import pytest

from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.learners import Learner
from challenges.showings import Showing
from storage.database import Database, connect
from storage.errors import StorageError
from storage.work import UnitOfWork
from tests.databases import Databases

pytestmark = pytest.mark.parametrize("kind", ["sqlite"])

ADA = 2**40 + 7
KEY = CardKey(CardKind.QUESTION, "shapes")
NOW = datetime(2030, 3, 6, 8, 30, 15, 123_456, tzinfo=UTC)
DAY = date(2030, 3, 6)


async def test_what_a_whole_writes_is_read_alike_in_both_ways(database: Database):
    async with database.whole() as work:
        showing = await _fill(work)

    async with database.whole() as work:
        inside = await _all(work, showing.id)
    async with database.read() as work:
        outside = await _all(work, showing.id)

    assert inside == outside
    assert inside[0] == learner()


async def test_what_is_written_in_both_ways_is_stored_alike(databases: Databases, kind: str):
    rows = []
    for is_whole in (True, False):
        address = databases.migrated(kind)
        database = connect(address)
        async with database.whole() if is_whole else database.begin() as work:
            await _fill(work)
        await database.close()
        with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as file:
            tables = ("learner", "card", "showing", "review")
            rows.append(
                {table: file.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
            )

    assert rows[0] == rows[1]
    assert all(rows[0].values())


async def test_what_the_database_refuses_is_told_and_nothing_of_the_whole_stays(
    database: Database,
):
    with pytest.raises(StorageError, match="IntegrityError"):
        async with database.whole() as work:
            await work.learners.put(learner())
            await work.cards.put(404, card())  # of nobody

    async with database.read() as work:
        assert await work.learners.find(ADA) is None


async def test_a_whole_waits_for_another_process_and_keeps_nobody_waiting(
    database: Database, address: str
):
    with closing(
        sqlite3.connect(address.removeprefix("sqlite:///"), isolation_level=None)
    ) as file:
        file.execute("BEGIN IMMEDIATE")
        async with asyncio.TaskGroup() as group:
            writing = group.create_task(_write(database))
            for _ in range(20):  # the loop goes round meanwhile
                await asyncio.sleep(0.01)
            assert not writing.done()
            file.execute("COMMIT")

    async with database.read() as work:
        assert await work.learners.find(ADA) == learner()


async def _write(database: Database) -> None:
    async with database.whole() as work:
        await work.learners.put(learner())


async def _fill(work: UnitOfWork) -> Showing:
    await work.learners.put(learner())
    showing = await work.showings.add(
        Showing(learner_id=ADA, key=KEY, content="q", seed=2**60, study_day=DAY, shown_at=NOW)
    )
    closed = replace(showing, closed_at=NOW, answer="tf.\ud800\0 ä", is_correct=False)
    await work.showings.close(closed)
    await work.cards.put(ADA, card())
    await work.reviews.add(ADA, review(), showing.id)
    return showing


async def _all(work: UnitOfWork, showing_id: int) -> tuple[object, ...]:
    return (
        await work.learners.get(ADA),
        await work.cards.find(ADA, KEY),
        await work.cards.of(ADA),
        await work.cards.due_between(ADA, DAY, DAY + timedelta(days=9)),
        await work.showings.get(showing_id, ADA),
        await work.showings.of_day(ADA, DAY),
        await work.showings.open(ADA, CardKind.QUESTION),
        await work.reviews.latest(ADA),
        await work.reviews.latest_days(ADA),
        await work.reviews.study_days(ADA),
        await work.reviews.first_showing(ADA, DAY),
        await work.reviews.of_showing(showing_id),
        await work.reviews.of_showing(showing_id + 1),
        await work.presets.of(ADA),
    )


def learner() -> Learner:
    """Somebody with something in every kind of column."""
    return Learner(
        id=ADA,
        name="Ada",
        created_at=NOW,
        zone=ZoneInfo("Europe/Berlin"),
        push_time=clock(7, 45),
        next_push_at=NOW + timedelta(hours=1),
        exam_day=DAY + timedelta(days=30),
    )


def card() -> Card:
    """A card that was reviewed once."""
    return Card(
        key=KEY,
        due=DAY + timedelta(days=3),
        memory=Memory(1 / 3, 5.1),
        last_review=DAY,
        reviews=1,
    )


def review() -> Review:
    """Its review."""
    return Review(
        key=KEY,
        content="q",
        rating=Rating.AGAIN,
        study_day=DAY,
        reviewed_at=NOW,
        elapsed_days=0,
        memory=Memory(1 / 3, 5.1),
        seconds=12.5,
        due=DAY + timedelta(days=3),
        aim=0.9,
    )
