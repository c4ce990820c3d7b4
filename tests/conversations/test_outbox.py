"""What is said arrives, whatever Telegram and the process do meanwhile."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.localchat.errors import ApiError, bad_request, forbidden, too_many
from bot.localchat.faults import Fault
from bot.localchat.params import Params
from bot.screens import Screen
from tests.conversations.stage import Person, Stage
from tests.storage.making import JUDGEMENT


class Faults:
    """What is to go wrong with the next calls of a method."""

    def __init__(self) -> None:
        self.next: dict[str, list[Fault]] = {}

    def __call__(self, method: str, params: Params) -> Fault | None:
        waiting = self.next.get(method)
        return waiting.pop(0) if waiting else None


@pytest.fixture
async def faults(stage: Stage) -> Faults:
    faults = Faults()
    stage.chat.suffer(faults)
    return faults


async def test_what_telegram_could_not_take_is_said_later(
    stage: Stage, ada: Person, faults: Faults
):
    await ada.enrols()
    faults.next["sendMessage"] = [Fault(ApiError(502, "Bad Gateway"))]

    await ada.says("/settings")
    before = await ada.reads()
    await stage.pass_time(minutes=1)
    await stage.bot.posting.sweep()

    assert "Settings" not in before
    assert "Settings" in await ada.reads()


async def test_what_is_said_later_is_said_in_its_order(stage: Stage, ada: Person, faults: Faults):
    await ada.enrols()
    faults.next["sendMessage"] = [Fault(ApiError(502, "Bad Gateway"))]

    await ada.says("/settings")
    await ada.says("/help")
    await stage.pass_time(minutes=1)
    await stage.bot.posting.sweep()

    said = [m["text"] for m in await stage.messages(ada.id) if m["from"]["is_bot"]]
    assert "Settings" in said[-2]
    assert "/help" in said[-1] or "/today" in said[-1]


async def test_what_telegram_could_not_take_away_goes_later(
    stage: Stage, ada: Person, faults: Faults
):
    await ada.enrols(at="09:00")
    await stage.until(await ada.next_push())
    asked = (await stage.messages(ada.id))[-1]
    faults.next["deleteMessage"] = [Fault(too_many(60))]  # more than is waited out at once

    await stage.pass_time(hours=6)  # the second reminder takes the first one's place
    await stage.pass_time(minutes=2)
    await stage.bot.posting.sweep()

    assert faults.next["deleteMessage"] == []
    assert asked not in await stage.messages(ada.id)


async def test_what_is_on_its_way_is_not_sent_once_more_by_a_bot_that_begins(
    stage: Stage, ada: Person
):
    await ada.enrols()
    async with stage.bot.services.outbox.whole():
        letter = await stage.bot.posting.write(ada.id, Screen(text="Only once"))

    async with asyncio.TaskGroup() as group:
        beginning = group.create_task(stage.bot.posting.run(is_alone=True))
        await asyncio.sleep(0.2)  # it has looked for what others have left
        stage.bot.posting.carry([letter], [])
        await stage.settle()
        beginning.cancel()

    said = [m["text"] for m in await stage.messages(ada.id) if m["from"]["is_bot"]]
    assert said.count("Only once") == 1


async def test_a_chat_that_is_to_be_left_alone_for_long_is_told_afterwards(
    stage: Stage, ada: Person, faults: Faults
):
    await ada.enrols()
    faults.next["sendMessage"] = [Fault(too_many(300))]

    await ada.says("/settings")
    await stage.pass_time(minutes=4)
    await stage.bot.posting.sweep()
    early = await ada.reads()
    letters = await _waiting(stage, ada)

    assert "Settings" not in early
    assert len(letters) == 1


@pytest.mark.parametrize(
    "error",
    [
        forbidden("bot was blocked by the user"),
        forbidden("user is deactivated"),
        forbidden("bot can't initiate conversation with a user"),
        bad_request("chat not found"),
    ],
)
async def test_whoever_cannot_be_reached_is_reminded_no_more_and_keeps_everything(
    stage: Stage, ada: Person, faults: Faults, error: ApiError
):
    await ada.enrols()
    await ada.presses("I don't know")
    faults.next["sendMessage"] = [Fault(error)]

    await ada.says("/settings")

    learner = await stage.bot.services.enrolment.find(ada.id)
    assert learner is not None
    assert learner.is_unreachable
    assert learner.push_time is not None
    assert await _waiting(stage, ada) == []
    await ada.says("/stats")
    learner = await stage.bot.services.enrolment.find(ada.id)
    assert learner is not None
    assert not learner.is_unreachable


async def test_a_group_that_has_become_a_supergroup_keeps_its_board(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says_in_group("/join")
    said = {"as": ada.id, "chat": stage.group}
    new = (await stage.act("upgrade", **said))["chat"]

    await ada.says("/board", chat=new)

    assert await _boards(stage, ada) == [new]
    assert "Ada" in await ada.reads(new)


async def test_it_does_so_if_an_error_tells_of_it_before_the_message_does(
    stage: Stage, ada: Person
):
    await ada.enrols()
    await ada.says_in_group("/join")
    said = {"as": ada.id, "chat": stage.group}
    await stage.http.post("/chat/send", json=said | {"text": "/board"})
    new = (await stage.http.post("/chat/upgrade", json=said)).json()["chat"]

    await stage.settle()  # the answer meets the error, and the message comes after it

    assert await _boards(stage, ada) == [new]
    assert "Ada" in await ada.reads(new)


async def test_an_update_that_comes_again_says_nothing_again(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    before = await stage.messages(ada.id)
    stage._offset = 0
    await stage.act("send", **{"as": ada.id, "chat": ada.id, "text": "/help"})

    after = await stage.messages(ada.id)

    assert [m["message_id"] for m in after[: len(before)]] == [m["message_id"] for m in before]
    assert len(after) == len(before) + 2  # what she said, and one answer


async def test_forgetting_takes_what_was_still_to_be_said(
    stage: Stage, ada: Person, faults: Faults
):
    await ada.enrols()
    faults.next["sendMessage"] = [Fault(ApiError(502, "Bad Gateway"))]
    await ada.says("/settings")

    await stage.bot.services.personal.forget(ada.id)

    assert await _waiting(stage, ada) == []


async def test_what_is_a_day_late_is_no_news(stage: Stage, ada: Person, faults: Faults):
    await ada.enrols()
    faults.next["sendMessage"] = [Fault(ApiError(502, "Bad Gateway"))]
    await ada.says("/settings")
    stage.chat.clock.advance(timedelta(days=1, minutes=1))

    await stage.bot.posting.sweep()

    assert await _waiting(stage, ada) == []
    assert "Settings" not in await ada.reads()


@pytest.mark.parametrize("lines", [3, 500])
async def test_what_was_printed_comes_as_a_file_where_a_message_has_no_room_for_it(
    stage: Stage, ada: Person, lines: int
):
    await ada.enrols()
    await ada.says("/challenge")
    await ada.says("```python\nmodel = 1\n```")
    printed = "\n".join(f"line {number}" for number in range(lines))
    async with stage.bot.services.coding.begin() as work:
        taken = await work.submissions.claim("worker", await work.now(), timedelta(minutes=1))
        assert taken is not None
        judgement = replace(JUDGEMENT, output=printed, is_ours=False, history=(), value=None)
        await work.submissions.finish(taken.id, taken.attempt, "worker", judgement)

    await stage.settle()

    files = [m["document"] for m in await stage.messages(ada.id) if "document" in m]
    assert [file["file_size"] for file in files] == ([len(printed)] if lines > 3 else [])


async def _boards(stage: Stage, person: Person) -> list[int]:
    return [group.id for group in await stage.bot.services.boards.of(person.id)]


async def _waiting(stage: Stage, person: Person):
    async with stage.bot.services.coding.begin() as work:
        return await work.outbox.of(person.id)
