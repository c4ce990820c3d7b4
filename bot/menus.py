"""Menus: the commands that Telegram lists, and the bot's profile, in every language."""

import logging
from collections.abc import Awaitable, Callable, Iterator

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import NetworkError, RetryAfter

from bot.views import notices
from bot.views.language import ENGLISH, LANGUAGES, speaking

log = logging.getLogger(__name__)

Call = Callable[[], Awaitable[bool]]

_QUIET = {"is_ephemeral": True}

_EVERYBODY = ""
"""Those whose language has no menu of its own."""


async def introduce(bot: Bot) -> None:
    """Give Telegram the menus and the profile; without them the bot works all the same."""
    for language in (_EVERYBODY, *(each for each in LANGUAGES if each != ENGLISH)):
        with speaking(language):
            calls = [*_menus(bot, language), *_profile(bot, language)]
        for call in calls:
            await _try(call)


async def show_in(bot: Bot, chat_id: int, language: str | None, *, is_group: bool) -> None:
    """Have a chat's menu in its chosen language; None: in that of each one's Telegram."""
    scope = BotCommandScopeChat(chat_id)
    if language is None:
        await _try(lambda: bot.delete_my_commands(scope))
        return
    with speaking(language):
        commands = _group_commands() if is_group else notices.private_commands()
    await _try(lambda: bot.set_my_commands(commands, scope))


def _menus(bot: Bot, language: str) -> Iterator[Call]:
    private, groups = notices.private_commands(), _group_commands()
    yield lambda: bot.set_my_commands(private, BotCommandScopeDefault(), language)
    yield lambda: bot.set_my_commands(private, BotCommandScopeAllPrivateChats(), language)
    yield lambda: bot.set_my_commands(groups, BotCommandScopeAllGroupChats(), language)


def _group_commands() -> list[BotCommand]:
    """The commands of groups; what only one member sees is passed over by older servers."""
    return [
        BotCommand(name, description, api_kwargs=_QUIET if name in notices.QUIET_COMMANDS else {})
        for name, description in notices.group_commands()
    ]


def _profile(bot: Bot, language: str) -> Iterator[Call]:
    description, short = notices.profile()
    yield lambda: bot.set_my_description(description, language)
    yield lambda: bot.set_my_short_description(short, language)


async def _try(call: Call) -> None:
    try:
        await call()
    except (NetworkError, RetryAfter) as error:
        log.warning("a menu could not be set: %s", type(error).__name__)
