"""Texts without a command: code, an answer to a typed question, or nothing we know."""

from telegram import Message, User
from telegram.ext import filters

from bot.context import BotContext, person
from bot.handlers import coding, pasting, questions, typealong
from bot.intake import source
from bot.intake.said import Said
from bot.routing import PRIVATE, on_message
from bot.screens import Screen
from bot.sending import reply
from bot.views import notices


async def take_text(message: Message, user: User, context: BotContext) -> None:
    """Take a text as what it most likely is."""
    await context.services.enrolment.meet(person(user))
    given = source.of(message)
    if await pasting.keep(message, given, user, context):
        return
    if await _is_code(given, user, context) or await typealong.is_answer(message, user, context):
        await coding.take(message, given, user, context)
    elif not await questions.take_text(message, user, context):
        await reply(message, await _no_idea(user, context))


async def _is_code(given: Said, user: User, context: BotContext) -> bool:
    if source.has_block(given):
        return True
    return await context.services.coding.has_open(user.id) and source.looks_like_code(given.text)


async def _no_idea(user: User, context: BotContext) -> Screen:
    if await context.services.questions.has_open(user.id):
        return notices.press_option()
    return notices.unknown()


async def unknown_command(message: Message, user: User, context: BotContext) -> None:
    """Answer a command that does not exist."""
    command = (message.text or "/").split(maxsplit=1)[0]
    await reply(message, notices.unknown_command(command))


async def take_other(message: Message, user: User, context: BotContext) -> None:
    """Answer a sticker, a location and all else that means nothing here."""
    await reply(message, notices.unknown())


HANDLERS = [
    on_message(PRIVATE & filters.COMMAND, unknown_command),
    on_message(PRIVATE & filters.TEXT, take_text),
    on_message(PRIVATE & ~filters.StatusUpdate.ALL, take_other),
]
