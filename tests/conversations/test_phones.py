"""Code from a phone: what keyboard and client do to it is undone, and told."""

import ast
import asyncio
from pathlib import Path

from bot.services.pastes import WAIT
from storage.database import Database
from tests.conversations.stage import Message, Person, Stage
from tests.conversations.stage import stage as raised

CODE = '''import keras


class Line(keras.Model):
    """y = a * x ** 2, as "fitted" -- no more."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.a, self.b = 2 ** 3, 2 ** 4


model = Line()
'''
LONG = CODE + "".join(
    f"\n\ndef layer_{number}(x, width={number}):\n"
    f'    name = f"layer-{{width}}"\n'
    f"    for _ in range(width):\n"
    f"        x = keras.layers.Dense(width, name=name)(x)\n"
    f"    return x\n"
    for number in range(60)
)


async def test_code_typed_on_a_phone_arrives_as_it_was_meant(stage: Stage, ada: Person):
    await _ready(ada)

    await ada.types(CODE)

    (submission,) = await _submissions(stage, ada)
    assert _tree(submission.source) == _tree(CODE)
    said = await ada.reads()
    assert "Queued: you are next." in said
    assert "I put back: ** __, plain spaces, straight quotes and dashes, small letters" in said


async def test_code_that_arrives_whole_is_left_alone(stage: Stage, ada: Person):
    await _ready(ada)

    await ada.says("import keras\n\nmodel = keras.Sequential([])  # “really” — »so«")

    (submission,) = await _submissions(stage, ada)
    assert submission.source.endswith("# “really” — »so«")
    assert "🔧" not in await ada.reads()


async def test_a_paste_cut_by_the_client_is_one_submission(stage: Stage, ada: Person):
    await _ready(ada)

    ids = await ada.types(LONG)

    (submission,) = await _submissions(stage, ada)
    assert len(ids) > 2
    assert submission.message_id == ids[0]
    assert _tree(submission.source) == _tree(LONG)
    assert f"one program from {len(ids)} messages" in await ada.reads()


async def test_a_paste_whose_last_part_is_long_is_taken_when_nothing_more_comes(
    stage: Stage, ada: Person
):
    await _ready(ada)
    whole = LONG[: LONG.index("def layer_25")]

    await ada.says(whole)
    assert await _submissions(stage, ada) == []
    await _wait(stage)

    (submission,) = await _submissions(stage, ada)
    assert _tree(submission.source) == _tree(whole)
    assert "🔧" not in submission.source


async def test_a_paste_survives_the_end_of_the_bot(
    tmp_path: Path, database: Database, stage: Stage, ada: Person
):
    await _ready(ada)
    await ada.says(LONG[: LONG.index("def layer_25")])

    async with raised(tmp_path / "another", database) as again:
        await again.pass_time(seconds=10)
        await again.bot.pastes()
        assert len(await _submissions(again, ada)) == 1


async def test_an_edit_of_any_part_is_a_new_attempt_of_the_whole(stage: Stage, ada: Person):
    await _ready(ada)
    ids = await ada.types(LONG)
    texts = {m["message_id"]: m["text"] for m in await stage.messages(ada.id)}

    await ada.edits(ids[-1], texts[ids[-1]].replace("Return x", "Return x + 1"))

    (submission,) = await _submissions(stage, ada)
    assert submission.attempt == 2
    assert "return x + 1" in submission.source
    assert submission.source.startswith("import keras")


async def test_a_paste_that_may_be_several_programs_is_run_as_the_learner_says(
    stage: Stage, ada: Person
):
    await _ready(ada)
    before, after = _ambiguous("if x:\n    for y in x:\n        print(y)")
    await ada.says(before)
    await ada.says(after)
    asked = await ada.sees()
    submitted = await _submissions(stage, ada)

    await ada.presses("2")
    await ada.presses("2", asked)  # a second tap, from before the keys went

    assert submitted == []
    assert "Which of these did you write?" in asked["text"]
    assert _blocks(asked) == [
        f"    for y in x:\n        print(y)\n{indent}print(x)\nx = 2" for indent in _LEVELS
    ]
    (submission,) = await _submissions(stage, ada)
    assert _tree(submission.source) == _tree(f"{before}\n{_LEVELS[1]}{after}")
    *_, answered, state = [str(message.get("text")) for message in await stage.messages(ada.id)]
    assert answered == "Good, I run it as in 2."
    assert "one program from 2 messages" in state
    assert "by guess" not in state


