"""Coming into a chat and going: what everybody sees, and what the bot is told."""

from typing import Any

from bot.localchat import directory, messages
from bot.localchat.seed import join
from bot.localchat.world import World

Json = dict[str, Any]


def change(world: World, *, chat_id: int, user_id: int, actor: Json, status: str) -> None:
    """Give somebody another standing in a chat, done by `actor`."""
    before = directory.member(world, chat_id, user_id)
    who = directory.user(world, user_id)
    if before is None or who is None or before["status"] == status:
        return
    was_there, is_there = before["status"] in directory.PRESENT, status in directory.PRESENT
    is_bot = user_id == world.bot_id
    if was_there and not is_there:
        _announce(world, chat_id, actor, {"left_chat_member": who})
    join(world.store, chat_id, user_id, status)
    world.updates.put(
        "my_chat_member" if is_bot else "chat_member",
        changed(world, chat_id, actor, (before, directory.standing(who, status))),
    )
    if is_there and not was_there:
        _announce(world, chat_id, actor, {"new_chat_members": [who]})
    world.feed.tell("state")


def changed(world: World, chat_id: int, actor: Json, standings: tuple[Json, Json]) -> Json:
    """A Bot API `ChatMemberUpdated`, from one standing to another."""
    return {
        "chat": directory.chat(world, chat_id),
        "from": actor,
        "date": world.clock.timestamp(),
        "old_chat_member": standings[0],
        "new_chat_member": standings[1],
    }


def _announce(world: World, chat_id: int, actor: Json, content: Json) -> None:
    if chat_id < 0:
        messages.post(world, chat_id, actor, content)
