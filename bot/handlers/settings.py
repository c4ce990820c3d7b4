"""Settings: all at a glance, zone by name, and the right to be forgotten."""

from telegram import CallbackQuery, Message, User

from bot.buttons import AskForget, Forget, KeepMe, OpenData, OpenSettings
from bot.context import BotContext, person
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer, redraw, reply
from bot.views import enrolment, notices, settings
from challenges import zones
from challenges.errors import UnknownZoneError


async def show(message: Message, user: User, context: BotContext) -> None:
    """Show what is set."""
    learner = await context.services.enrolment.meet(person(user))
    await reply(message, settings.settings(learner, context.services.now()))


async def press_show(query: CallbackQuery, _: OpenSettings, context: BotContext) -> None:
    """Show what is set, in place."""
    learner = await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await redraw(query, settings.settings(learner, context.services.now()))


async def set_zone(message: Message, user: User, context: BotContext) -> None:
    """Set the zone by its name."""
    enrolled, now = context.services.enrolment, context.services.now()
    await enrolled.meet(person(user))
    name = " ".join(context.args or [])
    if not name:
        await reply(message, enrolment.which_clock(zones.clocks(now)))
        return
    try:
        learner = await enrolled.choose_zone(user.id, name)
    except UnknownZoneError as error:
        await reply(message, settings.zone_unknown(error.name, error.near))
        return
    is_complete = learner.push_time is not None
    screen = settings.zone_set(learner, now) if is_complete else enrolment.which_time(learner, now)
    await reply(message, screen)


async def forget(message: Message, user: User, context: BotContext) -> None:
    """Ask before everything is deleted."""
    await reply(message, settings.forget_sure(user.id))


async def press_forget(query: CallbackQuery, button: Forget, context: BotContext) -> None:
    """Delete everything, if it is the learner's own button."""
    if button.learner != query.from_user.id:
        await answer(query, notices.alert("not_yours"), alert=True)
        return
    await context.services.personal.forget(query.from_user.id)
    await answer(query)
    await redraw(query, settings.forgotten())


async def press_keep(query: CallbackQuery, _: KeepMe, context: BotContext) -> None:
    """Delete nothing."""
    await answer(query)
    await redraw(query, settings.kept())


async def press_data(query: CallbackQuery, _: OpenData, context: BotContext) -> None:
    """Show what can be done with one's data."""
    await answer(query)
    await redraw(query, settings.data())


async def press_ask_forget(query: CallbackQuery, _: AskForget, context: BotContext) -> None:
    """Ask before everything is deleted, in place."""
    await answer(query)
    await redraw(query, settings.forget_sure(query.from_user.id))


HANDLERS = [
    on_command("settings", show, PRIVATE),
    on_command("tz", set_zone, PRIVATE),
    on_command("forget", forget, PRIVATE),
    on_button(OpenSettings, press_show),
    on_button(OpenData, press_data),
    on_button(AskForget, press_ask_forget),
    on_button(Forget, press_forget),
    on_button(KeepMe, press_keep),
]
