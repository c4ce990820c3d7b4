"""Pasting: code in one message, or in the several into which a client has cut it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from telegram import Bot, Message, User
from telegram.constants import ChatAction

from bot.acts import current
from bot.context import BotContext
from bot.intake import choices, reading, said, source
from bot.intake.cuts import SHORTEST
from bot.intake.reading import Program
from bot.intake.said import Said
from bot.sending import send
from bot.services.coding import Given
from bot.services.pastes import WAIT, Paste
from bot.services.registry import Services
from bot.views import notices, readings
from challenges.errors import (
    NoChallengeError,
    StillGradingError,
    SubmissionTooLongError,
    WrongGapsError,
)
from challenges.parts import Part


async def keep(message: Message, given: Said, user: User, context: BotContext) -> bool:
    """Keep a message that may be part of a longer paste; False if it is none.

    Only one that is nearly as long as a message can be is waited after, and only for a moment.
    """
    pastes = context.services.pastes
    waiting = await pastes.waiting_of(message.chat_id, user.id)
    if waiting and pastes.is_ripe(waiting):
        await _deliver_waiting(message.chat_id, user.id, context.services, context.bot)
        waiting = []
    goes_on = source.may_go_on(given)
    if not waiting and not goes_on:
        return False
    await pastes.keep(_part(message, given, user, context.services))
    if goes_on or len(given.text) >= SHORTEST:
        _look_later(context)
        current().afterwards(lambda: _show_at_work(message))
    else:
        await _deliver_waiting(message.chat_id, user.id, context.services, context.bot)
    return True


async def deliver_ripe(services: Services, bot: Bot) -> None:
    """Deliver the pastes to which nothing more will come."""
    for paste in await services.pastes.waiting():
        if services.pastes.is_ripe(paste):
            await _deliver_waiting(paste[0].chat_id, paste[0].learner_id, services, bot)


async def _deliver_waiting(chat_id: int, learner_id: int, services: Services, bot: Bot) -> None:
    """Deliver what is still waiting of somebody's paste, once, whoever comes first."""
    await current().part()  # whoever is at it may want to write
    async with services.pastes.alone(chat_id, learner_id):
        waiting = await services.pastes.waiting_of(chat_id, learner_id)
        if waiting:
            await _deliver(waiting, services, bot)


async def _deliver(paste: Paste, services: Services, bot: Bot) -> None:
    """Submit a paste. A crash in between has it submitted again, which changes nothing."""
    first = paste[0]
    given = Given(first.learner_id, first.chat_id, first.message_id)
    await take([said.decode(part.text, part.marks) for part in paste], given, services, bot)
    await services.pastes.settle(paste)


async def change(message: Message, services: Services, bot: Bot) -> bool:
    """Take an edited part of a paste: the paste is a new attempt; False if it is no part."""
    paste = await services.pastes.of_message(message.chat_id, message.message_id)
    if not paste:
        return False
    given = source.of(message)
    changed = [
        replace(part, text=given.text, marks=said.encode(given))
        if part.message_id == message.message_id
        else part
        for part in paste
    ]
    for part in changed:
        await services.pastes.keep(part)
    await _deliver(changed, services, bot)
    return True


async def take(parts: Sequence[Said], given: Given, services: Services, bot: Bot) -> None:
    """Submit what messages say, as far as that is certain."""
    await current().part()  # to parse in many ways is nothing to keep a transaction waiting for
    program = await asyncio.to_thread(reading.read, parts)
    if program is None:
        await _refuse("empty", given, bot)
    elif program.is_certain:
        await submit(program, given, services, bot)
    elif program.readings:
        await _ask(program, given, bot, parts=len(parts))
    else:
        await _refuse("uncertain", given, bot, count=len(parts))


async def submit(program: Program, given: Given, services: Services, bot: Bot) -> bool:
    """Submit a program; the message with its state follows by itself. False if it is refused."""
    try:
        await services.coding.submit(
            replace(given, source=program.source, repairs=program.repairs)
        )
    except NoChallengeError:
        await send(bot, given.chat_id, notices.choose_challenge(), reply_to=given.message_id)
    except WrongGapsError as error:
        await _refuse("gaps", given, bot, count=error.expected)
    except StillGradingError:
        await _refuse("still_grading", given, bot)
    except SubmissionTooLongError as error:
        size, limit = round(error.size_bytes / 1024), error.limit_bytes // 1024
        await _refuse("too_long", given, bot, size=size, limit=limit)
    else:
        return True
    return False


async def _ask(program: Program, given: Given, bot: Bot, *, parts: int) -> None:
    """Ask which of several programs a paste was."""
    screen = readings.ask(
        choices.excerpts([each.source for each in program.readings]),
        [each.sign for each in program.readings],
        message=given.message_id,
        parts=parts,
    )
    await send(bot, given.chat_id, screen, reply_to=given.message_id)


async def _refuse(reason: str, given: Given, bot: Bot, **values: object) -> None:
    screen = notices.refused(reason, **values)
    await send(bot, given.chat_id, screen, reply_to=given.message_id)


def _part(message: Message, given: Said, user: User, services: Services) -> Part:
    return Part(
        learner_id=user.id,
        chat_id=message.chat_id,
        message_id=message.message_id,
        text=given.text,
        marks=said.encode(given),
        arrived_at=services.now(),
    )


async def _show_at_work(message: Message) -> None:
    """Show that we are busy while more may come; it is gone when we answer, or after 5 s."""
    await message.get_bot().send_chat_action(message.chat_id, ChatAction.TYPING)


def _look_later(context: BotContext) -> None:
    async def look(context: BotContext) -> None:
        await context.fall_due(lambda: deliver_ripe(context.services, context.bot))

    queue: Any = context.job_queue  # PTB leaves open whose context its jobs get
    assert queue is not None  # noqa: S101 - its extra is a dependency
    # A little more than the wait: the clocks of timers and of services differ by milliseconds.
    queue.run_once(look, WAIT * 1.1, job_kwargs={"misfire_grace_time": None})
