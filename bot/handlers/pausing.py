"""Pausing: by keys, or typed; and back again."""

from telegram import CallbackQuery, Message, User

from bot.buttons import AskPause, Pause, PauseFor, Resume
from bot.context import BotContext, person
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer, redraw, reply
from bot.views import pausing
from challenges.errors import UnreadableDayError


async def pause(message: Message, user: User, context: BotContext) -> None:
    """Pause until the learner says, or until what they typed."""
    await context.services.enrolment.meet(person(user))
    text = " ".join(context.args or [])
    pauses = context.services.pausing
    try:
        learner = await (pauses.pause_until(user.id, text) if text else pauses.pause(user.id))
    except UnreadableDayError:
        await reply(message, pausing.unreadable())
        return
    await reply(message, pausing.paused(learner))


async def resume(message: Message, user: User, context: BotContext) -> None:
    """Start the daily questions again."""
    await context.services.enrolment.meet(person(user))
    await reply(message, pausing.resumed(await context.services.pausing.resume(user.id)))


async def ask_pause(query: CallbackQuery, _: AskPause, context: BotContext) -> None:
    """Show for how long one can pause."""
    learner = await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await redraw(query, pausing.how_long(learner, context.services.now()))


async def press_pause(query: CallbackQuery, _: Pause, context: BotContext) -> None:
    """Pause until the learner says."""
    learner = await context.services.pausing.pause(query.from_user.id)
    await answer(query)
    await redraw(query, pausing.paused(learner))


async def press_pause_for(query: CallbackQuery, button: PauseFor, context: BotContext) -> None:
    """Pause for some days."""
    learner = await context.services.pausing.pause_for(query.from_user.id, button.days)
    await answer(query)
    await redraw(query, pausing.paused(learner))


async def press_resume(query: CallbackQuery, _: Resume, context: BotContext) -> None:
    """Start the daily questions again."""
    learner = await context.services.pausing.resume(query.from_user.id)
    await answer(query)
    await redraw(query, pausing.resumed(learner))


HANDLERS = [
    on_command("pause", pause, PRIVATE),
    on_command("resume", resume, PRIVATE),
    on_button(AskPause, ask_pause),
    on_button(Pause, press_pause),
    on_button(PauseFor, press_pause_for),
    on_button(Resume, press_resume),
]
