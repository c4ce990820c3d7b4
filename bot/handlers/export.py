"""Export: everything of a learner as files, made away from the event loop."""

import asyncio

from telegram import InputFile, Message, User
from telegram.constants import ChatAction, ParseMode

from bot.acts import apart
from bot.context import BotContext, person
from bot.direct import at_work
from bot.routing import PRIVATE, on_command
from bot.takeout import packing
from bot.views import data


@apart
async def export(message: Message, user: User, context: BotContext) -> None:
    """Hand over everything that is known of the learner."""
    await context.services.enrolment.meet(person(user))
    async with at_work(context.bot, message.chat_id, ChatAction.UPLOAD_DOCUMENT):
        archive = await context.services.personal.export(user.id)
        parcels = await asyncio.to_thread(packing.pack, archive, context.services.library)
    names = tuple(parcel.name for parcel in parcels)
    for parcel in parcels:
        await message.reply_document(
            InputFile(parcel.content, filename=parcel.name),
            caption=data.caption(parcel.name, names),
            parse_mode=ParseMode.HTML,
        )


HANDLERS = [on_command("export", export, PRIVATE)]
