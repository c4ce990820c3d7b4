"""Type-along sets: put one, take it back read, or show it to who gives up.

What is typed is code or words for the gaps; `texts` and `coding` take it.
"""

from telegram import CallbackQuery, Message, User

from bot.buttons import HaveRead, OfferTypeAlong, ShowTypeAlong
from bot.context import BotContext, person
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer, redraw, send
from bot.views import typealong
from challenges.errors import NoChallengeError
from challenges.typealong import Stage


async def offer(message: Message, user: User, context: BotContext) -> None:
    """Put a set that is due or new."""
    await context.services.enrolment.meet(person(user))
    await _put(context, user.id, message.chat_id)


async def offer_next(query: CallbackQuery, _: OfferTypeAlong, context: BotContext) -> None:
    """Put a set from a button."""
    await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await _put(context, query.from_user.id, query.from_user.id)


async def have_read(query: CallbackQuery, button: HaveRead, context: BotContext) -> None:
    """Take away what was read, and say when it comes back with gaps."""
    sheet, remembered = await context.services.typealongs.have_read(
        query.from_user.id, button.showing
    )
    await answer(query)
    await redraw(query, typealong.read(sheet, remembered))


async def show(query: CallbackQuery, button: ShowTypeAlong, context: BotContext) -> None:
    """Show the whole to somebody who gives up."""
    sheet, remembered = await context.services.typealongs.give_up(
        query.from_user.id, button.showing
    )
    await answer(query)
    await send(context.bot, query.from_user.id, typealong.shown(sheet, remembered))


async def is_answer(message: Message, user: User, context: BotContext) -> bool:
    """Tell whether a text is for the open set: words for its gaps, or several lines."""
    replied = message.reply_to_message
    stage = await context.services.typealongs.waits(
        user.id, replied.message_id if replied else None
    )
    return stage is Stage.GAPS or (stage is Stage.MEMORY and "\n" in (message.text or ""))


async def _put(context: BotContext, learner_id: int, chat_id: int) -> None:
    typealongs = context.services.typealongs
    try:
        sheet = await typealongs.offer(learner_id)
    except NoChallengeError:
        await send(context.bot, chat_id, typealong.none_left())
        return
    await send(context.bot, chat_id, typealong.put(sheet), showing=sheet.showing.id)


HANDLERS = [
    on_command("type", offer, PRIVATE),
    on_button(OfferTypeAlong, offer_next),
    on_button(HaveRead, have_read),
    on_button(ShowTypeAlong, show),
]
