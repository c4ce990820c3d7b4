"""Settings: zone by name, pause and resume, and the two rights over one's data."""

from telegram import CallbackQuery, Message, User

from bot.buttons import Forget, KeepMe, OpenSettings, Pause, Resume
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


async def pause(message: Message, user: User, context: BotContext) -> None:
    """Stop the daily questions."""
    await context.services.enrolment.meet(person(user))
    await context.services.enrolment.pause(user.id)
    await reply(message, settings.paused())


async def resume(message: Message, user: User, context: BotContext) -> None:
    """Start the daily questions again."""
    await context.services.enrolment.meet(person(user))
    await reply(message, settings.resumed(await context.services.enrolment.resume(user.id)))


async def press_pause(query: CallbackQuery, _: Pause, context: BotContext) -> None:
    """Stop the daily questions, from the settings."""
    await context.services.enrolment.pause(query.from_user.id)
    await answer(query)
    await redraw(query, settings.paused())


async def press_resume(query: CallbackQuery, _: Resume, context: BotContext) -> None:
    """Start the daily questions again, from the settings."""
    learner = await context.services.enrolment.resume(query.from_user.id)
    await answer(query)
    await redraw(query, settings.resumed(learner))


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


async def help_private(message: Message, user: User, context: BotContext) -> None:
    """Say what is understood in private."""
    await reply(message, notices.help_private())


HANDLERS = [
    on_command("settings", show, PRIVATE),
    on_command("tz", set_zone, PRIVATE),
    on_command("pause", pause, PRIVATE),
    on_command("resume", resume, PRIVATE),
    on_command("forget", forget, PRIVATE),
    on_command("help", help_private, PRIVATE),
    on_button(OpenSettings, press_show),
    on_button(Pause, press_pause),
    on_button(Resume, press_resume),
    on_button(Forget, press_forget),
    on_button(KeepMe, press_keep),
]
