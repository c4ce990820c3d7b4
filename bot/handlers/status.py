"""The status of grading, for whoever asks."""

from telegram import Message, User

from bot.context import BotContext
from bot.routing import PRIVATE, on_command
from bot.sending import reply
from bot.views import status


async def show(message: Message, user: User, context: BotContext) -> None:
    """Say whether code is graded, behind which walls, and how many wait."""
    await reply(message, status.status(await context.services.grading.status()))


HANDLERS = [on_command("status", show, PRIVATE)]
