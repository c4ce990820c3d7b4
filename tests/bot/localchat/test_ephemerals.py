"""What only one member of a group sees, and drafts: newer than the library, so by hand."""

import json
from datetime import timedelta
from typing import Any

from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import ADA, GRACE, GROUP, Api, Page

MAY_NOT = "Bad Request: not enough rights to send ephemeral messages to the user"
KEYS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_an_ordinary_member_may_answer_a_press_for_a_quarter_of_a_minute(
    chat: LocalChat, api: Api, page: Page
):
    await api.call("sendMessage", chat_id=GROUP, text="Ready?", reply_markup=KEYS)
    query = await _press(page, GRACE)

    unasked = await api.refusal("sendMessage", **_to(GRACE))
    others = await api.refusal("sendMessage", **_to(ADA, callback_query_id=query))
    sent = (await api.call("sendMessage", **_to(GRACE, callback_query_id=query)))["result"]
    chat.clock.advance(timedelta(seconds=16))
    late = await api.refusal("sendMessage", **_to(GRACE, callback_query_id=query))

    assert (unasked, others, late) == (MAY_NOT, MAY_NOT, MAY_NOT)
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, GRACE)
    assert sent["ephemeral_message_id"] > 0
    (_, shown) = (await page.messages(GROUP))[-2:]
    assert (shown["text"], shown["receiver_user"]["id"]) == ("Only you", GRACE)


async def test_an_administrator_may_at_any_time_but_only_to_members(api: Api, page: Page):
    await page.act("promote", who=ADA, chat=GROUP, administrator=True)

    assert (await api.call("sendMessage", **_to(GRACE)))["ok"]
    assert await api.refusal("sendMessage", **_to(1)) == "Bad Request: USER_NOT_PARTICIPANT"


async def test_an_administrator_is_shown_what_others_write(api: Api, page: Page):
    await page.send(GRACE, "good morning", GROUP)
    before = await api.updates()
    await page.act("promote", who=ADA, chat=GROUP, administrator=True)

    await page.send(GRACE, "good evening", GROUP)

    assert before == []
    assert (await api.updates())[-1]["message"]["text"] == "good evening"


async def test_a_hidden_command_reaches_the_bot_alone_and_may_be_answered(api: Api, page: Page):
    listed = [{"command": "help", "description": "Help", "is_ephemeral": True}]
    await api.call("setMyCommands", commands=listed, scope={"type": "all_group_chats"})

    await page.send(GRACE, "/help", GROUP)
    (update,) = await api.updates()
    number = update["message"]["ephemeral_message_id"]
    answer = await api.call(
        "sendMessage", **_to(GRACE), reply_parameters={"ephemeral_message_id": number}
    )

    assert update["message"]["message_id"] == 0
    assert answer["ok"]


async def test_a_draft_is_shown_in_private_and_kept_nowhere(chat: LocalChat, api: Api, page: Page):
    await page.send(ADA, "/start")
    before = await page.messages(ADA)

    with chat.watching() as events:
        await api.call("sendMessageDraft", chat_id=ADA, draft_id=7, text="Wait")
        await api.call("sendMessageDraft", chat_id=ADA, draft_id=7)
        told = [events.get_nowait() for _ in range(events.qsize())]

    drafts = [event["said"]["text"] for event in told if event and event["type"] == "draft"]
    assert drafts == ["Wait", ""]
    assert await page.messages(ADA) == before
    assert not (await api.call("sendMessageDraft", chat_id=ADA, draft_id=0, text="x"))["ok"]
    assert not (await api.call("sendMessageDraft", chat_id=GROUP, draft_id=7, text="x"))["ok"]


def _to(person: int, **more: Any) -> dict[str, Any]:
    whom = json.dumps({"receiver_user_id": person} | more)
    return {"chat_id": GROUP, "text": "Only you", "ephemeral_message_parameters": whom}


async def _press(page: Page, person: int) -> str:
    message_id = (await page.messages(GROUP))[-1]["message_id"]
    pressed = await page.act("press", who=person, chat=GROUP, message_id=message_id, data="go")
    return str(pressed["query_id"])
