"""Ephemeral messages: what in a group only one member and the bot see.

The Bot API has them since 10.2 (the parameters are those of 10.3). They have no place among the
messages of the chat, so that their `message_id` is 0, and a number of their own.
"""

import json
from typing import Any

from bot.localchat import directory
from bot.localchat.errors import bad_request
from bot.localchat.menus import menu
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]

ANSWERED_SECONDS = 15
"""So long a bot that is no administrator may answer a press or a command."""

_REFUSED = "not enough rights to send ephemeral messages to the user"  # in our words


def send(world: World, chat: Json, wanted: Json, content: Json, answered: int) -> Json:
    """Show something to one member; returns the message.

    Args:
        world: Where it happens.
        chat: The group.
        wanted: The `EphemeralMessageParameters`.
        content: What the message says.
        answered: The number of the ephemeral message that it replies to; 0: none.

    Raises:
        ApiError: It is no group, there is no such member, or the bot may not.
    """
    receiver = int(wanted.get("receiver_user_id") or 0)
    if chat["type"] == "private" or not directory.is_present(world, chat["id"], receiver):
        raise bad_request("USER_NOT_PARTICIPANT")
    if not _may_send(world, chat["id"], receiver, wanted, answered):
        raise bad_request(_REFUSED)
    return for_bot(world, _keep(world, chat["id"], world.bot_id, receiver, content))


def say(world: World, chat_id: int, person: Json, content: Json) -> int:
    """Say something that only the bot sees; returns its number."""
    kept = _keep(world, chat_id, person["id"], world.bot_id, content)
    world.updates.put("message", for_bot(world, kept))
    return int(kept["number"])


def is_command(world: World, chat_id: int, person: Json, text: str) -> bool:
    """Whether a text begins with a command that the group's menu has as an ephemeral one."""
    chat = directory.chat_row(world, chat_id)
    is_known = "is_ephemeral" not in world.trouble.unknown
    if chat is None or chat["type"] == "private" or not text.startswith("/") or not is_known:
        return False
    name = text[1:].split(maxsplit=1)[0].partition("@")[0]
    listed = menu(world, chat, str(person.get("language_code", "")))
    return any(each["command"] == name and each.get("is_ephemeral") for each in listed)


def for_bot(world: World, kept: Row) -> Json:
    """The Bot API `Message`."""
    return {
        "message_id": 0,
        "ephemeral_message_id": kept["number"],
        "chat": directory.chat(world, kept["chat_id"]),
        "receiver_user": directory.user(world, kept["receiver_id"]),
        **json.loads(kept["body"]),
    }


def for_page(world: World, kept: Row) -> Json:
    """The message for the page, between those that it came between."""
    return for_bot(world, kept) | {"message_id": kept["after_id"] + kept["number"] / 1_000_000}


def in_chat(world: World, chat_id: int) -> list[Json]:
    """All of a chat, for the page."""
    rows = world.store.all("SELECT * FROM ephemerals WHERE chat_id = ?", chat_id)
    return [for_page(world, row) for row in rows]


def _may_send(world: World, chat_id: int, receiver: int, wanted: Json, answered: int) -> bool:
    me = directory.member(world, chat_id, world.bot_id)
    if me is not None and me["status"] == "administrator":
        return True
    earliest = world.clock.timestamp() - ANSWERED_SECONDS
    pressed = world.store.one(
        "SELECT * FROM presses WHERE id = ? AND person_id = ? AND chat_id = ? AND pressed_at >= ?",
        str(wanted.get("callback_query_id") or ""),
        receiver,
        chat_id,
        earliest,
    )
    said = world.store.one("SELECT * FROM ephemerals WHERE number = ?", answered)
    is_theirs = said is not None and (said["sender_id"], said["chat_id"]) == (receiver, chat_id)
    return pressed is not None or (
        is_theirs and said is not None and json.loads(said["body"])["date"] >= earliest
    )


def _keep(world: World, chat_id: int, sender: int, receiver: int, content: Json) -> Row:
    body = {
        "from": directory.user(world, sender),
        "date": world.clock.timestamp(),
        **content,
    }
    chat = directory.chat_row(world, chat_id)
    number = world.store.run(
        "INSERT INTO ephemerals (chat_id, sender_id, receiver_id, after_id, body) "
        "VALUES (?, ?, ?, ?, ?)",
        chat_id,
        sender,
        receiver,
        chat["last_message_id"] if chat else 0,
        json.dumps(body),
    )
    kept = world.store.one("SELECT * FROM ephemerals WHERE number = ?", number)
    assert kept is not None  # noqa: S101 - it was written in this transaction
    world.feed.tell("message", chat_id=chat_id, message=for_page(world, kept))
    return kept
