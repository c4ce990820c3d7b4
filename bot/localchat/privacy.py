"""Privacy mode: which messages of a group the bot is shown; an administrator sees all."""

from typing import Any

from bot.localchat.entities import spelled
from bot.localchat.world import World

SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "group_chat_created",
    "pinned_message",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
)


def bot_sees(world: World, message: dict[str, Any]) -> bool:
    """Whether an update is made of `message`: privacy mode is on, as it is for every new bot."""
    if message["chat"]["type"] == "private":
        return True
    status = _standing(world, message["chat"]["id"])
    if status not in ("member", "administrator"):
        return False
    if status == "administrator":
        return True
    if any(kind in message for kind in SERVICE):
        return True
    replied = message.get("reply_to_message", {})
    return replied.get("from", {}).get("id") == world.bot_id or _is_commanded(world, message)


def _is_commanded(world: World, message: dict[str, Any]) -> bool:
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or []
    commands = [spelled(text, found) for found in entities if found["type"] == "bot_command"]
    addressed = [command.partition("@")[2].lower() for command in commands]
    return any(to in ("", world.bot()["username"].lower()) for to in addressed)


def _standing(world: World, chat_id: int) -> str:
    row = world.store.one(
        "SELECT status FROM members WHERE chat_id = ? AND user_id = ?", chat_id, world.bot_id
    )
    return "left" if row is None else str(row["status"])
