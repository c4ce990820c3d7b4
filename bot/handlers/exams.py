"""Exams: set the day that is learned for, and look ahead to it."""

from datetime import date, timedelta

from telegram import CallbackQuery, Message, User

from bot.buttons import ExamIn, NoExam, OpenExam
from bot.context import BotContext, person
from bot.routing import PRIVATE, on_button, on_command
from bot.screens import Screen
from bot.sending import answer, redraw, reply
from bot.services.exams import Ahead
from bot.views import exam
from challenges.errors import ExamDayError


async def show(message: Message, user: User, context: BotContext) -> None:
    """Look ahead to the exam; with a date, set its day; with "off", leave it."""
    await context.services.enrolment.meet(person(user))
    match [word.casefold() for word in context.args or []]:
        case []:
            screen = await _look(user, context)
        case ["off"]:
            await context.services.exams.leave(user.id)
            screen = exam.over()
        case ["date", text] | [text]:
            screen = await _choose_written(context, user.id, text)
        case _:
            screen = exam.unreadable()
    await reply(message, screen)


async def press_open(query: CallbackQuery, _: OpenExam, context: BotContext) -> None:
    """Look ahead to it, in place."""
    await context.services.enrolment.meet(person(query.from_user))
    screen = await _look(query.from_user, context)
    await answer(query)
    await redraw(query, screen)


async def _look(user: User, context: BotContext) -> Screen:
    ahead = await context.services.exams.look(user.id)
    return exam.none() if ahead is None else exam.outlook(ahead)


async def press_weeks(query: CallbackQuery, button: ExamIn, context: BotContext) -> None:
    """Set the day so many weeks ahead."""
    await context.services.enrolment.meet(person(query.from_user))
    ahead = timedelta(weeks=button.weeks)
    screen = await _choose(context, query.from_user.id, lambda today: today + ahead)
    await answer(query)
    await redraw(query, screen)


async def press_none(query: CallbackQuery, _: NoExam, context: BotContext) -> None:
    """Learn for no exam."""
    await context.services.exams.leave(query.from_user.id)
    await answer(query)
    await redraw(query, exam.over())


async def _choose_written(context: BotContext, learner_id: int, text: str) -> Screen:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return exam.unreadable()
    return await _choose(context, learner_id, lambda today: day)


async def _choose(context: BotContext, learner_id: int, day: Ahead) -> Screen:
    try:
        return exam.outlook(await context.services.exams.choose(learner_id, day))
    except ExamDayError as error:
        return exam.impossible(error.last)


HANDLERS = [
    on_command("exam", show, PRIVATE),
    on_button(OpenExam, press_open),
    on_button(ExamIn, press_weeks),
    on_button(NoExam, press_none),
]
