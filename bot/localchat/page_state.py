"""Who and what the page shows at the left, as one JSON object."""

from typing import Any

from bot.localchat import directory
from bot.localchat.menus import menu
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]


def state(world: World) -> Json:
    """The clock, the people, the chats, the bot and its commands."""
    chats = world.store.all("SELECT * FROM chats ORDER BY id DESC")
    return {
        "now": world.clock.timestamp(),
        "people": [_person(row) for row in world.store.all("SELECT * FROM people ORDER BY id")],
        "chats": sorted((_chat(world, row) for row in chats), key=lambda chat: abs(chat["id"])),
        "bot": world.bot(),
        "commands": {str(row["id"]): menu(world, row, _language(world, row)) for row in chats},
        "description": world.store.setting("description:", ""),
    }


def _person(row: Row) -> Json:
    shown = {key: row[key] for key in ("id", "first_name", "username", "language_code")}
    return shown | {"blocked_bot": bool(row["blocked_bot"]), "started": bool(row["started"])}


def _chat(world: World, row: Row) -> Json:
    chat: Json = {
        "id": row["id"],
        "type": row["type"],
        "member_ids": directory.present_ids(world, row["id"]),
        "pinned_message_id": row["pinned_message_id"],
    }
    if row["type"] == "private":
        return chat | {"person_id": row["id"]}
    me = directory.member(world, row["id"], world.bot_id) or {}
    return chat | {"title": row["title"], "bot_status": me.get("status", "left")}


def _language(world: World, row: Row) -> str:
    person = directory.user(world, row["id"]) or {}
    return str(person.get("language_code", ""))
