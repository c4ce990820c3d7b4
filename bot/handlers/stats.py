"""Stats: how a learner is doing, in words and as pictures."""

from telegram import CallbackQuery, Message, User
from telegram.constants import ChatAction

from bot.acts import apart
from bot.buttons import ShowFigure, ShowSkills, ShowStats, StaleButtonError
from bot.context import BotContext, person
from bot.direct import at_work
from bot.routing import PRIVATE, on_button, on_command
from bot.screens import Screen
from bot.sending import answer, replace_picture, reply, show_picture
from bot.views import figures, stats


async def show(message: Message, user: User, context: BotContext) -> None:
    """Show how the learner is doing."""
    await context.services.enrolment.meet(person(user))
    await reply(message, stats.figures(await context.services.progress.figures(user.id)))


async def press_show(query: CallbackQuery, _: ShowStats, context: BotContext) -> None:
    """Come back from a picture."""
    overview = stats.figures(await context.services.progress.figures(query.from_user.id))
    await answer(query)
    await replace_picture(query, overview)


@apart
async def press_figure(query: CallbackQuery, button: ShowFigure, context: BotContext) -> None:
    """Show one of the pictures."""
    await _put(query, await _figure(button.figure, query.from_user.id, context), context)


@apart
async def press_skills(query: CallbackQuery, button: ShowSkills, context: BotContext) -> None:
    """Show the skills of a group."""
    groups = await context.services.progress.durability(query.from_user.id)
    chosen = next(group for group in groups if group.group == button.group)
    await _put(query, figures.skills_of(chosen, button.page), context)


async def _figure(name: str, learner_id: int, context: BotContext) -> Screen:
    progress = context.services.progress
    match name:
        case figures.RETENTION:
            return figures.retention(await progress.retention(learner_id))
        case figures.FORECAST:
            return figures.forecast(await progress.ahead(learner_id))
        case figures.CALENDAR:
            return figures.calendar(await progress.calendar(learner_id))
        case figures.SKILLS:
            return figures.skills(await progress.durability(learner_id))
        case figures.TIME:
            return figures.time(await progress.time(learner_id))
    raise StaleButtonError(name)


async def _put(query: CallbackQuery, screen: Screen, context: BotContext) -> None:
    await answer(query)  # first: painting the first picture takes a second
    assert screen.picture is not None  # noqa: S101 - every figure has one
    async with at_work(context.bot, query.from_user.id, ChatAction.UPLOAD_PHOTO):
        png = await context.paint(screen.picture)
    await show_picture(query, screen, png)


HANDLERS = [
    on_command("stats", show, PRIVATE),
    on_button(ShowStats, press_show),
    on_button(ShowFigure, press_figure),
    on_button(ShowSkills, press_skills),
]
