"""Lines to be put in order, by keys and by text."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from challenges import library
from storage.database import Database
from tests.conversations.stage import BANK, Person, Stage, keys
from tests.conversations.stage import stage as raised

ONLY = "an-order"
PROGRAM = ("model = build()", "model.compile()", "model.fit()")


@pytest.fixture
async def stage(tmp_path: Path, database: Database) -> AsyncIterator[Stage]:
    whole = library.load(BANK)
    bank = replace(whole, questions={ONLY: whole.questions[ONLY]}, challenges={})
    async with raised(tmp_path, database, bank=bank) as stage:
        yield stage


@pytest.fixture
async def asked(ada: Person) -> Person:
    """Ada, with the question before her."""
    await ada.enrols()
    return ada


async def test_lines_are_tapped_one_after_the_other(stage: Stage, asked: Person):
    numbers = _numbers(await asked.reads())
    assert sorted(keys(await asked.sees())) == ["1", "2", "3", "I don't know"]

    await asked.presses(numbers[0])
    assert f"Your order:\n\n{numbers[0]}  model = build()" in await asked.reads()
    await asked.presses(numbers[1])
    assert keys(await asked.sees()) == [numbers[2], "↩︎ Undo", "I don't know"]
    await asked.presses(numbers[2])
    assert keys(await asked.sees()) == ["↩︎ Undo", "Check", "I don't know"]
    await asked.presses("Check")

    text = await asked.reads()
    assert "✅ Right." in text
    assert "\n".join(PROGRAM) in text
    assert "Keras 2: The same." in text
    assert "Next question" in keys(await asked.sees())


async def test_a_line_can_be_taken_back(asked: Person):
    before, numbers = await asked.reads(), _numbers(await asked.reads())

    await asked.presses(numbers[2])
    await asked.presses("↩︎ Undo")

    assert await asked.reads() == before
    for number in numbers:
        await asked.presses(number)
    await asked.presses("Check")
    assert "✅ Right." in await asked.reads()


async def test_a_wrong_order_is_told_with_the_right_program(asked: Person):
    numbers = _numbers(await asked.reads())

    for number in reversed(numbers):
        await asked.presses(number)
    await asked.presses("Check")

    text = await asked.reads()
    assert f"It is {' '.join(numbers)}." in text
    assert f"You said {' '.join(reversed(numbers))}." in text
    assert "\n".join(PROGRAM) in text


async def test_the_numbers_can_be_typed(asked: Person):
    numbers = _numbers(await asked.reads())

    await asked.says("the first one")
    assert "nothing was counted" in await asked.reads()
    await asked.says(", ".join(numbers))

    assert "✅ Right." in await asked.reads()


async def test_forged_orders_are_told_and_nothing_is_done(stage: Stage, asked: Person):
    question = await asked.sees()
    showing = question["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]

    for data in (f"put:{showing}:11", f"put:{showing}:4", f"order:{showing}:12", "put:999999:1"):
        await asked.presses_data(data, question)
        alert = stage.calls("answerCallbackQuery")[-1]
        assert "old" in alert["text"] or "gone" in alert["text"], data

    assert await asked.reads() == question["text"]


def _numbers(text: str) -> list[str]:
    """The numbers of the lines in the order of the program."""
    shown = {line: number for number, line in re.findall(r"^(\d)  (.*)$", text, re.MULTILINE)}
    return [shown[line] for line in PROGRAM]
