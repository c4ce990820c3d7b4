"""What a bot in privacy mode sees of a group."""

import pytest
from telegram import Bot

from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import ADA, ALAN, GRACE, GROUP, Api, Page


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("hello everybody", False),
        ("/board", True),
        ("/board@dailytensor_bot now", True),
        ("/board@another_bot", False),
        ("and then /board", True),
        ("hi @dailytensor_bot", False),
    ],
)
async def test_only_what_is_meant_for_the_bot_is_seen(
    api: Api, page: Page, text: str, is_seen: bool
):
    await page.send(ADA, text, chat=GROUP)

    assert int(is_seen) == len(await api.updates())


async def test_an_answer_to_the_bot_is_seen_and_one_to_a_person_is_not(
    bot: Bot, api: Api, page: Page
):
    ours = await bot.send_message(GROUP, "?")
    theirs = await page.send(GRACE, "hm", chat=GROUP)
    await page.send(ADA, "to Grace", chat=GROUP, reply_to=theirs["message_id"])
    await page.send(ADA, "to the bot", chat=GROUP, reply_to=ours.message_id)

    (update,) = await api.updates()

    assert update["message"]["text"] == "to the bot"
    assert update["message"]["reply_to_message"]["text"] == "?"


async def test_a_command_shows_the_unseen_message_it_answers(api: Api, page: Page):
    unseen = await page.send(GRACE, "x = 1", chat=GROUP)
    await page.send(GRACE, "/submit", chat=GROUP, reply_to=unseen["message_id"])

    (update,) = await api.updates()

    assert update["message"]["reply_to_message"]["text"] == "x = 1"


async def test_comings_and_goings_are_seen(api: Api, page: Page):
    who = {"chat": GROUP, "user": ALAN}
    await page.act("membership", who=ALAN, **who, present=False)
    await page.act("membership", who=ADA, **who, present=True)

    left, came = await api.updates()

    assert left["message"]["left_chat_member"]["id"] == ALAN
    assert [user["id"] for user in came["message"]["new_chat_members"]] == [ALAN]


async def test_a_bot_taken_out_of_the_group_is_told_and_sees_no_more(api: Api, page: Page):
    bot_id = (await page.get("state"))["bot"]["id"]
    await page.act("membership", who=ADA, chat=GROUP, user=bot_id, present=False)
    await page.send(ADA, "/board", chat=GROUP)

    *_, update = await api.updates()

    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    why = await api.refusal("sendMessage", chat_id=GROUP, text="x")
    assert why == "Forbidden: bot was kicked from the group chat"


async def test_a_new_chat_begins_with_the_bot_being_added(
    chat: LocalChat, http: object, page: Page
):
    api = Api(page.http)

    standing, message = (await api.call("getUpdates"))["result"]

    assert standing["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert [user["username"] for user in message["message"]["new_chat_members"]] == [
        "dailytensor_bot"
    ]
