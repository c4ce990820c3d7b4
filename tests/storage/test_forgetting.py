"""Forgetting erases what is in the database: whatever tables there are, each is looked into."""

from sqlalchemy import Connection, func, select
from sqlalchemy.ext.asyncio import create_async_engine

from storage import addresses
from storage.database import connect
from storage.tables import LearnerRow
from tests.storage.making import ADA, BOB, populate

TABLES = LearnerRow.metadata.sorted_tables

OF_NOBODY = {"group_chat", "handled_update", "kept_update", "quiz", "worker"}
"""Tables that hold nothing of a person (what is kept of an update goes when it is handled).

A new one is added here, or to `making.populate`.
"""


def rows(connection: Connection) -> dict[str, int]:
    return {
        table.name: connection.scalar(select(func.count()).select_from(table)) or 0
        for table in TABLES
    }


async def counted(address: str) -> dict[str, int]:
    engine = create_async_engine(addresses.for_bot(addresses.parse(address)))
    async with engine.connect() as connection:
        counts = await connection.run_sync(rows)
    await engine.dispose()
    return counts


async def test_forgetting_a_learner_erases_every_row_of_theirs_and_of_nobody_else(address):
    database = connect(address)
    async with database.begin() as work:
        await populate(work, ADA, showing_id=1)
    of_one = await counted(address)
    async with database.begin() as work:
        await populate(work, BOB, showing_id=2)
    of_two = await counted(address)

    async with database.begin() as work:
        await work.learners.forget(ADA)
    await database.close()

    assert of_one == dict.fromkeys(of_one, 1)  # `populate` leaves no table out
    assert {name for name, count in of_two.items() if count == 1} == OF_NOBODY
    assert await counted(address) == of_one


async def test_every_column_that_names_a_learner_goes_with_them():
    columns = [
        column
        for table in TABLES
        for column in table.columns
        if column.name in {"learner_id", "showing_id", "submission_id"}
    ]

    assert {key.ondelete for column in columns for key in column.foreign_keys} == {"CASCADE"}
    assert all(column.foreign_keys for column in columns)
