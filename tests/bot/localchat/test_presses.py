"""Buttons under messages: pressed by people, answered by the bot."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest

from tests.bot.localchat.conftest import ADA, GRACE, GROUP, Api, Page

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go:1")]])
TOO_OLD = "query is too old and response timeout expired or query id is invalid"


async def test_a_press_is_an_update_with_the_message_it_was_under(bot: Bot, api: Api, page: Page):
    sent = await bot.send_message(GROUP, "Ready?", reply_markup=KEYS)
    pressed = await press(page, sent.message_id)

    (update,) = await api.updates()

    query = Update.de_json(update, bot).callback_query
    assert query is not None
    assert (pressed, "go:1", GRACE) == (query.id, query.data, query.from_user.id)
    assert query.message == sent


async def test_a_press_is_answered_once(bot: Bot, page: Page):
    sent = await bot.send_message(GROUP, "Ready?", reply_markup=KEYS)
    query_id = await press(page, sent.message_id)

    assert await bot.answer_callback_query(query_id, text="Go!", show_alert=True)
    with pytest.raises(BadRequest, match=f"(?i){TOO_OLD}"):
        await bot.answer_callback_query(query_id)


async def test_an_old_press_and_an_unknown_one_cannot_be_answered(bot: Bot, page: Page):
    sent = await bot.send_message(GROUP, "Ready?", reply_markup=KEYS)
    query_id = await press(page, sent.message_id)
    await page.act("clock", advance=3600)

    for answered in (query_id, "12345"):
        with pytest.raises(BadRequest, match=f"(?i){TOO_OLD}"):
            await bot.answer_callback_query(answered)


async def test_a_press_on_a_deleted_message_is_refused(bot: Bot, page: Page):
    sent = await bot.send_message(GROUP, "Ready?", reply_markup=KEYS)
    await bot.delete_message(GROUP, sent.message_id)

    answer = await page.act("press", who=ADA, chat=GROUP, message_id=sent.message_id, data="x")

    assert answer == {"error": "This message is gone."}


async def press(page: Page, message_id: int) -> str:
    """Grace presses the button; returns the id of the query."""
    answer = await page.act("press", who=GRACE, chat=GROUP, message_id=message_id, data="go:1")
    return str(answer["query_id"])
