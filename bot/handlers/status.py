"""The status of grading, for whoever asks."""

from telegram import CallbackQuery, Message, User

from bot.buttons import ShowStatus
from bot.context import BotContext
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer, redraw, reply
from bot.views import status


async def show(message: Message, user: User, context: BotContext) -> None:
    """Say whether code is graded, behind which walls, and how many wait."""
    await reply(message, status.status(await context.services.grading.status()))


async def press_show(query: CallbackQuery, _: ShowStatus, context: BotContext) -> None:
    """Say it in place."""
    screen = status.status(await context.services.grading.status())
    await answer(query)
    await redraw(query, screen)


HANDLERS = [on_command("status", show, PRIVATE), on_button(ShowStatus, press_show)]
