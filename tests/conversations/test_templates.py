"""A template in the chat: an answer is judged by the numbers shown, which are fresh next time."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from challenges import library
from storage.database import Database
from tests.conversations.stage import Person, Stage
from tests.conversations.stage import stage as raised

ONLY = "windows-anew"


@pytest.fixture
async def stage(tmp_path: Path, database: Database) -> AsyncIterator[Stage]:
    whole = library.load()
    bank = replace(whole, questions={ONLY: whole.questions[ONLY]}, challenges={})
    async with raised(tmp_path, database, bank=bank) as stage:
        yield stage


async def test_an_answer_is_judged_by_the_numbers_that_were_shown(ada: Person):
    await ada.enrols()
    steps, size = _numbers(await ada.reads())

    await ada.says(str(steps - size + 1))

    text = await ada.reads()
    assert "✅ Right." in text
    assert f"{steps} - {size} + 1 = {steps - size + 1}" in text


async def test_the_numbers_are_fresh_when_it_comes_back(stage: Stage, ada: Person):
    await ada.enrols()
    asked = []
    for _ in range(3):
        asked.append(_numbers(await ada.reads()))
        await ada.says("1")
        assert f"It is {asked[-1][0] - asked[-1][1] + 1}." in await ada.reads()
        await stage.until(await ada.next_push())

    assert len(set(asked)) == 3


async def test_two_learners_have_numbers_of_their_own(ada: Person, grace: Person):
    await ada.enrols()
    await grace.enrols()

    assert _numbers(await ada.reads()) != _numbers(await grace.reads())


def _numbers(text: str) -> tuple[int, int]:
    found = re.search(r"range\((\d+)\).*window\((\d+),", text, re.DOTALL)
    assert found is not None, text
    return int(found[1]), int(found[2])
