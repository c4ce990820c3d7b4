import pytest

from challenges.errors import AlreadyAnsweredError
from tests.storage.making import ADA, BOB, DAY, NOW, TODAY, enrol, review, showing


async def test_reviews_come_back_as_written_oldest_first(database):
    later = review(study_day=TODAY + DAY, reviewed_at=NOW + DAY)

    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.reviews.add(ADA, later, showing_id=1)
        await work.reviews.add(ADA, review(), showing_id=2)

        assert await work.reviews.of(ADA) == [review(), later]
        assert await work.reviews.of(BOB) == []


async def test_one_showing_is_reviewed_once(database):
    async with database.begin() as work:
        await enrol(work, ADA)
        await work.reviews.add(ADA, review(), showing_id=1)
        with pytest.raises(AlreadyAnsweredError):
            await work.reviews.add(ADA, review(), showing_id=1)

        assert await work.reviews.of(ADA) == [review()]  # and the transaction still lives


async def test_study_days_are_told_once_each_last_first(database):
    async with database.begin() as work:
        await enrol(work, ADA)
        for number, day in enumerate([TODAY, TODAY + DAY, TODAY, TODAY - DAY], start=2):
            await work.showings.add(showing())
            await work.reviews.add(ADA, review(study_day=day), showing_id=number)

        assert await work.reviews.study_days(ADA) == [TODAY + DAY, TODAY, TODAY - DAY]


async def test_reviews_since_a_day_are_told_for_everybody_who_was_asked_for(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB, 8)
        await work.reviews.add(ADA, review(study_day=TODAY - DAY), showing_id=1)
        await work.reviews.add(BOB, review(), showing_id=2)
        await work.reviews.add(8, review(), showing_id=3)

        assert await work.reviews.since([ADA, BOB], TODAY) == {ADA: [], BOB: [review()]}
        assert await work.reviews.since([], TODAY) == {}


async def test_the_latest_reviews_come_newest_first_and_no_more_than_asked_for(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.reviews.add(BOB, review(), showing_id=2)
        for number in range(3):
            shown = await work.showings.add(showing())
            await work.reviews.add(ADA, review(study_day=TODAY + number * DAY), shown.id)

        latest = await work.reviews.latest(ADA, 2)

    assert [found.study_day for found in latest] == [TODAY + 2 * DAY, TODAY + DAY]


async def test_when_a_card_came_due_is_kept_unless_it_was_not_known(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.reviews.add(ADA, review(due=TODAY + DAY), showing_id=1)
        await work.reviews.add(BOB, review(due=None), showing_id=2)

        assert [found.due for found in await work.reviews.of(ADA)] == [TODAY + DAY]
        assert [found.due for found in await work.reviews.of(BOB)] == [None]
