"""Code in groups: acknowledged where it was sent, its verdict told in private."""

import asyncio
from collections.abc import Sequence

from telegram import Message, User
from telegram.ext import filters

from bot.acts import current
from bot.context import BotContext, person
from bot.handlers.boards import ANONYMOUS
from bot.intake import reading, source
from bot.intake.said import Said
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


async def submit(message: Message, user: User, context: BotContext) -> None:
    """Take code below the command, or in the learner's own message that it replies to."""
    given, replied = source.of(message), message.reply_to_message
    if given.text.strip():
        await _take(message, given, user, context)
    elif message.quote is not None and _is_of(user, replied):
        await _take(message, source.quoted(message.quote), user, context)
    elif replied is not None and _is_of(user, replied) and (replied.text or replied.caption):
        await _take(replied, source.of(replied), user, context)
    else:
        await _refuse(message, "nothing_here", context)


async def take_reply(message: Message, user: User, context: BotContext) -> None:
    """Take a reply to one of our messages, if something in it is marked as code."""
    replied, given = message.reply_to_message, source.of(message)
    is_to_us = replied is not None and _is_of(context.bot.bot, replied)
    if is_to_us and source.has_block(given):
        await _take(message, given, user, context)


async def _take(message: Message, given: Said, user: User, context: BotContext) -> None:
    if user.id in ANONYMOUS:
        await reply(message, board.anonymous())
        return
    await context.services.enrolment.meet(person(user))
    await current().part()  # to parse in many ways is nothing to keep a transaction waiting for
    program = await asyncio.to_thread(reading.read, [given])
    if program is None or not program.is_certain:
        await _refuse(message, "nothing_here", context)
        return
    sent = Given(
        user.id,
        message.chat_id,
        message.message_id,
        source=program.source,
        repairs=program.repairs,
    )
    try:
        await context.services.coding.submit(sent)
    except tuple(kind for kind, _ in REFUSALS) as error:
        reason = next(reason for kind, reason in REFUSALS if isinstance(error, kind))
        await _refuse(message, reason, context)


async def _refuse(message: Message, reason: str, context: BotContext) -> None:
    await tell_one(message, board.not_taken(reason, context.private_link))


def _is_of(user: User, message: Message | None) -> bool:
    """Whether somebody wrote a message: another one's code is not theirs to submit."""
    return (
        message is not None and message.from_user is not None and message.from_user.id == user.id
    )


HANDLERS = [
    on_command("submit", submit, GROUP),
    on_message(GROUP & filters.REPLY & ~filters.COMMAND, take_reply),
]
