"""Which command list a chat sees: the narrowest scope that has one."""

import json
from typing import Any

from bot.localchat.errors import bad_request
from bot.localchat.store import Row
from bot.localchat.world import World

Command = dict[str, Any]

_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def scope_key(scope: dict[str, Any]) -> str:
    """A scope as one string.

    Raises:
        ApiError: Telegram knows no such scope.
    """
    kind = scope.get("type", "")
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    ids = _SCOPES[kind]
    if any(name not in scope for name in ids):
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    return ":".join([kind, *(str(scope[name]) for name in ids)])


def narrowest(world: World, places: list[tuple[str, str]]) -> list[Command]:
    """The first list that there is among these scopes and languages."""
    for scope, language in places:
        row = world.store.one(
            "SELECT commands FROM commands WHERE scope = ? AND language = ?", scope, language
        )
        if row is not None:
            found: list[Command] = json.loads(row["commands"])
            return found
    return []


def menu(world: World, chat: Row, language: str) -> list[Command]:
    """The commands that a client offers in a chat."""
    if chat["type"] == "private":
        scopes = [f"chat:{chat['id']}", "all_private_chats", "default"]
    else:
        scopes = [f"chat:{chat['id']}", "all_group_chats", "default"]
    return narrowest(world, [(scope, spoken) for scope in scopes for spoken in (language, "")])
