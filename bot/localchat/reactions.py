"""Reactions under messages, one a person."""

from typing import Any

from bot.localchat import directory
from bot.localchat.store import Row
from bot.localchat.world import World

# Telegram leaves out the variation selector that keyboards add to some of these.
_EMOJI = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 "
    "🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 "
    "✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡"
)
ALLOWED = frozenset(_EMOJI.split())


def canonical(emoji: str) -> str:
    """An emoji without its variation selectors, as `ALLOWED` has it."""
    return emoji.replace("\ufe0f", "")


def react(world: World, kept: Row, who: dict[str, Any], emoji: str) -> None:
    """Set somebody's reaction to a message; an empty one takes it away."""
    emoji = canonical(emoji)
    place = (kept["chat_id"], kept["message_id"])
    before = world.store.one(
        "SELECT emoji FROM reactions WHERE chat_id = ? AND message_id = ? AND user_id = ?",
        *place,
        who["id"],
    )
    if emoji:
        world.store.run(
            "INSERT OR REPLACE INTO reactions VALUES (?, ?, ?, ?)", *place, who["id"], emoji
        )
    else:
        world.store.run(
            "DELETE FROM reactions WHERE chat_id = ? AND message_id = ? AND user_id = ?",
            *place,
            who["id"],
        )
    world.feed.tell(
        "reaction", chat_id=place[0], message_id=place[1], reactions=under(world, *place)
    )
    _inform_bot(world, kept, who, (before["emoji"] if before else "", emoji))


def under(world: World, chat_id: int, message_id: int) -> list[str]:
    """The reactions to one message."""
    rows = world.store.all(
        "SELECT emoji FROM reactions WHERE chat_id = ? AND message_id = ? ORDER BY rowid",
        chat_id,
        message_id,
    )
    return [row["emoji"] for row in rows]


def in_chat(world: World, chat_id: int) -> dict[str, list[str]]:
    """The reactions to every message of a chat that has some."""
    rows = world.store.all("SELECT DISTINCT message_id FROM reactions WHERE chat_id = ?", chat_id)
    return {str(row["message_id"]): under(world, chat_id, row["message_id"]) for row in rows}


def _inform_bot(world: World, kept: Row, who: dict[str, Any], emoji: tuple[str, str]) -> None:
    # In a group only administrators are told, and this bot is none.
    if who["id"] == world.bot_id or kept["chat_id"] < 0:
        return
    old, new = ([{"type": "emoji", "emoji": each}] if each else [] for each in emoji)
    world.updates.put(
        "message_reaction",
        {
            "chat": directory.chat(world, kept["chat_id"]),
            "message_id": kept["message_id"],
            "user": who,
            "date": world.clock.timestamp(),
            "old_reaction": old,
            "new_reaction": new,
        },
    )
