"""Direct: calls of the Bot API that go out at once, and what Telegram says when nothing is wrong.

For jobs, whose rows say what is to be sent, and for handlers that are apart. Other handlers say
what they say through `bot.sending`.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar, cast

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.letters import Text, keys, text
from bot.screens import Keyboard, Screen
from bot.views.parts import cut, parts

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

BROADCAST = "broadcast"
"""What nobody waits for: it goes when no answer wants to (see `bot.pacing`)."""

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

SHOWN_SECONDS = 4.0
"""Telegram shows for five seconds that a bot is at work."""

Result = TypeVar("Result")


async def send(
    bot: Bot, chat_id: int, screen: Screen, *, reply_to: int | None = None, pace: str | None = None
) -> Message:
    """Send a screen, as a reply where the message still stands; the last message has its keys."""
    *before, last = map(text, parts(screen))
    for part in before:
        await send_text(bot, chat_id, part, reply_to=reply_to, pace=pace)
    return await send_text(bot, chat_id, last, reply_to=reply_to, pace=pace)


async def send_text(
    bot: Bot, chat_id: int, said: Text, *, reply_to: int | None = None, pace: str | None = None
) -> Message:
    """The same of what a letter says."""
    paced = cast("ExtBot[str]", bot)  # as the composition root makes them
    return await paced.send_message(
        chat_id,
        said.text,
        parse_mode=ParseMode.HTML,
        reply_markup=_markup(said),
        link_preview_options=NO_PREVIEW,
        reply_parameters=reply_parameters(reply_to),
        disable_notification=said.is_silent,
        rate_limit_args=pace,
    )


async def edit(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> bool:
    """Put a screen where a message of ours stands; False if it stands there no more."""
    return await edit_text(bot, chat_id, message_id, text(cut(screen)))


async def edit_text(bot: Bot, chat_id: int, message_id: int, said: Text) -> bool:
    """The same of what a letter says."""
    try:
        await bot.edit_message_text(
            said.text,
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=_markup(said),
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        if not _is_harmless(error):
            raise
        return GONE not in error.message.lower()
    return True


async def delete(bot: Bot, chat_id: int, message_id: int) -> None:
    """Take a message of ours away, if Telegram still lets us."""
    await tolerate(bot.delete_message(chat_id, message_id))


async def tolerate(call: Awaitable[Result]) -> Result | None:
    """Return what the call returns, or None where Telegram's refusal means nothing is wrong."""
    try:
        return await call
    except BadRequest as error:
        if _is_harmless(error):
            return None
        raise


@asynccontextmanager
async def at_work(bot: Bot, chat_id: int, action: ChatAction) -> AsyncIterator[None]:
    """Have a chat show that the bot is at work, as long as it is."""
    failure: Exception | None = None
    async with asyncio.TaskGroup() as group:
        showing = group.create_task(_show(bot, chat_id, action))
        try:
            yield
        except Exception as error:  # noqa: BLE001 - a task group would wrap it up
            failure = error
        finally:
            showing.cancel()
    if failure is not None:
        raise failure


async def _show(bot: Bot, chat_id: int, action: ChatAction) -> None:
    while True:
        with suppress(TelegramError):  # nobody would miss it
            await bot.send_chat_action(chat_id, action)
        await asyncio.sleep(SHOWN_SECONDS)


def keyboard(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    """Return keys as the library has them."""
    return InlineKeyboardMarkup.de_json({"inline_keyboard": keys(keyboard)}) if keyboard else None


def reply_parameters(message_id: int | None) -> ReplyParameters | None:
    """Return how a message says what it answers, whether or not that still stands."""
    if message_id is None:
        return None
    return ReplyParameters(message_id, allow_sending_without_reply=True)


def _markup(said: Text) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup.de_json({"inline_keyboard": said.keys}) if said.keys else None


def _is_harmless(error: BadRequest) -> bool:
    return any(text in error.message.lower() for text in HARMLESS)
