"""Chats and who is in them: getChat and the like, pinning, leaving."""

from typing import Any

from bot.localchat import directory, messages
from bot.localchat.errors import bad_request
from bot.localchat.memberships import change
from bot.localchat.methods.posting import shown
from bot.localchat.params import Params
from bot.localchat.world import World

Json = dict[str, Any]


def get_chat(world: World, params: Params) -> Json:
    """All about a chat."""
    chat = directory.chat(world, params.chat_id())
    full: Json = {
        **chat,
        "accent_color_id": chat["id"] % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    if "username" in chat:
        full["active_usernames"] = [chat["username"]]
    row = directory.chat_row(world, chat["id"])
    pinned = row["pinned_message_id"] if row else None
    if pinned and messages.row(world, chat["id"], pinned):
        full["pinned_message"] = shown(world, chat["id"], pinned)
    return full


def get_chat_member(world: World, params: Params) -> Json:
    """What somebody is in a chat."""
    directory.require_writable(world, params.chat_id())
    found = directory.member(world, params.chat_id(), params.number("user_id"))
    if found is None:
        raise bad_request("member not found")
    return found


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Who runs a group."""
    chat = directory.require_writable(world, params.chat_id())
    if chat["type"] == "private":
        raise bad_request("there are no administrators in the private chat")
    present = [
        directory.member(world, chat["id"], each)
        for each in directory.present_ids(world, chat["id"])
    ]
    return [each for each in present if each and each["status"] in ("creator", "administrator")]


def get_chat_member_count(world: World, params: Params) -> int:
    """How many are in a chat."""
    chat = directory.require_writable(world, params.chat_id())
    return len(directory.present_ids(world, chat["id"]))


def leave_chat(world: World, params: Params) -> bool:
    """Leave a group."""
    chat = directory.require_writable(world, params.chat_id())
    if chat["type"] == "private":
        raise bad_request("private chats can't be left")
    change(world, chat_id=chat["id"], user_id=world.bot_id, actor=world.bot(), status="left")
    return True


def pin_chat_message(world: World, params: Params) -> bool:
    """Pin a message."""
    chat = _require_pinning(world, params)
    if messages.row(world, chat["id"], params.message_id()) is None:
        raise bad_request("message to pin not found")
    _pin(world, chat["id"], params.message_id())
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """Unpin the pinned message."""
    chat = _require_pinning(world, params)
    _pin(world, chat["id"], None)
    return True


def _require_pinning(world: World, params: Params) -> Json:
    chat = directory.require_writable(world, params.chat_id())
    me = directory.member(world, chat["id"], world.bot_id) or {}
    if chat["type"] == "group" and me.get("status") != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def _pin(world: World, chat_id: int, message_id: int | None) -> None:
    world.store.run("UPDATE chats SET pinned_message_id = ? WHERE id = ?", message_id, chat_id)
    world.feed.tell("state")
