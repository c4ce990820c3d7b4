"""Posting in the bot's name: what it replies to, its keyboard, and the message that came of it."""

from typing import Any

from bot.localchat import messages
from bot.localchat.errors import bad_request
from bot.localchat.keyboards import reply_markup
from bot.localchat.params import Params
from bot.localchat.world import World

Json = dict[str, Any]


def post_as_bot(
    world: World, params: Params, content: Json, *, markup: Json | None = None
) -> Json:
    """Post `content` where and how `params` say; returns the message.

    Raises:
        ApiError: The keyboard is wrong, or what it replies to is not there.
    """
    chat_id = params.chat_id()
    markup = markup or reply_markup(params)
    reply_to = _reply_to(world, params, chat_id)
    if markup:
        content = content | {"reply_markup": markup}
    message_id = messages.post(world, chat_id, world.bot(), content, reply_to)
    return shown(world, chat_id, message_id)


def shown(world: World, chat_id: int, message_id: int) -> Json:
    """The message as it stands, for the bot."""
    kept = messages.row(world, chat_id, message_id)
    if kept is None:
        raise bad_request("message not found")
    return messages.for_bot(world, kept)


def _reply_to(world: World, params: Params, chat_id: int) -> int | None:
    wanted = params.mapping("reply_parameters", "reply parameters")
    message_id = wanted.get("message_id") or params.number("reply_to_message_id")
    if not message_id:
        return None
    if messages.row(world, chat_id, int(message_id)) is not None:
        return int(message_id)
    if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
