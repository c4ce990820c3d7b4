"""Questions: put the next one, and take answers by button or by text."""

from telegram import CallbackQuery, Message, User

from bot.buttons import (
    AskHint,
    CheckTicked,
    ChooseOption,
    DontKnow,
    NextQuestion,
    OneMore,
    ToggleOption,
)
from bot.context import BotContext, person
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer, edit, redraw, reply, send
from bot.services.questions import Answered, Asked
from bot.views import notices, plan, question
from challenges.errors import NothingToAskError, PlanDoneError, UnreadableAnswerError


async def today(message: Message, user: User, context: BotContext) -> None:
    """Put the next question."""
    await context.services.enrolment.meet(person(user))
    await put_next(context, user.id, message.chat_id)


async def next_question(query: CallbackQuery, _: NextQuestion, context: BotContext) -> None:
    """Put one more question."""
    await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await put_next(context, query.from_user.id, query.from_user.id)


async def one_more(query: CallbackQuery, _: OneMore, context: BotContext) -> None:
    """Put a question that is not in the day's plan."""
    await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await put_next(context, query.from_user.id, query.from_user.id, beyond_plan=True)


async def put_next(
    context: BotContext, learner_id: int, chat_id: int, *, beyond_plan: bool = False
) -> None:
    """Send the question that is next."""
    questions = context.services.questions
    returned = await questions.returned(learner_id)
    try:
        asked = await questions.next(learner_id, beyond_plan=beyond_plan)
    except PlanDoneError as done:
        await send(context.bot, chat_id, plan.done(done))
        return
    except NothingToAskError:
        await send(context.bot, chat_id, question.nothing_left())
        return
    if returned is not None:
        await send(context.bot, chat_id, plan.returned(returned))
    await send(context.bot, chat_id, question.asked(asked), showing=asked.showing.id)


async def choose(query: CallbackQuery, button: ChooseOption, context: BotContext) -> None:
    """Grade the option that was pressed."""
    answered = await context.services.questions.answer(
        query.from_user.id, button.showing, str(button.option)
    )
    await answer(query)
    await redraw(query, question.answered(answered))


async def toggle(query: CallbackQuery, button: ToggleOption, context: BotContext) -> None:
    """Tick or untick an option; nothing is graded yet."""
    asked = await context.services.questions.asked(query.from_user.id, button.showing)
    await answer(query)
    await redraw(query, question.asked(asked, ticked=button.ticked ^ 1 << button.option))


async def check(query: CallbackQuery, button: CheckTicked, context: BotContext) -> None:
    """Grade the options that are ticked."""
    ticked = [str(index) for index in range(6) if button.ticked >> index & 1]
    if not ticked:
        await answer(query, notices.alert("nothing_ticked"))
        return
    answered = await context.services.questions.answer(
        query.from_user.id, button.showing, ",".join(ticked)
    )
    await answer(query)
    await redraw(query, question.answered(answered))


async def ask_hint(query: CallbackQuery, button: AskHint, context: BotContext) -> None:
    """Give the question's hint, where the question stands."""
    asked = await context.services.questions.hint(query.from_user.id, button.showing)
    await answer(query)
    await redraw(query, question.asked(asked, ticked=button.ticked))


async def dont_know(query: CallbackQuery, button: DontKnow, context: BotContext) -> None:
    """Show the answer to somebody who does not know it."""
    answered = await context.services.questions.give_up(query.from_user.id, button.showing)
    await answer(query)
    await redraw(query, question.answered(answered))


async def take_text(message: Message, user: User, context: BotContext) -> bool:
    """Take a text as the answer to an open typed question; False if none waits for one."""
    asked = await context.services.questions.waiting(
        user.id, message.message_id, _replied(message)
    )
    if asked is None:
        return False
    await _grade(message, asked, context)
    return True


async def _grade(message: Message, asked: Asked, context: BotContext) -> None:
    learner_id, text = asked.showing.learner_id, message.text or ""
    try:
        answered = await context.services.questions.answer(
            learner_id, asked.showing.id, text, message_id=message.message_id
        )
    except UnreadableAnswerError:
        await reply(message, notices.unreadable(asked.question))
        return
    if not answered.is_near:
        await _settle(answered, context)
    await reply(message, question.outcome(answered))


async def _settle(answered: Answered, context: BotContext) -> None:
    """Take the keys off a typed question that is answered."""
    showing = answered.asked.showing
    if showing.chat_id is not None and showing.message_id is not None:
        screen = question.settled(answered.asked)
        await edit(context.bot, showing.chat_id, showing.message_id, screen)


def _replied(message: Message) -> int | None:
    return message.reply_to_message.message_id if message.reply_to_message else None


HANDLERS = [
    on_command("today", today, PRIVATE),
    on_button(NextQuestion, next_question),
    on_button(OneMore, one_more),
    on_button(ChooseOption, choose),
    on_button(ToggleOption, toggle),
    on_button(CheckTicked, check),
    on_button(AskHint, ask_hint),
    on_button(DontKnow, dont_know),
]
