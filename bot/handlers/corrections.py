"""Corrections: what a learner says of their own answer, and taking the last one back."""

from telegram import CallbackQuery, Message, User

from bot.buttons import Guessed, TooEasy, Undo, UndoLast
from bot.context import BotContext, person
from bot.routing import PRIVATE, on_button, on_command
from bot.screens import Screen
from bot.sending import answer, put, redraw, reply, send
from bot.services.questions import Answered, Asked
from bot.views import question
from challenges.cards import Correction
from challenges.questions import ChoiceQuestion


async def guessed(query: CallbackQuery, button: Guessed, context: BotContext) -> None:
    """Count a right answer as not known."""
    await _correct(query, button.showing, Correction.GUESSED, context)


async def too_easy(query: CallbackQuery, button: TooEasy, context: BotContext) -> None:
    """Count a right answer as known all too well."""
    await _correct(query, button.showing, Correction.EASY, context)


async def undo(query: CallbackQuery, button: Undo, context: BotContext) -> None:
    """Take the answer back whose message this is."""
    asked = await context.services.corrections.undo(query.from_user.id, button.showing)
    await answer(query)
    pressed = query.message.message_id if query.message else None
    if _is_choice(asked) or pressed == asked.showing.message_id:
        await redraw(query, question.asked(asked))
    else:
        await redraw(query, question.undone())
        await _reopen(asked, context)


async def undo_last(message: Message, user: User, context: BotContext) -> None:
    """Take the last answer back, whatever it was."""
    await context.services.enrolment.meet(person(user))
    asked = await context.services.corrections.undo(user.id)
    await reply(message, question.undone())
    await _reopen(asked, context)


async def press_undo_last(query: CallbackQuery, _: UndoLast, context: BotContext) -> None:
    """The same, by a key of the menu."""
    asked = await context.services.corrections.undo(query.from_user.id)
    await answer(query)
    await send(context.bot, query.from_user.id, question.undone())
    await _reopen(asked, context)


async def _correct(
    query: CallbackQuery, showing_id: int, correction: Correction, context: BotContext
) -> None:
    corrected = await context.services.corrections.correct(
        query.from_user.id, showing_id, correction
    )
    await answer(query)
    await redraw(query, _answered(corrected))


async def _reopen(asked: Asked, context: BotContext) -> None:
    """Put the question where it stood; anew where it stands no more."""
    showing, screen = asked.showing, question.asked(asked)
    chat_id = showing.chat_id or showing.learner_id
    await put(context.bot, chat_id, screen, at=showing.message_id, showing=showing.id)


def _answered(answered: Answered) -> Screen:
    return (
        question.answered(answered) if _is_choice(answered.asked) else question.outcome(answered)
    )


def _is_choice(asked: Asked) -> bool:
    return isinstance(asked.question, ChoiceQuestion)


HANDLERS = [
    on_command("undo", undo_last, PRIVATE),
    on_button(Guessed, guessed),
    on_button(TooEasy, too_easy),
    on_button(Undo, undo),
    on_button(UndoLast, press_undo_last),
]
