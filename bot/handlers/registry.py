"""All handlers, in the order in which they are asked."""

from telegram import Message, User

from bot.context import BotContext
from bot.handlers import (
    boards,
    coding,
    corrections,
    errors,
    exams,
    export,
    groupcode,
    languages,
    menu,
    ordering,
    pausing,
    preferences,
    questions,
    readings,
    settings,
    start,
    stats,
    status,
    texts,
    typealong,
)
from bot.routing import GROUP, on_command
from bot.sending import reply
from bot.views import notices


async def help_group(message: Message, user: User, context: BotContext) -> None:
    """Say what is understood in a group."""
    await reply(message, notices.help_group())


HANDLERS = [
    *start.HANDLERS,
    *questions.HANDLERS,
    *corrections.HANDLERS,
    *ordering.HANDLERS,
    *coding.HANDLERS,
    *readings.HANDLERS,
    *typealong.HANDLERS,
    *exams.HANDLERS,
    *boards.HANDLERS,
    *groupcode.HANDLERS,
    *settings.HANDLERS,
    *menu.HANDLERS,
    *stats.HANDLERS,
    *export.HANDLERS,
    *preferences.HANDLERS,
    *languages.HANDLERS,
    *pausing.HANDLERS,
    *status.HANDLERS,
    on_command("help", help_group, GROUP),
    *texts.HANDLERS,
    *errors.HANDLERS,
]
