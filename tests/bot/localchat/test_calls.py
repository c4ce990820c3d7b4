"""Every request that python-telegram-bot makes is one that the Bot API describes."""

import pytest
from telegram import Bot, InputMediaPhoto, Poll

from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import GROUP
from tests.bot.localchat.pictures import PNG
from tests.botapi import IS_DESCRIBED, check_call


@pytest.mark.skipif(not IS_DESCRIBED, reason="no description of the Bot API here")
async def test_what_the_library_sends_is_noted_so_that_it_can_be_checked(
    chat: LocalChat, bot: Bot
):
    sent = await bot.send_photo(GROUP, PNG, caption="x")
    await bot.edit_message_media(InputMediaPhoto(PNG), GROUP, sent.message_id)
    await bot.send_document(GROUP, b"x", filename="x.py")
    await bot.send_poll(GROUP, "?", ["a", "b"], type=Poll.QUIZ, correct_option_ids=[0])

    assert [call.method for call in chat.calls] == [
        "getMe",
        "sendPhoto",
        "editMessageMedia",
        "sendDocument",
        "sendPoll",
    ]
    assert [
        problem for call in chat.calls for problem in check_call(call.method, call.params)
    ] == []
