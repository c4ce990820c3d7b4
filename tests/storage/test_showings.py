from dataclasses import replace

import pytest

from challenges.cards import CardKind
from challenges.errors import AlreadyAnsweredError, UnknownShowingError
from tests.storage.making import (
    ADA,
    BOB,
    CHALLENGE,
    DAY,
    MINUTE,
    NOW,
    QUESTION,
    TODAY,
    learner,
    showing,
)


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await work.learners.put(learner(BOB))
        yield work


def closed(one, **changes):
    values = {"closed_at": NOW + MINUTE, "answer": "0,2", "is_correct": True}
    return replace(one, **{**values, **changes})


async def test_a_showing_comes_back_as_written_with_an_id(work):
    given = showing(
        chat_id=ADA,
        message_id=2**31,
        closed_at=NOW,
        answer="(3, 1)",
        answer_message_id=2**31 + 1,
        is_correct=False,
        tries=2,
    )

    stored = await work.showings.add(given)

    assert stored == replace(given, id=stored.id)
    assert stored.id > 0
    assert await work.showings.get(stored.id, ADA) == stored


async def test_a_showing_of_another_learner_is_unknown(work):
    stored = await work.showings.add(showing(ADA))

    with pytest.raises(UnknownShowingError):
        await work.showings.get(stored.id, BOB)
    with pytest.raises(UnknownShowingError):
        await work.showings.get(stored.id + 1, ADA)


async def test_an_id_is_never_given_again(work):
    first = await work.showings.add(showing(BOB))
    await work.learners.forget(BOB)

    assert (await work.showings.add(showing(ADA))).id > first.id


async def test_a_showing_is_closed_once(work):
    stored = await work.showings.add(showing())

    done = await work.showings.close(closed(stored))
    with pytest.raises(AlreadyAnsweredError):
        await work.showings.close(closed(stored, answer="1", is_correct=False))

    assert done == closed(stored)
    assert await work.showings.get(stored.id, ADA) == done


async def test_closing_for_another_learner_is_refused(database):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await work.learners.put(learner(BOB))
        stored = await work.showings.add(showing(ADA))

    with pytest.raises(UnknownShowingError):
        async with database.begin() as work:
            await work.showings.close(closed(replace(stored, learner_id=BOB)))

    async with database.read() as work:
        assert (await work.showings.get(stored.id, ADA)).is_open


async def test_closing_needs_a_moment(work):
    stored = await work.showings.add(showing())

    with pytest.raises(ValueError, match="closed_at"):
        await work.showings.close(stored)


async def test_saving_where_it_stands_does_not_open_it_again(work):
    stored = await work.showings.add(showing())
    await work.showings.close(closed(stored))

    await work.showings.save(replace(stored, chat_id=ADA, message_id=5, tries=1))

    expected = replace(closed(stored), chat_id=ADA, message_id=5, tries=1)
    assert await work.showings.get(stored.id, ADA) == expected


async def test_saving_what_was_read_earlier_takes_nothing_back(work):
    stored = await work.showings.add(showing())
    await work.showings.save(replace(stored, chat_id=ADA, message_id=5, tries=2))

    await work.showings.save(stored)

    kept = await work.showings.get(stored.id, ADA)
    assert (kept.chat_id, kept.message_id, kept.tries) == (ADA, 5, 2)


async def test_open_ones_come_newest_first_and_by_kind(work):
    question = await work.showings.add(showing())
    challenge = await work.showings.add(showing(key=CHALLENGE))
    await work.showings.add(showing(BOB))
    await work.showings.add(closed(showing()))

    assert await work.showings.open(ADA) == [challenge, question]
    assert await work.showings.open(ADA, CardKind.QUESTION) == [question]


async def test_a_day_is_told_in_its_order(work):
    first = await work.showings.add(showing())
    second = await work.showings.add(showing(key=CHALLENGE))
    yesterday = await work.showings.add(showing(study_day=TODAY - DAY))

    assert await work.showings.of_day(ADA, TODAY) == [first, second]
    assert await work.showings.of(ADA) == [first, second, yesterday]


async def test_recent_contents_of_a_card_come_newest_first(work):
    for number in range(5):
        await work.showings.add(showing(content=f"broadcasting-{number}"))
    await work.showings.add(showing(key=CHALLENGE, content="fashion"))

    recent = await work.showings.recent(ADA, QUESTION)

    assert recent == ["broadcasting-4", "broadcasting-3", "broadcasting-2"]


async def test_a_showing_is_found_by_the_message_it_stands_in(work):
    stored = await work.showings.add(showing(chat_id=ADA, message_id=5))

    assert await work.showings.by_message(ADA, 5) == stored
    assert await work.showings.by_message(BOB, 5) is None


async def test_a_showing_is_found_by_the_message_that_answered_it(work):
    stored = await work.showings.add(showing())
    done = await work.showings.close(closed(stored, answer_message_id=6))

    assert await work.showings.answered_by(ADA, 6) == done
    assert await work.showings.answered_by(BOB, 6) is None


async def test_what_helped_is_kept_and_never_less(work):
    stored = await work.showings.add(showing())
    await work.showings.save(
        replace(stored, tries=1, hints=2, near_answer="11", near_message_id=5)
    )

    await work.showings.save(replace(stored, hints=1, near_answer="13", near_message_id=6))

    kept = await work.showings.get(stored.id, ADA)
    assert (kept.tries, kept.hints) == (1, 2)
    assert (kept.near_answer, kept.near_message_id) == ("11", 5)
    assert await work.showings.answered_by(ADA, 5) == kept
    assert await work.showings.answered_by(ADA, 6) is None


async def test_a_showing_that_is_opened_again_is_as_before_and_known_as_such(work):
    first = await work.showings.add(showing(hints=1, is_practice=True))
    second = await work.showings.add(showing())
    assert await work.showings.last_undone(ADA) is None
    for stored, at in ((first, NOW), (second, NOW + MINUTE)):
        await work.showings.close(closed(stored, answer_message_id=9))
        assert await work.showings.reopen(stored, at) == replace(stored, undone_at=at)

    assert await work.showings.last_undone(ADA) == replace(second, undone_at=NOW + MINUTE)
    assert await work.showings.last_undone(BOB) is None
