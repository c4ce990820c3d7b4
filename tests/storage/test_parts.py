"""Parts of pastes, and what was repaired of a submission, on both databases."""

from dataclasses import replace

from challenges.parts import Part
from challenges.repairs import Repair, RepairKind
from storage.database import Database
from tests.storage.making import ADA, BOB, DAY, NOW, enrol, part, populate, submission

REPAIRS = (
    Repair(kind=RepairKind.MARKERS, detail="__ **"),
    Repair(kind=RepairKind.SPACES),
)


async def test_parts_wait_in_the_order_of_their_messages(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        for each in (part(ADA, message_id=2), part(BOB), part(ADA, message_id=1)):
            await work.parts.put(each)

        assert await work.parts.waiting() == [
            part(BOB),
            part(ADA, message_id=1),
            part(ADA, message_id=2),
        ]


async def test_a_settled_paste_is_found_by_its_first_message(database: Database):
    parts = [part(ADA, message_id=1), part(ADA, message_id=2)]
    settled: list[Part] = [replace(each, first_id=1) for each in parts]
    async with database.begin() as work:
        await enrol(work, ADA)
        for each in parts:
            await work.parts.put(each)
        await work.parts.settle(parts)

        assert await work.parts.waiting() == []
        assert await work.parts.of(ADA, 1) == settled
        assert await work.parts.find(ADA, 2) == settled[1]
        assert await work.parts.find(ADA, 3) is None


async def test_a_part_that_comes_again_is_kept_once(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA)
        await work.parts.put(part(ADA, text="x = 1"))
        await work.parts.put(part(ADA, text="x = 2"))

        assert await work.parts.waiting() == [part(ADA, text="x = 2")]


async def test_old_pastes_are_forgotten_but_not_what_waits(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA)
        await work.parts.put(part(ADA, message_id=1, first_id=1))
        await work.parts.put(part(ADA, message_id=2))

        assert await work.parts.prune(NOW) == 0
        assert await work.parts.prune(NOW + DAY) == 1
        assert await work.parts.waiting() == [part(ADA, message_id=2)]


async def test_repairs_are_kept_with_their_submission(database: Database):
    async with database.begin() as work:
        await populate(work, ADA, showing_id=1)
        sent = submission(message_id=11, repairs=REPAIRS)
        first = (await work.submissions.of(ADA))[0]
        await work.submissions.cancel(first.id, ADA)
        await work.submissions.enqueue(sent)

        assert [each.repairs for each in await work.submissions.of(ADA)] == [(), REPAIRS]
