"""Typing along in the chat: read, with gaps, from memory; judged in test_typealong_judged."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from challenges import library
from challenges.library import Library
from storage.database import Database
from tests.conversations import texts
from tests.conversations.stage import BANK, Person, Stage, keys
from tests.conversations.stage import stage as raised

PACK = Path(__file__).parent / "typing_pack"


@pytest.fixture(scope="module")
def bank() -> Library:
    return library.load(BANK, packs=[PACK])


@pytest.fixture
async def stage(tmp_path: Path, database: Database, bank: Library) -> AsyncIterator[Stage]:
    async with raised(tmp_path, database, bank=bank) as stage:
        yield stage
        assert texts.problems(stage.chat.calls) == []


async def test_a_set_is_first_read_line_by_line(ada: Person):
    await ada.enrols()

    await ada.says("/type")

    text = await ada.reads()
    assert "Twice as much · read" in text
    assert "2  twice = 2.0 * a" in text
    assert "2  Each number times two." in text
    assert keys(await ada.sees()) == ["I have read it"]


async def test_what_was_read_is_taken_away_and_comes_backwith_gaps(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/type")

    await ada.presses("I have read it")

    text = await ada.reads()
    assert "Next time some words are missing. " in text.replace("\n", " ")
    assert "It comes back" in text
    assert "twice = 2.0" not in text
    await stage.pass_time(days=3)
    await ada.presses("⌨️ Type along", await _help(ada))
    assert "__1__ * a" in await ada.reads()
    assert "2.0" not in await ada.reads()


async def test_a_key_pressed_twice_counts_once(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/type")
    message = await ada.sees()
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    await ada.presses_data(data, message)
    await ada.presses_data(data, message)

    assert await ratings(stage, ada) == [2]


async def test_what_is_left_for_tomorrow_is_told(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/type")
    await ada.presses("I have read it")

    await ada.presses("Next lines")

    assert "nothing left to type along today" in await ada.reads()


async def test_a_set_with_gaps_cannot_be_called_read(stage: Stage, ada: Person):
    await with_gaps(stage, ada)
    message = await ada.sees()
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

    await ada.presses_data(data.replace("lines:", "read:"), message)

    assert await ratings(stage, ada) == [2]


async def test_words_for_the_gaps_become_the_whole_program(stage: Stage, ada: Person):
    await with_gaps(stage, ada)

    await ada.says("2.0")
    assert "There are 2 gaps" in await ada.reads()

    await ada.says("2.0\nreduce_sum")
    assert "Queued" in await ada.reads()
    async with stage.bot.services.coding.begin() as work:
        (submission,) = await work.submissions.of(ada.id)
    assert "twice = 2.0 * a\ntotal = tf.reduce_sum(" in submission.source


async def test_a_text_answers_the_question_that_was_asked_after_the_set(stage: Stage, ada: Person):
    await with_gaps(stage, ada)
    await ada.says("/today")

    await ada.says("something")

    assert "gaps" not in await ada.reads()


async def test_whoever_gives_up_sees_it_and_reads_it_again_next_time(stage: Stage, ada: Person):
    await with_gaps(stage, ada)

    await ada.presses("Show it")

    assert "twice = 2.0 * a" in await ada.reads()
    assert await ratings(stage, ada) == [2, 1]
    await stage.pass_time(days=2)
    await ada.says("/type")
    assert "Twice as much · read" in await ada.reads()


async def test_it_counts_for_no_board_and_undo_says_that_it_stands(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says_in_group("/join")
    await ada.says("/type")
    await ada.presses("I have read it")

    await ada.says("/undo")
    assert "that stands" in await ada.reads()
    await ada.says_in_group("/board")
    assert "Ada: 0" in await ada.reads(stage.group)


async def with_gaps(stage: Stage, person: Person) -> None:
    await person.enrols()
    await person.says("/type")
    await person.presses("I have read it")
    await stage.pass_time(days=3)
    await person.says("/type")


async def _help(person: Person) -> dict[str, object]:
    await person.says("/help")
    return await person.sees()


async def ratings(stage: Stage, person: Person) -> list[int]:
    exported = await stage.bot.services.personal.export(person.id)
    return [int(logged.review.rating) for logged in exported.reviews]
