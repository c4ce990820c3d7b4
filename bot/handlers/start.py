"""Start: greet, ask where and when, and put the first question."""

from datetime import time, timedelta

from telegram import CallbackQuery, Message, User

from bot.buttons import AskTime, AskZone, Begin, KeepZone, PickClock, PickTime, PickZone
from bot.context import BotContext, person
from bot.handlers import questions
from bot.routing import PRIVATE, on_button, on_command
from bot.screens import Screen
from bot.sending import answer, redraw, reply
from bot.views import enrolment, settings
from challenges import zones
from challenges.learners import Learner


async def start(message: Message, user: User, context: BotContext) -> None:
    """Greet a learner, with the next thing that is missing."""
    learner = await context.services.enrolment.meet(person(user))
    await reply(message, _greeting(learner, context))
    await _go_on(learner, context)


async def begin(query: CallbackQuery, _: Begin, context: BotContext) -> None:
    """The same, where the key stands."""
    learner = await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await redraw(query, _greeting(learner, context))
    await _go_on(learner, context)


def _greeting(learner: Learner, context: BotContext) -> Screen:
    now = context.services.now()
    if learner.zone is None:
        return enrolment.welcome(learner.name, zones.clocks(now))
    if learner.push_time is None:
        return enrolment.which_time(learner, now)
    return enrolment.welcome_back(learner)


async def _go_on(learner: Learner, context: BotContext) -> None:
    if learner.zone is not None and learner.push_time is not None:
        await questions.put_next(context, learner.id, learner.id)


async def ask_zone(query: CallbackQuery, _: AskZone, context: BotContext) -> None:
    """Show the clocks of the world."""
    learner = await context.services.enrolment.meet(person(query.from_user))
    clocks = zones.clocks(context.services.now())
    await answer(query)
    await redraw(query, enrolment.which_clock(clocks, learner))


async def pick_clock(query: CallbackQuery, button: PickClock, context: BotContext) -> None:
    """Show the cities whose clocks show the chosen time."""
    now, offset = context.services.now(), timedelta(minutes=button.offset_minutes)
    await answer(query)
    await redraw(query, enrolment.which_city(zones.cities(offset, now), now + offset))


async def pick_zone(query: CallbackQuery, button: PickZone, context: BotContext) -> None:
    """Take the zone; of a newcomer, ask for the time of the daily question."""
    services = context.services
    await services.enrolment.meet(person(query.from_user))
    learner = await services.enrolment.choose_zone(query.from_user.id, button.zone)
    is_complete = learner.push_time is not None
    screen = settings.zone_set if is_complete else enrolment.which_time
    await answer(query)
    await redraw(query, screen(learner, services.now()))


async def keep_zone(query: CallbackQuery, _: KeepZone, context: BotContext) -> None:
    """Take the learner's word that the zone is right."""
    await answer(query)
    await redraw(query, enrolment.zone_kept())


async def ask_time(query: CallbackQuery, _: AskTime, context: BotContext) -> None:
    """Show the times of day, or the clocks where no zone is set."""
    learner = await context.services.enrolment.meet(person(query.from_user))
    now = context.services.now()
    await answer(query)
    if learner.zone is None:
        await redraw(query, enrolment.which_clock(zones.clocks(now), learner))
    else:
        await redraw(query, enrolment.which_time(learner, now))


async def pick_time(query: CallbackQuery, button: PickTime, context: BotContext) -> None:
    """Take the time; a newcomer gets the first question at once."""
    before = await context.services.enrolment.meet(person(query.from_user))
    at = time(*divmod(button.minutes % (24 * 60), 60))
    learner = await context.services.enrolment.choose_time(before.id, at)
    await answer(query)
    if before.push_time is not None:
        await redraw(query, enrolment.time_changed(learner))
        return
    await redraw(query, enrolment.ready(learner))
    await questions.put_next(context, learner.id, _chat(query, learner))


def _chat(query: CallbackQuery, learner: Learner) -> int:
    return query.message.chat.id if query.message else learner.id


HANDLERS = [
    on_command("start", start, PRIVATE),
    on_button(Begin, begin),
    on_button(AskZone, ask_zone),
    on_button(PickClock, pick_clock),
    on_button(PickZone, pick_zone),
    on_button(KeepZone, keep_zone),
    on_button(AskTime, ask_time),
    on_button(PickTime, pick_time),
]
