"""Letters wait until they have arrived, and none overtakes another of its chat."""

import asyncio

import pytest

from storage.database import Database
from tests.storage.making import ADA, BOB, CHAT, DAY, MINUTE, NOW, learner, letter


async def test_the_first_of_each_chat_is_due(database: Database):
    async with database.begin() as work:
        first, _, other = [await work.outbox.add(letter(chat)) for chat in (ADA, ADA, BOB)]

        assert await work.outbox.due(NOW) == [first, other]


async def test_what_is_put_off_holds_up_what_comes_after_it(database: Database):
    async with database.begin() as work:
        first = await work.outbox.add(letter(ADA))
        second = await work.outbox.add(letter(ADA))
        await work.outbox.put_off([first.id], NOW + MINUTE)

        assert await work.outbox.due(NOW) == []
        await work.outbox.remove(first.id)
        assert await work.outbox.due(NOW) == [second]


async def test_whoever_is_alone_may_try_at_once_what_others_have_left(database: Database):
    async with database.begin() as work:
        left = await work.outbox.add(letter(ADA, written_at=NOW - MINUTE, next_try_at=NOW + DAY))
        await work.outbox.add(letter(BOB, written_at=NOW, next_try_at=NOW + DAY))
        assert not await work.outbox.is_waiting(NOW)

        await work.outbox.release(NOW, written_before=NOW)

        assert [one.id for one in await work.outbox.due(NOW)] == [left.id]


async def test_what_waits_for_a_group_goes_where_the_group_goes(database: Database):
    async with database.begin() as work:
        await work.outbox.add(letter(CHAT, message_id=7, reply_to=6))

        await work.groups.migrate(CHAT, CHAT - 1)

        (moved,) = await work.outbox.of(CHAT - 1)
        assert (moved.message_id, moved.reply_to) == (None, None)
        assert await work.outbox.of(CHAT) == []


async def test_what_has_waited_for_too_long_goes(database: Database):
    async with database.begin() as work:
        await work.outbox.add(letter(ADA, written_at=NOW - DAY))
        new = await work.outbox.add(letter(BOB))

        assert await work.outbox.prune(NOW - MINUTE) == 1

        assert await work.outbox.due(NOW) == [new]


async def test_an_update_is_handled_once_and_forgotten_in_the_end(database: Database):
    async with database.begin() as work:
        assert [await work.updates.add(5, NOW) for _ in range(2)] == [True, False]

        await work.updates.prune(NOW + MINUTE)

        assert await work.updates.add(5, NOW)


async def test_that_an_update_is_handled_can_be_taken_back(database: Database):
    async with database.begin() as work:
        await work.updates.add(5, NOW)

        await work.updates.remove(5)

        assert await work.updates.add(5, NOW)


async def test_a_part_that_fails_is_undone_alone_and_what_it_saw_is_read_anew(database: Database):
    async with database.whole() as whole:
        await whole.learners.put(learner())
        with pytest.raises(ZeroDivisionError):
            async with database.begin() as part:
                await part.learners.put(learner(name="Somebody else"))
                assert (await part.learners.turn(ADA)).name == "Somebody else"
                raise ZeroDivisionError
        async with database.begin() as part:
            assert (await part.learners.turn(ADA)).name == learner().name


async def test_of_a_whole_that_fails_nothing_is_left(database: Database):
    with pytest.raises(ZeroDivisionError):
        async with database.whole():
            async with database.begin() as part:
                await part.outbox.add(letter(ADA))
            raise ZeroDivisionError

    async with database.read() as work:
        assert await work.outbox.of(ADA) == []


async def test_a_part_that_fails_leaves_the_rest_of_the_whole(database: Database):
    async with database.whole():
        async with database.begin() as part:
            kept = await part.outbox.add(letter(ADA))
        with pytest.raises(ZeroDivisionError):
            async with database.begin() as part:
                await part.outbox.add(letter(BOB))
                raise ZeroDivisionError

    async with database.read() as work:
        assert await work.outbox.of(ADA) == [kept]
        assert await work.outbox.of(BOB) == []


async def test_other_tasks_are_no_part_of_a_whole(database: Database):
    async def elsewhere() -> None:
        async with database.read() as work:
            assert await work.outbox.of(ADA) == []

    async with database.whole() as work:
        await work.outbox.add(letter(ADA))
        await asyncio.ensure_future(elsewhere())
