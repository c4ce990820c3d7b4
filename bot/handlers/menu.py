"""The menu: everything that can be done in a private chat, by keys."""

from telegram import CallbackQuery, Message, User

from bot.buttons import OpenMenu, ShowMenu
from bot.context import BotContext
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer, redraw, reply, send
from bot.views import menu


async def show(message: Message, user: User, context: BotContext) -> None:
    """Show the menu to whoever asks for help."""
    await reply(message, menu.menu())


async def press_open(query: CallbackQuery, _: OpenMenu, context: BotContext) -> None:
    """Show it in place."""
    await answer(query)
    await redraw(query, menu.menu())


async def press_show(query: CallbackQuery, _: ShowMenu, context: BotContext) -> None:
    """Show it below what is to stay."""
    await answer(query)
    await send(context.bot, query.from_user.id, menu.menu())


HANDLERS = [
    on_command("help", show, PRIVATE),
    on_button(OpenMenu, press_open),
    on_button(ShowMenu, press_show),
]
