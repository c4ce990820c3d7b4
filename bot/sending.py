"""Sending: what handlers say. Screens become letters, which go out once the act is committed.

So nothing here returns a message: where a question or challenge stands, the outbox keeps when its
letter has arrived.
"""

from dataclasses import replace
from typing import Any

from telegram import Bot, CallbackQuery, InputMediaPhoto, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot import acts, direct, letters
from bot.screens import Screen
from bot.views.parts import CAPTION, cut, parts, shortened
from storage.outbox import Place


async def send(
    bot: Bot,
    chat_id: int,
    screen: Screen,
    *,
    reply_to: int | None = None,
    showing: int | None = None,
) -> None:
    """Send a screen; `showing` says which one it puts there."""
    await _post(Place(chat_id=chat_id, reply_to=reply_to, showing_id=showing), screen)


async def reply(message: Message, screen: Screen) -> None:
    """Answer a message; one that only we have seen is answered in the same way."""
    if _hidden(message) is not None:
        await tell_one(message, screen)
        return
    await _post(Place(chat_id=message.chat_id, reply_to=message.message_id), screen)


async def tell_one(message: Message, screen: Screen) -> None:
    """Answer in a group what concerns only who wrote: to them alone, where that can be."""
    user = message.from_user
    only_for = None if user is None or user.is_bot else user.id  # a bot stands for somebody hidden
    place = Place(chat_id=message.chat_id, reply_to=message.message_id or None)
    await _write(place, screen, only_for=only_for, answers=_hidden(message))


async def tell_who_pressed(query: CallbackQuery, screen: Screen) -> None:
    """Say in a group, to whoever pressed a key, what concerns only them."""
    if query.message is not None:
        place = Place(chat_id=query.message.chat.id)
        await _write(place, screen, only_for=query.from_user.id, press=query.id)


async def edit(bot: Bot, chat_id: int, message_id: int, screen: Screen) -> None:
    """Put a screen where a message of ours stands, if it still does."""
    await _post(Place(chat_id=chat_id, message_id=message_id, is_anew=False), screen)


async def put(
    bot: Bot, chat_id: int, screen: Screen, *, at: int | None, showing: int | None = None
) -> None:
    """Put a screen where a message of ours stands; below everything where it stands no more."""
    await _post(Place(chat_id=chat_id, message_id=at, showing_id=showing), screen)


async def redraw(query: CallbackQuery, screen: Screen, *, showing: int | None = None) -> None:
    """Put a screen where the pressed button stands."""
    if isinstance(query.message, Message) and query.message.photo:
        await replace_picture(query, screen, showing=showing)
    elif query.message is not None:
        place = Place(
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            is_anew=False,
            showing_id=showing,
        )
        await _post(place, screen)


async def pose(chat_id: int, poll: letters.Poll) -> None:
    """Put a quiz to a group."""
    act = acts.current()
    act.post(await act.outbox.post(Place(chat_id=chat_id), letters.content(poll)))


async def answer(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """End the button's spinner, with a short notice or none."""
    acts.current().answer(query.id, lambda: query.answer(text, show_alert=alert))


async def show_picture(query: CallbackQuery, screen: Screen, png: bytes) -> None:
    """Put a picture where the pressed button stands; below it where Telegram wants that not."""
    if query.message is None:
        return
    caption = shortened(screen.text, CAPTION)
    media = InputMediaPhoto(png, caption=caption, parse_mode=ParseMode.HTML)
    keys = direct.keyboard(screen.keyboard)
    try:
        await query.edit_message_media(media, reply_markup=keys)
    except BadRequest as error:
        if "message is not modified" in error.message.lower():
            return
        await query.get_bot().send_photo(
            query.message.chat.id,
            png,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=keys,
        )


async def replace_picture(
    query: CallbackQuery, screen: Screen, *, showing: int | None = None
) -> None:
    """Put a text in the place of a picture, which cannot become one by itself."""
    if query.message is None:
        return
    chat_id, act = query.message.chat.id, acts.current()
    await _post(Place(chat_id=chat_id, showing_id=showing), screen)
    picture = Place(chat_id=chat_id, message_id=query.message.message_id)
    act.post(await act.outbox.post(picture, letters.content(letters.Removal())))


async def _post(place: Place, screen: Screen) -> None:
    """Write a letter; several where it does not fit into one, the last with the keys."""
    if place.message_id is not None:
        await _write(place, cut(screen))
        return
    *before, last = parts(screen)
    for part in before:
        await _write(replace(place, showing_id=None), part)
    await _write(place, last)


async def _write(place: Place, screen: Screen, **whom: Any) -> None:
    act, said = acts.current(), replace(letters.text(screen), **whom)
    act.post(await act.outbox.post(place, letters.content(said)))


def _hidden(message: Message) -> int | None:
    """Return the number of a message in a group that nobody but us has seen."""
    number: int | None = message.api_kwargs.get("ephemeral_message_id")
    return number
