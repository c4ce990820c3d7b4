"""Export: everything of a learner as files, made away from the event loop."""

import asyncio

from telegram import CallbackQuery, InputFile, Message, User
from telegram.constants import ChatAction, ParseMode

from bot.acts import apart
from bot.buttons import Export
from bot.context import BotContext, person
from bot.direct import at_work, keyboard
from bot.routing import PRIVATE, on_button, on_command
from bot.sending import answer
from bot.takeout import packing
from bot.views import data
from bot.views.ways import menu_below


@apart
async def export(message: Message, user: User, context: BotContext) -> None:
    """Hand over everything that is known of the learner."""
    await context.services.enrolment.meet(person(user))
    await _hand_over(user.id, message.chat_id, context)


@apart
async def press_export(query: CallbackQuery, _: Export, context: BotContext) -> None:
    """Hand it over below the key."""
    await context.services.enrolment.meet(person(query.from_user))
    await answer(query)
    await _hand_over(query.from_user.id, query.from_user.id, context)


async def _hand_over(learner_id: int, chat_id: int, context: BotContext) -> None:
    async with at_work(context.bot, chat_id, ChatAction.UPLOAD_DOCUMENT):
        archive = await context.services.personal.export(learner_id)
        parcels = await asyncio.to_thread(packing.pack, archive, context.services.library)
    names = tuple(parcel.name for parcel in parcels)
    for parcel in parcels:
        await context.bot.send_document(
            chat_id,
            InputFile(parcel.content, filename=parcel.name),
            caption=data.caption(parcel.name, names),
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(menu_below()) if parcel is parcels[-1] else None,
        )


HANDLERS = [on_command("export", export, PRIVATE), on_button(Export, press_export)]
