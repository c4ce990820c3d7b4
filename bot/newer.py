"""Newer: calls that only newer Bot API servers take, and how it shows that this one does not."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from telegram import Bot, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken

from bot.direct import NO_PREVIEW
from bot.features import Feature, Features
from bot.letters import Text
from bot.screens import Screen

_MOMENT = re.compile(r"<tg-time\b[^>]*>(.*?)</tg-time>", re.DOTALL)
_UNKNOWN_TAG = 'unsupported start tag "tg-time"'

T = TypeVar("T")


async def with_moments(features: Features, text: str, call: Callable[[str], Awaitable[T]]) -> T:
    """Make a call with a text whose moments are shown in each reader's zone, or else in ours."""
    if not _MOMENT.search(text):
        return await call(text)
    if features.may_have(Feature.MOMENTS):
        try:
            return await call(text)
        except BadRequest as error:
            if _UNKNOWN_TAG not in error.message.lower():
                raise
            features.lacks(Feature.MOMENTS)
    return await call(_MOMENT.sub(r"\1", text))


async def say_to_one(
    bot: Bot, features: Features, chat_id: int, said: Text, *, reply_to: int | None
) -> bool:
    """Say something to one member of a group; False if it has to be said to all.

    What is not about somebody's press or hidden command only an administrator may say so. A server
    that is too old says it to all: nothing goes this way that would be a secret.
    """
    is_answer = said.press is not None or said.answers is not None
    if not features.may_have(Feature.EPHEMERAL, None if is_answer else chat_id):
        return False
    try:
        sent = await bot.send_message(
            chat_id,
            said.text,
            parse_mode=ParseMode.HTML,
            reply_markup=_links(said),
            link_preview_options=NO_PREVIEW,
            api_kwargs=_to_one(said, reply_to),
        )
    except BadRequest:
        if not is_answer:  # an answer may only have come too late
            features.lacks(Feature.EPHEMERAL, chat_id)
        return False
    if "ephemeral_message_id" not in sent.api_kwargs:
        features.lacks(Feature.EPHEMERAL)
    return True


def _to_one(said: Text, reply_to: int | None) -> dict[str, Any]:
    whom: dict[str, Any] = {"receiver_user_id": said.only_for}
    if said.press is not None:
        whom["callback_query_id"] = said.press
    replied: dict[str, Any] = {}
    if said.answers is not None:
        replied = {"ephemeral_message_id": said.answers}
    elif reply_to is not None:
        replied = {"message_id": reply_to, "allow_sending_without_reply": True}
    return {"ephemeral_message_parameters": whom} | (
        {"reply_parameters": replied} if replied else {}
    )


def _links(said: Text) -> InlineKeyboardMarkup | None:
    """Its keys, but for those that would change the message: it has no place in the chat."""
    rows = [[key for key in row if "url" in key] for row in said.keys]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup.de_json({"inline_keyboard": rows}) if rows else None


async def react(
    bot: Bot, features: Features, chat_id: int, message_id: int, emoji: str | None
) -> bool:
    """React to a message, or take the reaction back; False if that cannot be in this chat."""
    if not features.may_have(Feature.REACTIONS, chat_id):
        return False
    try:
        await bot.set_message_reaction(chat_id, message_id, emoji)
    except InvalidToken:  # the library's word for 404: there is no such method
        features.lacks(Feature.REACTIONS)
        return False
    except (Forbidden, ChatMigrated):
        return True  # nobody there would see anything else either
    except BadRequest as error:
        if "message to react not found" in error.message.lower():
            return True
        features.lacks(Feature.REACTIONS, chat_id)  # its administrators allow others, or none
        return False
    return True


async def draft(bot: Bot, features: Features, chat_id: int, number: int, screen: Screen) -> bool:
    """Show what is about to be said, for half a minute; False if that cannot be."""
    if not features.may_have(Feature.DRAFTS):
        return False
    try:
        await bot.send_message_draft(chat_id, number, screen.text, parse_mode=ParseMode.HTML)
    except (InvalidToken, BadRequest):  # no such method, or not for this bot
        features.lacks(Feature.DRAFTS)
        return False
    return True
