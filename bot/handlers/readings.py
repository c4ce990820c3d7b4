"""Readings: a paste that may be two or three programs, and the learner tells which."""

import asyncio

from telegram import CallbackQuery

from bot.acts import current
from bot.buttons import PickReading, StaleButtonError
from bot.context import BotContext
from bot.handlers import pasting
from bot.intake import reading, said
from bot.routing import on_button
from bot.sending import answer, redraw
from bot.services.coding import Given
from bot.services.pastes import Paste
from bot.views import readings


async def pick(query: CallbackQuery, button: PickReading, context: BotContext) -> None:
    """Submit a paste as the learner says that it was."""
    paste = await context.services.pastes.of_message(query.from_user.id, button.message)
    await current().part()  # to parse in many ways is nothing to keep a transaction waiting for
    programs = await asyncio.to_thread(_programs, paste)
    number = next(
        (number for number, each in enumerate(programs, 1) if each.sign == button.sign), None
    )
    if number is None:
        raise StaleButtonError(query.data)  # it was edited, or is too old
    await answer(query)
    place = Given(query.from_user.id, query.from_user.id, button.message)
    chosen = programs[number - 1]
    if await pasting.submit(chosen, place, context.services, context.bot):
        await redraw(query, readings.picked(number))


def _programs(paste: Paste) -> tuple[reading.Program, ...]:
    found = reading.read([said.decode(part.text, part.marks) for part in paste]) if paste else None
    return () if found is None else found.readings


HANDLERS = [on_button(PickReading, pick)]
