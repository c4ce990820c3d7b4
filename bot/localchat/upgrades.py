"""Upgrades: a group becomes a supergroup, with another id, and says so in both."""

from typing import Any

from bot.localchat import directory, messages
from bot.localchat.errors import PageError
from bot.localchat.world import World

_FARTHER = 1_000_000_000_000
"""How far a supergroup's id is below what it would otherwise be."""


def upgrade(world: World, person: dict[str, Any], chat_id: int) -> int:
    """Make a supergroup of a group; returns its id.

    Raises:
        PageError: It is none, or is one already.
    """
    row = world.store.one("SELECT * FROM chats WHERE id = ?", chat_id)
    if row is None or row["type"] != "group" or directory.new_id(world, chat_id) is not None:
        raise PageError("Only a group can become a supergroup.")
    upgraded = chat_id - _FARTHER
    world.store.run(
        "INSERT INTO chats (id, type, title) VALUES (?, 'supergroup', ?)", upgraded, row["title"]
    )
    world.store.run(
        "INSERT INTO members SELECT ?, user_id, status FROM members WHERE chat_id = ?",
        upgraded,
        chat_id,
    )
    messages.post(world, chat_id, person, {"migrate_to_chat_id": upgraded})
    messages.post(world, upgraded, person, {"migrate_from_chat_id": chat_id})
    world.store.keep(f"upgraded:{chat_id}", upgraded)
    world.feed.tell("state")
    return upgraded
