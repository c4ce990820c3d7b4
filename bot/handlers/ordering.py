"""Lines to be put in order, one key after the other."""

from telegram import CallbackQuery

from bot.buttons import CheckLines, PlaceLines, StaleButtonError
from bot.context import BotContext
from bot.routing import on_button
from bot.sending import answer, redraw
from bot.views import ordering, question
from challenges.questions import OrderQuestion


async def place_lines(query: CallbackQuery, button: PlaceLines, context: BotContext) -> None:
    """Show the lines that have been put so far; nothing is graded yet."""
    asked = await context.services.questions.asked(query.from_user.id, button.showing)
    placed = ordering.placed(button.lines)
    if not (isinstance(asked.question, OrderQuestion) and asked.question.has(placed)):
        raise StaleButtonError(query.data)
    await answer(query)
    await redraw(query, question.asked(asked, placed=placed))


async def check_lines(query: CallbackQuery, button: CheckLines, context: BotContext) -> None:
    """Grade the order in which the lines have been put."""
    numbers = " ".join(map(str, ordering.placed(button.lines)))
    answered = await context.services.questions.answer(query.from_user.id, button.showing, numbers)
    await answer(query)
    await redraw(query, question.answered(answered))


HANDLERS = [
    on_button(PlaceLines, place_lines),
    on_button(CheckLines, check_lines),
]
