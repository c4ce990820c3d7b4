"""The bot itself: getMe, its name, its descriptions, its menu button, logOut and close."""

import re
from typing import Any

from bot.localchat import limits
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.world import World

Json = dict[str, Any]


def get_me(world: World, params: Params) -> Json:
    """The bot's account."""
    return {
        **world.bot(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def log_out(world: World, params: Params) -> bool:
    """Leave this server; it has no other to go to, so nothing changes."""
    return True


def close(world: World, params: Params) -> bool:
    """End the bot's session; it begins again with the next request."""
    return True


def set_my_name(world: World, params: Params) -> bool:
    """Rename the bot."""
    return _set(world, params, "name", limits.NAME_CHARACTERS)


def get_my_name(world: World, params: Params) -> Json:
    """The bot's name."""
    return {"name": _get(world, params, "name") or world.bot()["first_name"]}


def set_my_description(world: World, params: Params) -> bool:
    """Change what an empty chat with the bot shows."""
    return _set(world, params, "description", limits.DESCRIPTION_CHARACTERS)


def get_my_description(world: World, params: Params) -> Json:
    """What an empty chat with the bot shows."""
    return {"description": _get(world, params, "description")}


def set_my_short_description(world: World, params: Params) -> bool:
    """Change what the bot's profile shows."""
    return _set(world, params, "short_description", limits.SHORT_DESCRIPTION_CHARACTERS)


def get_my_short_description(world: World, params: Params) -> Json:
    """What the bot's profile shows."""
    return {"short_description": _get(world, params, "short_description")}


def set_chat_menu_button(world: World, params: Params) -> bool:
    """Change the button beside the field for text."""
    button = params.mapping("menu_button", "menu button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("unsupported menu button type specified")
    world.store.keep(f"menu_button:{params.number('chat_id')}", button)
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """The button beside the field for text."""
    everywhere = world.store.setting("menu_button:0", {"type": "commands"})
    found: Json = world.store.setting(f"menu_button:{params.number('chat_id')}", everywhere)
    return found


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not re.fullmatch("(?:[a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return language


def _set(world: World, params: Params, what: str, limit: int) -> bool:
    written = params.text(what).strip()
    if len(written) > limit:
        raise bad_request(f"{what.replace('_', ' ')} is too long")
    key = f"{what}:{_language(params)}"
    if written:
        world.store.keep(key, written)
    else:
        world.store.drop(key)
    world.feed.tell("state")
    return True


def _get(world: World, params: Params, what: str) -> str:
    everywhere = world.store.setting(f"{what}:", "")
    return str(world.store.setting(f"{what}:{_language(params)}", everywhere))
