"""Code: offer challenges, take submissions from messages, files, replies and edits."""

from dataclasses import replace

from telegram import CallbackQuery, Document, Message, Update, User
from telegram.constants import ChatAction
from telegram.ext import MessageHandler, filters

from bot import direct
from bot.acts import current
from bot.buttons import (
    CancelSubmission,
    OfferChallenge,
    OtherChallenge,
    RunAsLegacy,
    ShowSolution,
    StaleButtonError,
    TakeHint,
)
from bot.context import BotContext, person
from bot.handlers import pasting
from bot.intake import files, source
from bot.intake.said import Said
from bot.progress import Progress
from bot.routing import PRIVATE, on_button, on_command, on_message
from bot.screens import Screen
from bot.sending import answer, redraw, reply, send
from bot.services.coding import Given, Offer
from bot.views import challenge, notices
from challenges.errors import NoChallengeError, StillGradingError


async def offer(message: Message, user: User, context: BotContext) -> None:
    """Offer a challenge that is due or new."""
    await context.services.enrolment.meet(person(user))
    await _put(await context.services.coding.offer(user.id), context, message.chat_id)


async def offer_next(query: CallbackQuery, _: OfferChallenge, context: BotContext) -> None:
    """Offer a challenge from a button."""
    user = query.from_user
    await context.services.enrolment.meet(person(user))
    offered = await context.services.coding.offer(user.id)
    await answer(query)
    await _put(offered, context, user.id)


async def offer_other(query: CallbackQuery, button: OtherChallenge, context: BotContext) -> None:
    """Offer another challenge in the place of this one."""
    user = query.from_user
    offered = await context.services.coding.offer(user.id, instead_of=button.showing)
    await answer(query)
    await redraw(query, challenge.offered(offered), showing=offered.showing.id)


async def take_hint(query: CallbackQuery, button: TakeHint, context: BotContext) -> None:
    """Show a hint of a challenge, below what is there."""
    user = query.from_user
    offered = await context.services.coding.hint(user.id, button.showing, button.hint)
    await answer(query)
    await send(context.bot, user.id, challenge.hint(offered, button.hint))


async def show_solution(query: CallbackQuery, button: ShowSolution, context: BotContext) -> None:
    """Show the solution to somebody who gives up."""
    given_up = await context.services.coding.give_up(query.from_user.id, button.showing)
    await answer(query)
    await send(context.bot, query.from_user.id, challenge.solution(given_up))


async def submit(message: Message, user: User, context: BotContext) -> None:
    """Take code from what follows the command, from a quote, or from the message replied to."""
    await context.services.enrolment.meet(person(user))
    given, replied = source.of(message), message.reply_to_message
    if given.text.strip():
        if not await pasting.keep(message, given, user, context):
            await take(message, given, user, context)
    elif message.quote is not None:
        await take(message, source.quoted(message.quote), user, context)
    elif replied is None or (replied.from_user is not None and replied.from_user.is_bot):
        await reply(message, notices.refused("nothing"))
    else:
        await _take_any(replied, user, context)


async def take_document(message: Message, user: User, context: BotContext) -> None:
    """Take a file as code, or as a trained model."""
    await context.services.enrolment.meet(person(user))
    assert message.document is not None  # noqa: S101 - the filter lets documents through only
    await _take_document(message, message.document, user, context)


async def take_edit(update: Update, context: BotContext) -> None:
    """Grade an edited message again, if it was submitted; other edits mean nothing."""
    message, user = update.edited_message, update.effective_user
    if message is None or user is None:
        return
    if await pasting.change(message, context.services, context.bot):
        return
    if not await context.services.coding.is_submitted(message.chat_id, message.message_id):
        return
    await _take_any(message, user, context)


async def take(message: Message, given: Said, user: User, context: BotContext) -> None:
    """Submit code; the message with its state follows by itself."""
    place = Given(user.id, message.chat_id, message.message_id)
    await pasting.take([given], place, context.services, context.bot)


