"""Changing and taking away what was sent."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Message
from telegram.error import BadRequest

from tests.bot.localchat.conftest import ADA, GROUP, Api, Page
from tests.bot.localchat.pictures import PNG

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])


async def test_an_edited_text_loses_its_buttons_unless_they_are_given_again(bot: Bot, page: Page):
    sent = await bot.send_message(GROUP, "one", reply_markup=KEYS)

    edited = await bot.edit_message_text("two", GROUP, sent.message_id)

    assert isinstance(edited, Message)
    assert (edited.text, edited.reply_markup) == ("two", None)
    assert edited.edit_date is not None
    assert (await page.messages(GROUP))[-1]["text"] == "two"


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot):
    sent = await bot.send_message(GROUP, "same", reply_markup=KEYS)

    with pytest.raises(
        BadRequest, match=r"(?i)message is not modified: specified new message content"
    ):
        await bot.edit_message_text("same", GROUP, sent.message_id, reply_markup=KEYS)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_reply_markup(GROUP, sent.message_id, reply_markup=KEYS)


async def test_taking_the_buttons_away_leaves_the_text_unedited(bot: Bot):
    sent = await bot.send_message(GROUP, "same", reply_markup=KEYS)

    edited = await bot.edit_message_reply_markup(GROUP, sent.message_id)

    assert isinstance(edited, Message)
    assert (edited.reply_markup, edited.edit_date) == (None, None)


async def test_only_the_bots_own_messages_can_be_edited(api: Api, page: Page):
    sent = await page.send(ADA, "mine")
    edit = {"chat_id": ADA, "text": "x"}

    foreign = await api.refusal("editMessageText", **edit, message_id=sent["message_id"])
    missing = await api.refusal("editMessageText", **edit, message_id=999)
    nothing = await api.refusal("editMessageText", **edit)

    assert foreign == "Bad Request: message can't be edited"
    assert missing == "Bad Request: message to edit not found"
    assert nothing == "Bad Request: message identifier is not specified"


async def test_a_caption_and_a_picture_are_replaced(bot: Bot):
    sent = await bot.send_photo(GROUP, PNG, caption="one")

    captioned = await bot.edit_message_caption(
        GROUP, sent.message_id, caption="<i>two</i>", parse_mode="HTML"
    )
    media = InputMediaPhoto(PNG, caption="three")
    replaced = await bot.edit_message_media(media, GROUP, sent.message_id)

    assert isinstance(captioned, Message)
    assert isinstance(replaced, Message)
    assert (captioned.caption, replaced.caption) == ("two", "three")
    assert sent.photo[0].file_id != replaced.photo[0].file_id


async def test_a_text_has_no_caption_and_a_picture_no_text(bot: Bot):
    text = await bot.send_message(GROUP, "text")
    picture = await bot.send_photo(GROUP, PNG)

    with pytest.raises(BadRequest, match=r"(?i)there is no caption in the message to edit"):
        await bot.edit_message_caption(GROUP, text.message_id, caption="x")
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await bot.edit_message_text("x", GROUP, picture.message_id)


async def test_a_deleted_message_is_gone_for_all(bot: Bot, page: Page):
    first = await bot.send_message(GROUP, "one")
    second = await bot.send_message(GROUP, "two")
    before = await page.messages(GROUP)

    await bot.delete_message(GROUP, first.message_id)
    await bot.delete_messages(GROUP, [second.message_id, 999])

    assert before[:-2] == await page.messages(GROUP)
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(GROUP, first.message_id)


async def test_others_and_old_messages_stay(bot: Bot, page: Page):
    theirs = await page.send(ADA, "theirs", chat=GROUP)
    ours = await bot.send_message(GROUP, "ours")
    await page.act("clock", advance=49 * 3600)

    for message_id in (theirs["message_id"], ours.message_id):
        with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
            await bot.delete_message(GROUP, message_id)


async def test_a_persons_edit_is_an_update_with_the_same_id(api: Api, page: Page):
    sent = await page.send(ADA, "one")
    await api.updates()
    await page.act("edit", who=ADA, chat=ADA, message_id=sent["message_id"], text="**two**")

    (update,) = await api.updates()

    edited = update["edited_message"]
    assert (sent["message_id"], "two") == (edited["message_id"], edited["text"])
    assert edited["edit_date"] >= edited["date"]
