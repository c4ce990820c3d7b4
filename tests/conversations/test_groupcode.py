"""Code in groups: a reaction says that it has arrived and what came of it, the rest is private."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.localchat.errors import bad_request
from bot.localchat.faults import Fault
from challenges.verdicts import Judgement, Verdict
from tests.conversations.stage import Message, Person, Stage

CODE = "import keras\n\nmodel = keras.Sequential()"
FENCED = f"```python\n{CODE}\n```"


@pytest.fixture
async def ready(ada: Person) -> Person:
    await ada.enrols()
    await ada.says("/challenge")
    return ada


@pytest.mark.parametrize(("verdict", "sign"), [(Verdict.ACCEPTED, "🎉"), (Verdict.ERROR, "🤔")])
async def test_code_is_acknowledged_where_it_was_sent_and_judged_in_private(
    stage: Stage, ready: Person, verdict: Verdict, sign: str
):
    before = len(await stage.messages(stage.group))

    sent = await ready.says_in_group(f"/submit\n{CODE}")
    at_first = await _reactions(stage, sent)
    await _judge(stage, verdict)

    assert (at_first, await _reactions(stage, sent)) == (["👀"], [sign])
    assert len(await stage.messages(stage.group)) == before + 1
    assert "A straight line" in await ready.reads()


async def test_a_reply_to_the_bot_with_code_is_taken_too(stage: Stage, ready: Person):
    await ready.says_in_group("/board")
    board = await ready.sees(stage.group)

    sent = await ready.says_in_group(FENCED, reply_to=board["message_id"])
    await ready.says_in_group("what is this?", reply_to=board["message_id"])

    assert await _reactions(stage, sent) == ["👀"]
    assert [s.source for s in await _submissions(stage, ready)] == [CODE]


async def test_submit_takes_an_own_message_and_nobody_elses(
    stage: Stage, ready: Person, grace: Person
):
    graces, own = await grace.says_in_group(FENCED), await ready.says_in_group(FENCED)

    await ready.says_in_group("/submit", reply_to=graces)
    refused = await ready.reads(stage.group)
    await ready.says_in_group("/submit", reply_to=own)

    assert "your own message" in refused
    assert [s.message_id for s in await _submissions(stage, ready)] == [own]


async def test_a_group_without_reactions_is_told_once_in_words(stage: Stage, ready: Person):
    stage.chat.suffer(
        lambda method, _: (
            Fault(bad_request("REACTION_INVALID")) if method == "setMessageReaction" else None
        )
    )
    await ready.says_in_group(f"/submit\n{CODE}")
    told = await ready.sees(stage.group)
    await _judge(stage, Verdict.ERROR)

    assert told["text"].startswith("👀 Your code for “A straight line” is here.")
    assert await ready.sees(stage.group) == told
    assert len(stage.calls("setMessageReaction")) == 1


async def test_an_older_server_has_no_reactions_at_all(stage: Stage, ready: Person):
    stage.chat.unlearn("setMessageReaction")

    await ready.says_in_group(f"/submit\n{CODE}")

    assert "is here" in await ready.reads(stage.group)


async def test_code_without_a_challenge_is_answered_with_the_way_to_one(stage: Stage, ada: Person):
    await ada.says_in_group(f"/submit\n{CODE}")

    seen: Message = await ada.sees(stage.group)
    assert "No challenge of yours waits for code" in seen["text"]
    assert seen["reply_markup"]["inline_keyboard"][0][0]["text"] == "Open the private chat"


async def test_a_file_with_the_command_as_its_caption_is_taken(stage: Stage, ready: Person):
    commands = ["/SUBMIT please", f"/submit@{stage.bot.application.bot.username}"]

    for caption in commands:
        sent = await ready.sends_file_to_group(CODE.encode(), "mine.txt", caption=caption)
        assert await _reactions(stage, sent) == ["👀"]
        await _judge(stage, Verdict.ERROR)

    assert [s.source for s in await _submissions(stage, ready)] == [CODE, CODE]


async def test_a_file_that_replies_to_the_bot_is_taken_if_it_is_one_of_code(
    stage: Stage, ready: Person
):
    await ready.says_in_group("/board")
    board = (await ready.sees(stage.group))["message_id"]
    notebook = b'{"cells": [{"cell_type": "code", "source": ["model = 3"]}], "nbformat": 4}'

    other = await ready.sends_file_to_group(b"dear all", "minutes.txt", reply_to=board)
    sent = await ready.sends_file_to_group(notebook, "Mine.ipynb", reply_to=board)

    assert (await _reactions(stage, other), await _reactions(stage, sent)) == ([], ["👀"])
    assert [s.source for s in await _submissions(stage, ready)] == ["model = 3\n"]
    assert (await ready.sees(stage.group))["message_id"] == board


async def test_submit_takes_an_own_file_and_nobody_elses(
    stage: Stage, ready: Person, grace: Person
):
    graces = await grace.sends_file_to_group(CODE.encode(), "hers.py")
    own = await ready.sends_file_to_group(CODE.encode(), "mine.py")

    await ready.says_in_group("/submit", reply_to=graces)
    refused = await ready.reads(stage.group)
    await ready.says_in_group("/submit", reply_to=own)

    assert "your own message or file" in refused
    assert [s.message_id for s in await _submissions(stage, ready)] == [own]


async def test_a_file_that_cannot_be_read_is_told_why(stage: Stage, ready: Person):
    await ready.sends_file_to_group(b"\xff\x00\x01", "mine.py", caption="/submit")
    binary = await ready.reads(stage.group)
    await ready.sends_file_to_group(b"#" * 70_000, "mine.py", caption="/submit")

    assert "not a Python text" in binary
    assert "69 KB" in await ready.reads(stage.group)
    assert await _submissions(stage, ready) == []


async def test_a_trained_model_is_taken_without_a_word_in_the_group(stage: Stage, ready: Person):
    before = len(await stage.messages(stage.group))

    sent = await ready.sends_file_to_group(b"PK\x03\x04", "mine.keras", caption="/submit")
    await ready.edits(sent, "/submit my best", chat=stage.group)

    (submission,) = await _submissions(stage, ready)
    assert submission.model is not None
    assert (submission.message_id, submission.attempt) == (sent, 1)
    assert len(stage.calls("getFile")) == 1
    assert await _reactions(stage, sent) == ["👀"]
    assert len(await stage.messages(stage.group)) == before + 1


async def test_an_edit_is_a_new_attempt_told_in_the_same_places(stage: Stage, ready: Person):
    sent = await ready.says_in_group(f"/submit\n{CODE}")
    await _judge(stage, Verdict.ERROR)
    private = [m["message_id"] for m in await stage.messages(ready.id)]

    await ready.edits(sent, f"/submit\n{CODE}  # again", chat=stage.group)
    at_first = await _reactions(stage, sent)
    await _judge(stage, Verdict.ACCEPTED)

    (submission,) = await _submissions(stage, ready)
    assert (submission.attempt, submission.source) == (2, f"{CODE}  # again")
    assert (at_first, await _reactions(stage, sent)) == (["👀"], ["🎉"])
    assert [m["message_id"] for m in await stage.messages(ready.id)] == private
    assert "reached!" in await ready.reads()


async def test_an_edited_reply_to_the_bot_is_a_new_attempt_if_it_was_one(
    stage: Stage, ready: Person
):
    await ready.says_in_group("/board")
    board = (await ready.sees(stage.group))["message_id"]
    sent = await ready.says_in_group(FENCED, reply_to=board)
    other = await ready.says_in_group("nice", reply_to=board)

    await ready.edits(other, FENCED, chat=stage.group)
    await ready.edits(sent, f"```python\n{CODE}\nmodel = 2\n```", chat=stage.group)

    assert [(s.message_id, s.attempt) for s in await _submissions(stage, ready)] == [(sent, 2)]
    assert (await ready.sees(stage.group))["message_id"] == board


async def _reactions(stage: Stage, message_id: int) -> list[str]:
    answer = await stage.http.get("/chat/messages", params={"chat": stage.group})
    found: list[str] = answer.json()["reactions"].get(str(message_id), [])
    return found


async def _judge(stage: Stage, verdict: Verdict) -> None:
    judgement = Judgement(verdict=verdict, metric="mae", target=0.5)
    now = datetime.now(UTC)
    async with stage.bot.services.coding.begin() as work:
        claimed = await work.submissions.claim("test", now, timedelta(minutes=1))
        assert claimed is not None
        await work.submissions.finish(claimed.id, claimed.attempt, "test", judgement)
    await stage.settle()


async def _submissions(stage: Stage, person: Person):
    async with stage.bot.services.coding.begin() as work:
        return await work.submissions.of(person.id)