async def test_what_is_asked_of_a_paste_is_asked_anew_when_it_is_edited(stage: Stage, ada: Person):
    await _ready(ada)
    before, after = _ambiguous("if x:\n    for y in x:\n        print(y)")
    await ada.says(before)
    last = await ada.says(after)
    old = await ada.sees()

    await ada.edits(last, "print(x, x)\nx = 2")
    await ada.presses("1", old)
    submitted = await _submissions(stage, ada)
    await ada.presses("3")

    assert submitted == []
    (submission,) = await _submissions(stage, ada)
    assert submission.source.endswith("\nprint(x, x)\nx = 2")


async def test_a_paste_that_two_come_for_at_once_is_asked_about_once(stage: Stage, ada: Person):
    await _ready(ada)
    before, after = _ambiguous("if x:\n    for y in x:\n        print(y)")
    await ada.says(before)
    await ada.says(after + "\nx = 3" * 400)
    await stage.pass_time(seconds=WAIT.total_seconds() + 1)

    await asyncio.gather(stage.bot.pastes(), stage.bot.pastes())
    await stage.settle()

    said = [str(message.get("text")) for message in await stage.messages(ada.id)]
    assert sum("Which of these did you write?" in text for text in said) == 1


async def test_a_key_is_no_way_to_the_paste_of_somebody_else(
    stage: Stage, ada: Person, grace: Person
):
    await _ready(ada)
    await _ready(grace)
    for text in _ambiguous("if x:\n    for y in x:\n        print(y)"):
        await ada.says(text)
    row, _ = (await ada.sees())["reply_markup"]["inline_keyboard"]

    await grace.presses_data(row[0]["callback_data"], await grace.sees())

    assert await _submissions(stage, grace) == await _submissions(stage, ada) == []


async def test_a_paste_that_may_be_many_programs_is_asked_for_as_a_file(stage: Stage, ada: Person):
    await _ready(ada)
    before, after = _ambiguous("if x:\n  for y in x:\n    if y:\n      print(y)")

    await ada.says(before)
    await ada.says(after)

    assert "Send it as a .py file" in await ada.reads()
    assert await _submissions(stage, ada) == []


async def test_an_ordinary_message_is_not_kept_waiting(stage: Stage, ada: Person):
    await _ready(ada)

    await ada.says(f"```python\n{CODE}```")

    assert len(await _submissions(stage, ada)) == 1
    assert stage.calls("sendChatAction") == []


async def test_who_pastes_more_than_a_message_sees_that_the_rest_is_waited_for(
    stage: Stage, ada: Person
):
    await _ready(ada)

    await ada.says(LONG[: LONG.index("def layer_25")])

    assert await _submissions(stage, ada) == []
    (shown,) = stage.calls("sendChatAction")
    assert (int(shown["chat_id"]), shown["action"]) == (ada.id, "typing")


async def test_submit_in_reply_to_a_part_takes_the_whole_paste(stage: Stage, ada: Person):
    await _ready(ada)
    ids = await ada.types(LONG)
    await ada.presses("Cancel")

    await ada.says("/submit", reply_to=ids[1])

    (submission,) = await _submissions(stage, ada)
    assert submission.message_id == ids[0]


async def test_a_notebook_is_taken(stage: Stage, ada: Person):
    await _ready(ada)
    content = b'{"cells": [{"cell_type": "code", "source": ["model = 3"]}], "nbformat": 4}'

    await ada.sends_file(content, "mine.ipynb")

    assert [s.source for s in await _submissions(stage, ada)] == ["model = 3\n"]


_LEVELS = "        ", "    ", ""


def _ambiguous(end: str) -> tuple[str, str]:
    """Two messages, the second of which may go on at any level of the first one's end."""
    return "x = 1\n" * ((4095 - len(end)) // 6) + end, "print(x)\nx = 2"


async def _ready(person: Person) -> None:
    await person.enrols()
    await person.says("/challenge")


async def _wait(stage: Stage) -> None:
    await stage.pass_time(seconds=WAIT.total_seconds() + 1)
    await stage.bot.pastes()
    await stage.settle()


def _tree(source: str) -> str:
    return ast.dump(ast.parse(source))


async def _submissions(stage: Stage, person: Person):
    async with stage.bot.services.coding.begin() as work:
        return await work.submissions.of(person.id)


def _blocks(message: Message) -> list[str]:
    said_there = message["text"]
    return [
        said_there[entity["offset"] : entity["offset"] + entity["length"]]
        for entity in message["entities"]
        if entity["type"] == "pre"
    ]
