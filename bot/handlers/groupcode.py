"""Code in groups: acknowledged where it was sent, its verdict told in private."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from telegram import Document, Message, Update, User
from telegram.constants import ChatAction
from telegram.ext import MessageHandler, filters

from bot import direct
from bot.acts import current
from bot.context import BotContext, person
from bot.handlers.boards import ANONYMOUS
from bot.intake import files, reading, source
from bot.intake.reading import Program
from bot.routing import GROUP, on_command, on_message
from bot.sending import reply, tell_one
from bot.services.coding import Given
from bot.views import board
from challenges.errors import (
    LearningError,
    NoChallengeError,
    StillGradingError,
    SubmissionTooLongError,
    WrongGapsError,
)

REFUSALS: Sequence[tuple[type[LearningError], str]] = (
    (NoChallengeError, "no_challenge_here"),
    (StillGradingError, "still_grading"),
    (SubmissionTooLongError, "too_long_here"),
    (WrongGapsError, "gaps_here"),
)
"""What is said, to the learner alone, of code that is not taken."""

_SUBMIT = re.compile(r"/submit(?:@(\w+))?(?:\s|$)", re.IGNORECASE)


async def submit(message: Message, user: User, context: BotContext) -> None:
    """Take code below the command, or in the learner's own message that it replies to."""
    replied = message.reply_to_message if _is_of(user, message.reply_to_message) else None
    if source.of(message).text.strip() or (message.quote is not None and replied is not None):
        await _take(message, user, context)
    elif replied is not None and (replied.text or replied.caption or replied.document):
        await _take(replied, user, context)
    else:
        await _refuse(message, "nothing_here", context)


async def take_reply(message: Message, user: User, context: BotContext) -> None:
    """Take a reply to one of our messages, if something in it is marked as code."""
    if _is_of(context.bot.bot, message.reply_to_message) and source.has_block(source.of(message)):
        await _take(message, user, context)


async def take_file(message: Message, user: User, context: BotContext) -> None:
    """Take a file below the command, or one of code or a model that replies to us."""
    assert message.document is not None  # noqa: S101 - the filter lets documents through only
    is_to_us = _is_of(context.bot.bot, message.reply_to_message)
    if _is_commanded(message, context) or (is_to_us and files.is_meant(message.document)):
        await _take(message, user, context)


async def take_edit(update: Update, context: BotContext) -> None:
    """Take an edited message again, if it was submitted; other edits mean nothing."""
    message, user = update.edited_message, update.effective_user
    if message is None or user is None:
        return
    if await context.services.coding.is_submitted(message.chat_id, message.message_id):
        await _take(message, user, context)


async def _take(message: Message, user: User, context: BotContext) -> None:
    if user.id in ANONYMOUS:
        await reply(message, board.anonymous())
        return
    await context.services.enrolment.meet(person(user))
    await current().part()  # to download or to parse is nothing to keep a transaction waiting for
    try:
        await _submit(message, user, context)
    except files.RefusedFileError as error:
        values = {"size": error.size_kb, "limit": error.limit_kb}
        await _refuse(message, error.reason, context, **values)
    except tuple(kind for kind, _ in REFUSALS) as error:
        reason = next(reason for kind, reason in REFUSALS if isinstance(error, kind))
        await _refuse(message, reason, context)


async def _submit(message: Message, user: User, context: BotContext) -> None:
    given, document = Given(user.id, message.chat_id, message.message_id), message.document
    if document is not None and files.is_model(document):
        await _submit_model(document, given, context)
        return
    program = await _program(message)
    if program is None or not program.is_certain:
        await _refuse(message, "nothing_here", context)
        return
    given = replace(given, source=program.source, repairs=program.repairs)
    await context.services.coding.submit(given)


async def _program(message: Message) -> Program | None:
    if message.document is not None:
        return await files.read(message.document)
    said = source.of(message)
    if not said.text.strip() and message.quote is not None:
        said = source.quoted(message.quote)
    return await asyncio.to_thread(reading.read, [said])


async def _submit_model(document: Document, given: Given, context: BotContext) -> None:
    """Submit a trained model; how far its download is would interest nobody else in a group."""
    model = files.model(document)
    known = await context.services.coding.expected(replace(given, model=model))
    if known is not None and known.model is not None and known.model.key == model.key:
        return  # the update came again, or only the caption was edited
    async with direct.at_work(context.bot, given.chat_id, ChatAction.TYPING):
        model = await files.download(document, model, _untold)
    await context.services.coding.submit(replace(given, model=model))


async def _untold(percent: int) -> None:
    """Tell nobody."""


async def _refuse(message: Message, reason: str, context: BotContext, **values: int) -> None:
    await tell_one(message, board.not_taken(reason, context.private_link, **values))


def _is_commanded(message: Message, context: BotContext) -> bool:
    """Whether the caption of a file is our command; Telegram's filters look at texts only."""
    found, ours = _SUBMIT.match(message.caption or ""), context.bot.username.lower()
    return found is not None and (found[1] or ours).lower() == ours


def _is_of(user: User, message: Message | None) -> bool:
    """Whether somebody wrote a message: another one's code is not theirs to submit."""
    return (
        message is not None and message.from_user is not None and message.from_user.id == user.id
    )


EDITED = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.GROUPS

HANDLERS = [
    on_command("submit", submit, GROUP),
    on_message(GROUP & filters.Document.ALL, take_file),
    on_message(GROUP & filters.REPLY & ~filters.COMMAND, take_reply),
    MessageHandler(EDITED, take_edit),
]
