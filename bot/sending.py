"""Sending: screens into Telegram's messages, and what Telegram says when nothing is wrong."""

import logging
from collections.abc import Awaitable
from contextlib import suppress
from datetime import timedelta
from typing import TypeVar

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.buttons import pack
from bot.screens import Key, Keyboard, Screen
from bot.views.parts import CAPTION, MESSAGE, parts, shortened

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

GONE = "message to edit not found"  # the learner deleted it

HARMLESS = (
    GONE,
    "message is not modified",  # it says so already
    "message can't be edited",
    "query is too old",  # pressed while we were away
    "message to delete not found",
    "message can't be deleted",  # older than two days
)
"""What Telegram refuses without anything being wrong."""

Result = TypeVar("Result")


async def send(bot: Bot, chat_id: int, screen: Screen, *, reply_to: int | None = None) -> Message:
    """Send a screen, as a reply where the message still stands; the last message has its keys."""
    *before, last = parts(screen)
    for part in before:
        await _send(bot, chat_id, part, reply_to)
    return await _send(bot, chat_id, last, reply_to)


async def _send(bot: Bot, chat_id: int, screen: Screen, reply_to: int | None) -> Message:
    return await bot.send_message(
        chat_id,
        screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(screen.keyboard),
        link_preview_options=NO_PREVIEW,
        reply_parameters=_reply(reply_to),
        disable_notification=screen.is_silent,
    )


async def reply(message: Message, screen: Screen) -> Message:
    """Answer a message."""
    return await send(message.get_bot(), message.chat_id, screen, reply_to=message.message_id)


async def edit(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> bool:
    """Put a screen where a message of ours stands; False if it stands there no more."""
    try:
        await bot.edit_message_text(
            shortened(screen.text, MESSAGE),
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(screen.keyboard),
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        if not _is_harmless(error):
            raise
        return GONE not in error.message.lower()
    return True


async def delete(bot: Bot, chat_id: int, message_id: int) -> None:
    """Take a message of ours away, if Telegram still lets us."""
    try:
        await tolerate(bot.delete_message(chat_id, message_id))
    except NetworkError:
        log.warning("message %d in chat %d stays: Telegram was not reached", message_id, chat_id)


async def redraw(query: CallbackQuery, screen: Screen) -> None:
    """Put a screen where the pressed button stands."""
    if query.message is not None:
        await edit(query.get_bot(), query.message.chat.id, query.message.message_id, screen)


async def show_picture(query: CallbackQuery, screen: Screen, png: bytes) -> None:
    """Put a picture where the pressed button stands; below it where Telegram wants that not."""
    if query.message is None:
        return
    caption = shortened(screen.text, CAPTION)
    media = InputMediaPhoto(png, caption=caption, parse_mode=ParseMode.HTML)
    keys = keyboard(screen.keyboard)
    try:
        await query.edit_message_media(media, reply_markup=keys)
    except BadRequest as error:
        if "message is not modified" in error.message.lower():
            return
        await query.get_bot().send_photo(
            query.message.chat.id,
            png,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=keys,
        )


async def replace_picture(query: CallbackQuery, screen: Screen) -> None:
    """Put a text where a picture stands, which cannot become one by itself."""
    if query.message is None:
        return
    bot, chat_id = query.get_bot(), query.message.chat.id
    with suppress(BadRequest):  # too old to be deleted: then it stays
        await bot.delete_message(chat_id, query.message.message_id)
    await send(bot, chat_id, screen)


async def answer(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """End the button's spinner, with a short notice or none."""
    await tolerate(query.answer(text, show_alert=alert))


async def tolerate(call: Awaitable[Result]) -> Result | None:
    """Return what the call returns, or None where Telegram's refusal means nothing is wrong."""
    try:
        return await call
    except BadRequest as error:
        if _is_harmless(error):
            return None
        raise


def wait_of(error: RetryAfter) -> timedelta:
    """Return how long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _is_harmless(error: BadRequest) -> bool:
    return any(text in error.message.lower() for text in HARMLESS)


def keyboard(keys: Keyboard) -> InlineKeyboardMarkup | None:
    """Return keys as Telegram has them."""
    if not keys:
        return None
    return InlineKeyboardMarkup([[_key(key) for key in row] for row in keys])


def _key(key: Key) -> InlineKeyboardButton:
    if key.url is not None:
        return InlineKeyboardButton(key.text, url=key.url)
    assert key.button is not None  # noqa: S101 - a key is a link or a button
    return InlineKeyboardButton(key.text, callback_data=pack(key.button))


def _reply(message_id: int | None) -> ReplyParameters | None:
    if message_id is None:
        return None
    return ReplyParameters(message_id, allow_sending_without_reply=True)
