"""Export, forget, import, export: the same learner again, on both databases."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Table, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.services import archiving
from bot.services.archive import AlreadyHereError, Archive
from challenges import library
from storage import addresses
from storage.database import Database, connect
from storage.tables import LearnerRow
from tests.bot.takeout.belongings import archive, fill, personal
from tests.storage.making import ADA, BOB

TABLES = {table.name: table for table in LearnerRow.metadata.sorted_tables}

OF_NOBODY = {"group_chat", "handled_update", "kept_update", "quiz", "worker"}
"""Tables that hold nothing of a person."""

NOT_TAKEN_ALONG = {
    "letter": "it is on its way to the chat, where the learner has it",
    "part": "a piece of a paste, whose submission is taken along",
    "model_file": "it waits for its judgement only; the learner has the file",
    "refit": "it says how far the log was fitted; the next night does it again",
}
"""Tables of a learner that an export leaves out, each with its reason."""

BOUND_TO_THE_BOT = {
    "showing": {"chat_id", "message_id", "answer_message_id", "near_message_id"},
    "reminder": {"message_id"},
    "submission": {
        "chat_id", "message_id", "status_message_id", "picture_message_id", "told_revision",
        "revision", "telling_until", "worker", "lease_until", "begun_at",
    },
}  # fmt: skip
"""Columns that mean something to one bot and its workers only."""


def rows(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """ADA's rows of every table, with the order of their ids in the place of these."""
    found: dict[str, list[dict[str, Any]]] = {}
    ids: dict[str, dict[int, int]] = {}
    for table in _of_learners():
        each = [row._asdict() for row in connection.execute(_own(table))]
        ids[table.name] = {row["id"]: n for n, row in enumerate(each)} if "id" in table.c else {}
        found[table.name] = [dict(_told(table, row, ids)) for row in each]
    return found


def _own(table: Table) -> Any:
    statement = select(table).order_by(*table.primary_key)
    if table.name == "learner":
        return statement.where(table.c.id == ADA)
    if "learner_id" in table.c:
        return statement.where(table.c.learner_id == ADA)
    submissions = TABLES["submission"]
    return statement.join(submissions).where(submissions.c.learner_id == ADA)


def _of_learners() -> Iterator[Table]:
    for name, table in TABLES.items():
        if name not in OF_NOBODY | NOT_TAKEN_ALONG.keys():
            yield table


def _told(
    table: Table, row: dict[str, Any], ids: dict[str, dict[int, int]]
) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if name in BOUND_TO_THE_BOT.get(table.name, ()):
            continue
        if name in {"showing_id", "submission_id"}:
            yield name, ids[name.removesuffix("_id")][value]
        elif not (name == "id" and table.name != "learner"):
            yield name, str(value)


async def stored(address: str) -> dict[str, list[dict[str, Any]]]:
    engine = create_async_engine(addresses.for_bot(addresses.parse(address)))
    async with engine.connect() as connection:
        found = await connection.run_sync(rows)
    await engine.dispose()
    return found


def bare(exported: Archive) -> dict[str, Any]:
    """An archive without what may change: moments of export, ids, and where things stood."""

    def without(value: Any) -> Any:
        match value:
            case dict():
                return {
                    name: without(each)
                    for name, each in value.items()
                    if name not in {"exported_at", "showing_id", "revision", "told_revision"}
                    and not (name == "id" and "name" not in value)
                    and not name.endswith("message_id")
                    and name != "chat_id"
                }
            case list():
                return [without(each) for each in value]
        return value

    plain: dict[str, Any] = without(exported.model_dump(mode="json"))
    return plain


async def test_everything_comes_back_in_every_table(address: str):
    """A table or column that an export forgets is found here."""
    database = connect(address)
    await fill(database)
    before = await stored(address)
    exported = archiving.write(await personal(database).export(ADA))

    await personal(database).forget(ADA)
    gone = await stored(address)
    left_out = await personal(database).bring_in(archiving.read(exported))
    again = await personal(database).export(ADA)
    await database.close()

    assert [name for name, found in before.items() if not found] == []  # `populate` has them all
    assert [name for name, found in gone.items() if found] == []
    assert await stored(address) == before
    assert repr(bare(again)) == repr(bare(archiving.read(exported)))  # NaN is not equal to itself
    assert (left_out.boards, left_out.votes) == (0, 0)


async def test_an_export_names_nobody_else(database: Database):
    await fill(database)

    exported = archiving.write(await personal(database).export(ADA)).decode()

    assert "Bob" not in exported
    assert f": {BOB}," not in exported


async def test_half_a_year_comes_back_bit_for_bit(database: Database):
    exported = archive(library.load(), days=182)

    await personal(database).bring_in(archiving.read(archiving.write(exported)))

    again = await personal(database).export(ADA)
    assert set(again.cards) == set(exported.cards)
    assert [each.review for each in again.reviews] == [each.review for each in exported.reviews]
    contents = {showing.id: showing.content for showing in again.showings}
    assert all(contents[each.showing_id] == each.review.content for each in again.reviews)


async def test_who_is_here_is_replaced_only_when_told_so(database: Database):
    await fill(database)
    exported = archive(library.load(), days=7)

    with pytest.raises(AlreadyHereError):
        await personal(database).bring_in(exported)
    assert (await personal(database).export(ADA)).learner.exam_day is not None
    await personal(database).bring_in(exported, is_replacing=True)

    here = await personal(database).export(ADA)
    assert here.learner == exported.learner
    assert len(here.cards) == len(exported.cards)
    assert (await personal(database).export(BOB)).learner.name == "Bob"


async def test_a_check_writes_nothing(database: Database):
    await fill(database)
    before = bare(await personal(database).export(ADA))

    await personal(database).bring_in(archive(library.load(), 7), is_replacing=True, is_check=True)

    assert repr(bare(await personal(database).export(ADA))) == repr(before)


async def test_boards_and_votes_of_unknown_groups_are_left_out_and_counted(databases, kind):
    here, there = connect(databases.migrated(kind)), connect(databases.migrated(kind))
    await fill(here)
    exported = await personal(here).export(ADA)

    left_out = await personal(there).bring_in(exported)

    assert (left_out.boards, left_out.votes) == (1, 1)
    moved = await personal(there).export(ADA)
    assert (moved.boards, moved.votes) == ((), ())
    await here.close()
    await there.close()


async def test_a_new_account_has_everything_under_its_own_id(database: Database):
    exported = archive(library.load(), days=7)

    await personal(database).bring_in(archiving.given_to(exported, BOB))

    moved = await personal(database).export(BOB)
    assert {showing.learner_id for showing in moved.showings} == {BOB}
    assert len(moved.reviews) == len(exported.reviews)


async def test_what_waits_for_grading_is_not_graded_elsewhere(database: Database):
    await fill(database)
    exported = await personal(database).export(ADA)
    data = exported.model_dump(mode="json")
    data["submissions"][0]["submission"]["state"] = "queued"

    await personal(database).bring_in(Archive.model_validate(data), is_replacing=True)

    (brought,) = (await personal(database).export(ADA)).submissions
    assert brought.submission.state.value == "cancelled"
    async with database.read() as work:
        assert [each for each in await work.submissions.untold() if each.learner_id == ADA] == []
