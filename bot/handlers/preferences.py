"""Preferences: open a dial, turn it, and see it turned in place."""

from telegram import CallbackQuery

from bot.buttons import DropQuietHours, OpenDial, StaleButtonError, TurnDial
from bot.context import BotContext, person
from bot.routing import on_button
from bot.sending import answer, redraw
from bot.views import dials
from challenges.preferences import Dial


async def open_dial(query: CallbackQuery, button: OpenDial, context: BotContext) -> None:
    """Show one of the settings, with its values."""
    learner = await context.services.enrolment.meet(person(query.from_user))
    screen = dials.dial(learner, _dial(button.dial))
    await answer(query)
    await redraw(query, screen)


async def turn_dial(query: CallbackQuery, button: TurnDial, context: BotContext) -> None:
    """Set it."""
    dial = _dial(button.dial)
    learner = await context.services.dials.turn(query.from_user.id, dial, button.value)
    await answer(query)
    await redraw(query, dials.dial(learner, dial))


async def drop_quiet_hours(query: CallbackQuery, _: DropQuietHours, context: BotContext) -> None:
    """Have no quiet hours."""
    learner = await context.services.dials.drop_quiet_hours(query.from_user.id)
    await answer(query)
    await redraw(query, dials.dial(learner, Dial.QUIET_FROM))


def _dial(name: str) -> Dial:
    try:
        return Dial(name)
    except ValueError as error:
        raise StaleButtonError(name) from error


HANDLERS = [
    on_button(OpenDial, open_dial),
    on_button(TurnDial, turn_dial),
    on_button(DropQuietHours, drop_quiet_hours),
]