async def take_model(
    message: Message, document: Document, user: User, context: BotContext
) -> None:
    """Submit a trained model; what is said of its download makes room for its state."""
    coding = context.services.coding
    model = files.model(document)
    given = Given(user.id, message.chat_id, message.message_id, model=model)
    known = await coding.expected(given)
    if known is not None and known.model is not None and known.model.key == model.key:
        return  # the update came again
    progress = Progress(
        bot=message.get_bot(),
        features=context.features,
        chat_id=message.chat_id,
        reply_to=message.message_id,
        at=None if known is None else known.status_message_id,
    )
    await progress.show(notices.downloading())
    try:
        async with direct.at_work(message.get_bot(), message.chat_id, ChatAction.TYPING):
            model = await files.download(
                document, model, lambda percent: progress.show(notices.downloading(percent))
            )
    except files.RefusedFileError as error:
        await progress.end(_refusal(error))
        return
    await coding.submit(replace(given, model=model, status_message_id=progress.at))


async def cancel(query: CallbackQuery, button: CancelSubmission, context: BotContext) -> None:
    """Stop a submission."""
    done = await context.services.coding.cancel(query.from_user.id, button.submission)
    await answer(query, notices.alert("cancelled" if done else "too_late"))


async def run_as_legacy(query: CallbackQuery, button: RunAsLegacy, context: BotContext) -> None:
    """Run code that was written for Keras 2 as it was meant."""
    coding = context.services.coding
    if not await coding.run_as_legacy(query.from_user.id, button.submission, button.attempt):
        raise StaleButtonError(query.data)
    await answer(query)


async def refuse_photo(message: Message, user: User, context: BotContext) -> None:
    """Say that pictures cannot be read; code below one can."""
    if source.has_block(given := source.of(message)):
        await context.services.enrolment.meet(person(user))
        await take(message, given, user, context)
        return
    await reply(message, notices.refused("photo"))


async def refuse_voice(message: Message, user: User, context: BotContext) -> None:
    """Say that nobody listens."""
    await reply(message, notices.refused("voice"))


async def _take_any(message: Message, user: User, context: BotContext) -> None:
    if message.document is not None:
        await _take_document(message, message.document, user, context)
    elif not await pasting.change(message, context.services, context.bot):
        await take(message, source.of(message), user, context)


async def _take_document(
    message: Message, document: Document, user: User, context: BotContext
) -> None:
    await current().part()  # a download is nothing to keep a transaction waiting for
    try:
        if files.is_model(document):
            await take_model(message, document, user, context)
        else:
            place = Given(user.id, message.chat_id, message.message_id)
            program = await files.read(document)
            await pasting.submit(program, place, context.services, context.bot)
    except files.RefusedFileError as error:
        await reply(message, _refusal(error))
    except NoChallengeError:
        await reply(message, notices.choose_challenge())
    except StillGradingError:
        await reply(message, notices.refused("still_grading"))


def _refusal(error: files.RefusedFileError) -> Screen:
    return notices.refused(error.reason, size=error.size_kb, limit=error.limit_kb)


async def _put(offered: Offer, context: BotContext, chat_id: int) -> None:
    await send(context.bot, chat_id, challenge.offered(offered), showing=offered.showing.id)


EDITED = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE

HANDLERS = [
    on_command("challenge", offer, PRIVATE),
    on_command("submit", submit, PRIVATE),
    on_button(OfferChallenge, offer_next),
    on_button(OtherChallenge, offer_other),
    on_button(TakeHint, take_hint),
    on_button(ShowSolution, show_solution),
    on_button(CancelSubmission, cancel),
    on_button(RunAsLegacy, run_as_legacy),
    on_message(PRIVATE & filters.Document.ALL, take_document),
    on_message(PRIVATE & filters.PHOTO, refuse_photo),
    on_message(PRIVATE & (filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE), refuse_voice),
    MessageHandler(EDITED, take_edit),
]
