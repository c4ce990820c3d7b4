"""Texts without a command: code, an answer to a typed question, or nothing we know."""

from telegram import Message, User
from telegram.ext import filters

from bot.context import BotContext, person
from bot.handlers import coding, questions, typealong
from bot.intake import source
from bot.routing import PRIVATE, on_message
from bot.screens import Screen
from bot.sending import reply
from bot.views import notices


async def take_text(message: Message, user: User, context: BotContext) -> None:
    """Take a text as what it most likely is."""
    await context.services.enrolment.meet(person(user))
    if (code := await _code(message, user, context)) is not None:
        await coding.take(message, code, user, context)
    elif await typealong.is_answer(message, user, context):
        await coding.take(message, message.text or "", user, context)
    elif not await questions.take_text(message, user, context):
        await reply(message, await _no_idea(user, context))


async def _code(message: Message, user: User, context: BotContext) -> str | None:
    if (fenced := source.fenced(message)) is not None:
        return fenced
    text = message.text or ""
    if source.looks_like_code(text) and await context.services.coding.has_open(user.id):
        return text
    return None


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
