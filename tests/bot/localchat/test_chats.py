"""Chats, members, commands and the bot's own face."""

import pytest
from telegram import (
    Bot,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)
from telegram.error import BadRequest

from tests.bot.localchat.conftest import ADA, GRACE, GROUP, Api, Page


async def test_the_bot_knows_itself(bot: Bot):
    me = await bot.get_me()

    assert (
        me.id,
        me.username,
        me.is_bot,
        me.can_read_all_group_messages,
    ) == (4242, "dailytensor_bot", True, False)


async def test_a_group_and_its_members_are_described(bot: Bot):
    group = await bot.get_chat(GROUP)
    admins = await bot.get_chat_administrators(GROUP)

    assert (group.type, group.title) == ("group", "Study group")
    assert [(admin.user.id, admin.status) for admin in admins] == [(ADA, "creator")]
    assert (await bot.get_chat_member(GROUP, GRACE)).status == "member"
    assert await bot.get_chat_member_count(GROUP) == 5


async def test_the_narrowest_commands_are_offered(bot: Bot, page: Page):
    await bot.set_my_commands([("help", "Help")])
    await bot.set_my_commands([("start", "Start")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(
        [("start", "Begin")], scope=BotCommandScopeAllPrivateChats(), language_code="en"
    )
    await bot.set_my_commands([("board", "Board")], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("mine", "Mine")], scope=BotCommandScopeChat(GRACE))

    offered = (await page.get("state"))["commands"]

    assert offered[str(ADA)] == [{"command": "start", "description": "Begin"}]
    assert offered[str(GRACE)] == [{"command": "mine", "description": "Mine"}]
    assert offered[str(GROUP)] == [{"command": "board", "description": "Board"}]
    assert [command.command for command in await bot.get_my_commands()] == ["help"]
    assert await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


@pytest.mark.parametrize(
    ("commands", "why"),
    [
        ([{"command": "Capital", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "x", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_wrong_commands_are_refused(api: Api, commands: object, why: str):
    assert f"Bad Request: {why}" == await api.refusal("setMyCommands", commands=commands)


async def test_the_bots_face_can_be_changed_for_each_language(bot: Bot):
    await bot.set_my_name("Daily")
    await bot.set_my_description("Learn")
    await bot.set_my_description("Lerne", language_code="de")
    await bot.set_my_short_description("Short")

    assert (await bot.get_my_name()).name == "Daily"
    assert (await bot.get_my_description()).description == "Learn"
    assert (await bot.get_my_description("de")).description == "Lerne"
    assert (await bot.get_my_short_description("fr")).short_description == "Short"


async def test_the_menu_button_is_kept(bot: Bot):
    await bot.set_chat_menu_button(ADA, MenuButtonCommands())

    assert MenuButtonCommands() == await bot.get_chat_menu_button(ADA)


async def test_a_message_is_pinned_where_the_bot_may(bot: Bot, page: Page):
    sent = await page.send(ADA, "/start")

    assert await bot.pin_chat_message(ADA, sent["message_id"])

    pinned = (await bot.get_chat(ADA)).pinned_message
    assert pinned is not None
    assert sent["message_id"] == pinned.message_id
    assert await bot.unpin_chat_message(ADA)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to manage pinned messages"):
        await bot.pin_chat_message(GROUP, 1)


async def test_a_reaction_is_one_of_telegrams(bot: Bot, page: Page):
    sent = await page.send(ADA, "x")

    await bot.set_message_reaction(ADA, sent["message_id"], "👀")

    shown = await page.get("messages", chat=ADA)
    assert {str(sent["message_id"]): ["👀"]} == shown["reactions"]
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await bot.set_message_reaction(ADA, sent["message_id"], "🧮")
