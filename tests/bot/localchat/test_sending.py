"""What a bot can send, and how Telegram refuses the rest."""

from typing import Any

import pytest
from telegram import Bot, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import ADA, ALAN, GRACE, GROUP, Api, Page


async def test_a_sent_text_is_in_the_chat_with_its_entities(bot: Bot, page: Page):
    await page.send(ADA, "/start")

    sent = await bot.send_message(ADA, "<b>Hi</b> /help", parse_mode="HTML")

    assert sent.text == "Hi /help"
    assert [(str(entity.type), entity.offset, entity.length) for entity in sent.entities] == [
        ("bold", 0, 2),
        ("bot_command", 3, 5),
    ]
    shown = (await page.messages(ADA))[-1]
    assert sent.to_dict()["entities"] == shown["entities"]
    assert sent.message_id == shown["message_id"]


async def test_dates_are_seconds_of_the_chats_own_clock(chat: LocalChat, bot: Bot, page: Page):
    await page.send(ADA, "/start")
    await page.act("clock", advance=86_400)

    sent = await bot.send_message(ADA, "tomorrow")

    assert abs((chat.clock.now() - sent.date).total_seconds()) < 5


async def test_nobody_is_written_to_who_never_started_the_bot(bot: Bot):
    with pytest.raises(Forbidden, match=r"(?i)bot can't initiate conversation with a user"):
        await bot.send_message(ALAN, "hello")


async def test_nobody_is_written_to_who_blocked_the_bot(api: Api, bot: Bot, page: Page):
    await page.send(GRACE, "/start")
    await api.updates()
    await page.act("block", who=GRACE, blocked=True)

    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(GRACE, "hello")

    (update,) = await api.updates()
    standing = update["my_chat_member"]
    assert (
        standing["old_chat_member"]["status"],
        standing["new_chat_member"]["status"],
    ) == ("member", "kicked")
    assert standing["chat"]["id"] == GRACE


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 12, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": GROUP}, "message text is empty"),
        ({"chat_id": GROUP, "text": " \n\t"}, "text must be non-empty"),
        ({"chat_id": GROUP, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": GROUP, "text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        (
            {"chat_id": GROUP, "text": "x", "reply_parameters": {"message_id": 999}},
            "message to be replied not found",
        ),
        (
            {"chat_id": GROUP, "text": "x", "reply_markup": "{"},
            "can't parse reply markup JSON object",
        ),
        ({"chat_id": GROUP, "text": "x", "reply_markup": []}, "object expected as reply markup"),
    ],
)
async def test_a_wrong_message_is_refused(api: Api, params: dict[str, Any], why: str):
    assert f"Bad Request: {why}" == await api.refusal("sendMessage", **params)


async def test_the_longest_text_is_counted_in_code_points_after_parsing(api: Api):
    answer = await api.call(
        "sendMessage", chat_id=GROUP, text=f"<b>{'😀' * 4096}</b>", parse_mode="HTML"
    )

    assert answer["result"]["entities"][0] == {"type": "bold", "offset": 0, "length": 8192}


@pytest.mark.parametrize(
    ("button", "why"),
    [
        ({"text": "x", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "text buttons are unallowed in the inline keyboard"),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        (
            {"text": "x", "url": "nowhere"},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_a_wrong_button_is_refused(api: Api, button: dict[str, str], why: str):
    markup = {"inline_keyboard": [[button]]}

    found = await api.refusal("sendMessage", chat_id=GROUP, text="x", reply_markup=markup)

    assert f"Bad Request: {why}" == found


async def test_an_answer_carries_what_it_answers(bot: Bot, page: Page):
    asked = await page.send(ADA, "question")

    sent = await bot.send_message(ADA, "answer", reply_to_message_id=asked["message_id"])

    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "question"


async def test_an_answer_to_nothing_is_sent_when_that_is_allowed(bot: Bot):
    sent = await bot.send_message(
        GROUP, "answer", reply_to_message_id=999, allow_sending_without_reply=True
    )

    assert sent.reply_to_message is None


async def test_the_page_sees_every_keyboard_and_the_bot_only_inline_ones(bot: Bot, page: Page):
    inline = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
    sent = await bot.send_message(GROUP, "x", reply_markup=inline)
    asked = await bot.send_message(GROUP, "y", reply_markup=ForceReply())

    assert inline == sent.reply_markup
    assert asked.reply_markup is None
    shown = (await page.messages(GROUP))[-1]
    assert shown["reply_markup"] == {"force_reply": True}


async def test_the_group_is_written_to_only_as_a_member(bot: Bot):
    await bot.leave_chat(GROUP)

    with pytest.raises(Forbidden, match=r"(?i)bot is not a member of the group chat"):
        await bot.send_message(GROUP, "x")


async def test_a_message_is_copied_and_forwarded(bot: Bot, page: Page):
    sent = await page.send(ADA, "x = 1")

    forwarded = await bot.forward_message(GROUP, ADA, sent["message_id"])
    copied = await bot.copy_message(GROUP, ADA, sent["message_id"])

    assert forwarded.forward_origin is not None
    assert forwarded.text == "x = 1"
    assert ("x = 1", copied.message_id) == last_words(await page.messages(GROUP))


async def test_an_unknown_method_and_a_wrong_token_are_told_apart(api: Api):
    unknown = await api.call("sendTelepathy")
    stranger = await Api(api.http, token="1:x").call("getMe")

    assert unknown == {"ok": False, "error_code": 404, "description": "Not Found"}
    assert stranger == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_the_token_may_be_quoted_and_the_method_in_any_case(api: Api):
    quoted = Api(api.http, token=api.token.replace(":", "%3A"))

    answer = await quoted.call("GETME")

    assert answer["result"]["username"] == "dailytensor_bot"


async def test_a_chat_action_must_be_one_that_there_is(bot: Bot):
    assert await bot.send_chat_action(GROUP, "typing")
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action in request"):
        await bot.send_chat_action(GROUP, "dreaming")


def last_words(messages: list[Any]) -> tuple[str, int]:
    return messages[-1]["text"], messages[-1]["message_id"]
