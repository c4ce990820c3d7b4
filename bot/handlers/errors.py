"""Errors: the one place where exceptions become words. What is ours is logged, never shown."""

import logging

from telegram import CallbackQuery, Chat, Update
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import CallbackQueryHandler

from bot.buttons import StaleButtonError
from bot.context import BotContext
from bot.screens import Screen
from bot.sending import answer, reply, send
from bot.views import enrolment, notices, plan, question
from challenges import zones
from challenges.errors import (
    AlreadyAnsweredError,
    LearningError,
    NoChallengeError,
    NoneTodayError,
    NothingToAskError,
    PlanDoneError,
    StillGradingError,
    UnknownChallengeError,
    UnknownLearnerError,
    UnknownQuestionError,
    UnknownShowingError,
    UnknownZoneError,
    UnreadableAnswerError,
    ZoneMissingError,
)

log = logging.getLogger(__name__)

ALERTS: dict[type[Exception], str] = {
    StaleButtonError: "stale",
    UnknownShowingError: "not_yours",
    AlreadyAnsweredError: "answered",
    UnknownLearnerError: "stale",
    UnknownZoneError: "stale",
    UnknownQuestionError: "stale",  # the bank has changed since
    UnknownChallengeError: "stale",
    UnreadableAnswerError: "stale",  # an option that the question does not have
    StillGradingError: "still_grading",
}
"""What a pressed button answers, by what went wrong."""


async def explain(update: object, context: BotContext) -> None:
    """Say what went wrong to whoever caused the update, once."""
    error = context.error
    if not isinstance(update, Update) or error is None:
        log.error("a job failed", exc_info=error)
        return
    if isinstance(error, TelegramError):
        await _note(update, context, error)
        if not isinstance(error, BadRequest):
            return  # whoever cannot be reached cannot be told
    elif not isinstance(error, LearningError | StaleButtonError):
        log.error("update %s failed", update.update_id, exc_info=error)
        await _report(update, context, error)
    await _tell(update, context, error)


async def _note(update: Update, context: BotContext, error: TelegramError) -> None:
    # The texts of other errors than BadRequest come from below and may name the address called.
    said = error.message if isinstance(error, BadRequest) else type(error).__name__
    log.warning("Telegram refused what update %s asks for: %s", update.update_id, said)
    chat = update.effective_chat
    # A group that has thrown the bot out says nothing about the learner who wrote there.
    if isinstance(error, Forbidden) and chat is not None and chat.type == Chat.PRIVATE:
        await context.services.enrolment.lose(chat.id)


async def _report(update: Update, context: BotContext, error: Exception) -> None:
    """Tell the operators that there is something in the log."""
    screen = notices.report(update.update_id, type(error).__name__)
    for admin in context.admins:
        try:
            await send(context.bot, admin, screen)
        except TelegramError as failure:
            log.warning("admin %s could not be told: %s", admin, type(failure).__name__)


async def _tell(update: Update, context: BotContext, error: Exception) -> None:
    try:
        if update.callback_query is not None:
            await _alert(update.callback_query, context, error)
        elif update.effective_message is not None:
            await reply(update.effective_message, _screen(context, error))
    except TelegramError as failure:
        log.warning("could not tell of it: %s", type(failure).__name__)


async def _alert(query: CallbackQuery, context: BotContext, error: Exception) -> None:
    notice = next((key for kind, key in ALERTS.items() if isinstance(error, kind)), None)
    if notice is not None:
        await answer(query, notices.alert(notice), alert=True)
        return
    await answer(query)
    await send(context.bot, query.from_user.id, _screen(context, error))


def _screen(context: BotContext, error: Exception) -> Screen:
    match error:
        case ZoneMissingError():
            return enrolment.which_clock(zones.clocks(context.services.now()))
        case UnknownLearnerError():
            return notices.not_started()
        case AlreadyAnsweredError():
            return notices.refused("answered")
        case NoneTodayError():
            return notices.refused("none_today")
        case NoChallengeError():
            return notices.refused("none_left")
        case PlanDoneError():
            return plan.done(error)
        case NothingToAskError():
            return question.nothing_left()
    return notices.trouble()


async def stale(update: Update, context: BotContext) -> None:
    """Answer a button that no handler knows."""
    raise StaleButtonError(str(update.callback_query and update.callback_query.data))


HANDLERS = [CallbackQueryHandler(stale)]
"""Last of all, so that it gets what is left."""
