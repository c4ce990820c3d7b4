from datetime import datetime

import pytest

from challenges.errors import UnknownLearnerError
from storage.database import connect
from storage.engines import check_sqlite
from storage.errors import StorageError
from tests.storage.making import ADA, BOB, card, enrol, learner, submission


async def test_what_is_written_is_there_in_the_next_transaction(database):
    async with database.begin() as work:
        await work.learners.put(learner())

    async with database.read() as work:
        assert await work.learners.find(ADA) == learner()


async def test_an_exception_leaves_nothing_behind(database):
    async def write_and_fail() -> None:
        async with database.begin() as work:
            await enrol(work, ADA)
            await work.cards.put(ADA, card())
            await work.submissions.enqueue(submission())
            raise UnknownLearnerError

    with pytest.raises(UnknownLearnerError):
        await write_and_fail()

    async with database.read() as work:
        assert await work.learners.count() == 0
        assert await work.cards.of(ADA) == []
        assert await work.submissions.of(ADA) == []


async def test_a_reader_sees_nothing_uncommitted_and_waits_for_nobody(database):
    async with database.begin() as work:
        await work.learners.put(learner())
        async with database.read() as other:
            assert await other.learners.count() == 0


async def test_writing_while_reading_is_refused(database):
    with pytest.raises(StorageError):
        async with database.read() as work:
            await work.learners.put(learner())

    async with database.begin() as work:  # and the connection is as good as before
        await work.learners.put(learner())


async def test_naive_times_are_refused(database):
    naive = datetime(2030, 1, 1)  # noqa: DTZ001 - that is the point

    with pytest.raises(StorageError):
        async with database.begin() as work:
            await work.learners.put(learner(created_at=naive))


async def test_rows_that_refer_to_nobody_are_refused(database):
    with pytest.raises(StorageError):
        async with database.begin() as work:
            await work.cards.put(BOB, card())


async def test_a_refusal_repeats_nothing_that_a_learner_wrote(database):
    with pytest.raises(StorageError) as refusal:
        async with database.begin() as work:
            await work.learners.put(learner())
            await work.submissions.enqueue(submission(showing_id=99, source="my secret"))

    assert "my secret" not in f"{refusal.value} {refusal.value.__cause__}"


async def test_a_migrated_database_passes_the_check(database):
    await database.check()


async def test_an_empty_database_is_said_to_need_migrating(databases, kind):
    address = databases.empty(kind)
    database = connect(address)

    with pytest.raises(StorageError, match="run `dailytensor migrate` first"):
        await database.check()

    await database.close()
    databases.drop(address)


@pytest.mark.parametrize(
    "address",
    ["postgres://ada:hunter2@127.0.0.1:1/name", "sqlite:////nowhere/at/all/learners.db"],
)
async def test_a_database_that_is_not_there_is_said_to_be_out_of_reach(address):
    database = connect(address)

    with pytest.raises(StorageError, match="cannot be reached") as refusal:
        await database.check()

    assert "hunter2" not in f"{refusal.value} {refusal.value.__cause__}"
    await database.close()


def test_a_sqlite_library_that_is_too_old_is_refused_with_a_way_out():
    with pytest.raises(StorageError) as refusal:
        check_sqlite((3, 34, 1))

    assert str(refusal.value).startswith("SQLite 3.34.1 is too old: 3.35.0 or newer is needed.")
    assert "DATABASE_URL" in str(refusal.value)


def test_the_sqlite_library_of_this_python_is_recent_enough():
    check_sqlite()
