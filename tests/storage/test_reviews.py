from dataclasses import replace

import pytest

from challenges.cards import Correction, Memory, Rating
from challenges.errors import AlreadyAnsweredError
from tests.storage.making import (
    ADA,
    BOB,
    CHALLENGE,
    DAY,
    NOW,
    QUESTION,
    TODAY,
    card,
    enrol,
    review,
    showing,
)


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

        assert await work.reviews.study_days(ADA) == {TODAY + DAY, TODAY, TODAY - DAY}


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
        mine = review(due=TODAY + DAY, aim=0.875)
        await work.reviews.add(ADA, mine, showing_id=1)
        await work.reviews.add(BOB, review(due=None), showing_id=2)

        assert await work.reviews.of(ADA) == [mine]
        assert [(found.due, found.aim) for found in await work.reviews.of(BOB)] == [(None, None)]


async def test_what_a_rating_came_from_is_kept(database):
    given = review(format="shape", hints=1, tries=2, correction=Correction.GUESSED)

    async with database.begin() as work:
        await enrol(work, ADA)
        await work.reviews.add(ADA, given, showing_id=1)

        assert await work.reviews.of_showing(1) == given
        assert await work.reviews.of_showing(2) is None


async def test_a_card_has_its_reviews_in_their_order(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.showings.add(showing(ADA))
        await work.showings.add(showing(ADA))
        later = review(study_day=TODAY + DAY)
        await work.reviews.add(ADA, later, showing_id=3)
        await work.reviews.add(ADA, review(), showing_id=1)
        await work.reviews.add(BOB, review(), showing_id=2)
        await work.reviews.add(ADA, review(key=CHALLENGE), showing_id=4)

        assert await work.reviews.of_card(ADA, QUESTION) == [review(), later]
        assert await work.reviews.last_showing(ADA) == 4


async def test_a_corrected_review_keeps_all_but_its_rating(database):
    corrected = review(rating=Rating.EASY, memory=Memory(8.5, 3.0), correction=Correction.EASY)
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.reviews.add(ADA, review(), showing_id=1)
        await work.reviews.add(BOB, review(), showing_id=2)

        await work.reviews.correct(1, replace(corrected, seconds=99.0))

        assert await work.reviews.of(ADA) == [corrected]
        assert await work.reviews.of(BOB) == [review()]


async def test_a_review_that_is_taken_back_leaves_room_for_another(database):
    async with database.begin() as work:
        await enrol(work, ADA)
        await work.cards.put(ADA, card())
        await work.reviews.add(ADA, review(), showing_id=1)

        await work.reviews.take_back(1)
        await work.cards.drop(ADA, QUESTION)

        assert await work.reviews.last_showing(ADA) is None
        assert await work.cards.of(ADA) == []
        await work.reviews.add(ADA, review(rating=Rating.AGAIN), showing_id=1)
        assert [one.rating for one in await work.reviews.of(ADA)] == [Rating.AGAIN]
