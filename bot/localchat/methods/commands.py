"""The bot's command lists, kept by scope and language."""

import json
import re
from typing import Any

from bot.localchat import limits
from bot.localchat.errors import bad_request
from bot.localchat.menus import Command, narrowest, scope_key
from bot.localchat.params import Params
from bot.localchat.world import World

_COMMAND = re.compile(rf"[a-z0-9_]{{1,{limits.COMMAND_CHARACTERS}}}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


def set_my_commands(world: World, params: Params) -> bool:
    """Replace the list of one scope and language."""
    scope, language = _place(params)
    listed = [_command(each) for each in params.objects("commands", "BotCommand")]
    if len(listed) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.store.run(
        "INSERT OR REPLACE INTO commands VALUES (?, ?, ?)", scope, language, json.dumps(listed)
    )
    _tell(world)
    return True


def get_my_commands(world: World, params: Params) -> list[Command]:
    """The list of one scope and language, as it was set."""
    return narrowest(world, [_place(params)])


def delete_my_commands(world: World, params: Params) -> bool:
    """Forget the list of one scope and language."""
    world.store.run("DELETE FROM commands WHERE scope = ? AND language = ?", *_place(params))
    _tell(world)
    return True


def _place(params: Params) -> tuple[str, str]:
    scope = params.mapping("scope", "BotCommandScope") or {"type": "default"}
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return scope_key(scope), language


def _command(given: dict[str, Any]) -> Command:
    name = str(given.get("command", "")).removeprefix("/")
    description = str(given.get("description", "")).strip()
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= limits.COMMAND_DESCRIPTION_CHARACTERS:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    listed: Command = {"command": name, "description": description}
    return listed | ({"is_ephemeral": True} if given.get("is_ephemeral") is True else {})


def _tell(world: World) -> None:
    world.feed.tell("state")
