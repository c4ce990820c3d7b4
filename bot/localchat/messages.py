"""Messages as they are kept, and as the Bot API shows them."""

import json
from typing import Any

from bot.localchat import directory, ephemerals, polls, privacy
from bot.localchat.errors import bad_request
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]


def post(
    world: World, chat_id: int, sender: Json, content: Json, reply_to: int | None = None
) -> int:
    """Put a message into a chat, tell the page and, if it may see it, the bot; returns its id."""
    message_id = _next_id(world, chat_id)
    body = {"from": sender, "date": world.clock.timestamp(), **content}
    world.store.run(
        "INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)",
        chat_id,
        message_id,
        sender["id"],
        reply_to,
        body.pop("poll_id", None),
        json.dumps(body),
    )
    world.feed.tell("message", chat_id=chat_id, message=for_page(world, chat_id, message_id))
    _inform_bot(world, "message", row(world, chat_id, message_id))
    return message_id


def row(world: World, chat_id: int, message_id: int) -> Row | None:
    """A message as it is kept, unless it was deleted or never was."""
    return world.store.one(
        "SELECT * FROM messages WHERE chat_id = ? AND message_id = ?", chat_id, message_id
    )


def body(kept: Row) -> Json:
    """What a kept message says, without what is worked out when it is shown."""
    said: Json = json.loads(kept["body"])
    return said


def rewrite(world: World, kept: Row, said: Json) -> None:
    """Replace what a message says, tell the page and, when a person edited, the bot."""
    world.store.run(
        "UPDATE messages SET body = ? WHERE chat_id = ? AND message_id = ?",
        json.dumps(said),
        kept["chat_id"],
        kept["message_id"],
    )
    shown = for_page(world, kept["chat_id"], kept["message_id"])
    world.feed.tell("edited", chat_id=kept["chat_id"], message=shown)
    _inform_bot(world, "edited_message", row(world, kept["chat_id"], kept["message_id"]))


def delete(world: World, kept: Row) -> None:
    """Take a message away for everybody."""
    place = (kept["chat_id"], kept["message_id"])
    for table in ("messages", "reactions"):
        world.store.run(f"DELETE FROM {table} WHERE chat_id = ? AND message_id = ?", *place)  # noqa: S608  # of two names above
    world.feed.tell("deleted", chat_id=place[0], message_id=place[1])


def for_bot(world: World, kept: Row) -> Json:
    """The Bot API `Message`: with the chat, what it replies to, and its poll as it stands."""
    shown = _standing_alone(world, kept)
    if kept["reply_to"] is not None:
        replied = row(world, kept["chat_id"], kept["reply_to"])
        if replied is not None:
            # Only one level: what is replied to does not carry what it replied to.
            shown["reply_to_message"] = _standing_alone(world, replied)
    return shown


def for_page(world: World, chat_id: int, message_id: int) -> Json:
    """The message for the page: with every keyboard, and who voted for what."""
    kept = row(world, chat_id, message_id)
    if kept is None:
        raise bad_request("message not found")
    shown = for_bot(world, kept)
    shown["from_me_id"] = kept["sender_id"]
    if markup := body(kept).get("reply_markup"):
        shown["reply_markup"] = markup
    if kept["poll_id"]:
        shown["poll"]["voters"] = polls.voters(world, kept["poll_id"])
    return shown


def history(world: World, chat_id: int) -> list[Json]:
    """Every message of a chat for the page, the oldest first, whoever may see it."""
    rows = world.store.all(
        "SELECT message_id FROM messages WHERE chat_id = ? ORDER BY message_id", chat_id
    )
    ordinary = [for_page(world, chat_id, kept["message_id"]) for kept in rows]
    return sorted(
        ordinary + ephemerals.in_chat(world, chat_id), key=lambda shown: shown["message_id"]
    )


def _standing_alone(world: World, kept: Row) -> Json:
    shown = {
        "message_id": kept["message_id"],
        "chat": directory.chat(world, kept["chat_id"]),
        **body(kept),
    }
    if kept["poll_id"]:
        shown["poll"] = polls.shown(world, kept["poll_id"])
    if "inline_keyboard" not in shown.get("reply_markup", {}):
        # Bots are shown the buttons under a message, never a person's keyboard.
        shown.pop("reply_markup", None)
    return shown


def _next_id(world: World, chat_id: int) -> int:
    world.store.run("UPDATE chats SET last_message_id = last_message_id + 1 WHERE id = ?", chat_id)
    chat = directory.chat_row(world, chat_id)
    if chat is None:
        raise bad_request("chat not found")
    return int(chat["last_message_id"])


def _inform_bot(world: World, kind: str, kept: Row | None) -> None:
    if kept is None or kept["sender_id"] == world.bot_id:
        return
    shown = for_bot(world, kept)
    if privacy.bot_sees(world, shown):
        world.updates.put(kind, shown)
