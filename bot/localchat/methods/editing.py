"""Changing what was sent: text, caption, file, keyboard."""

from typing import Any

from bot.localchat import directory, files, messages
from bot.localchat.errors import bad_request
from bot.localchat.keyboards import inline_markup
from bot.localchat.methods.contents import caption, media_caption, text
from bot.localchat.methods.media import MEDIA, chosen_file
from bot.localchat.methods.posting import shown
from bot.localchat.params import Params
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]


def edit_message_text(world: World, params: Params) -> Json:
    """Replace the text of a message."""
    kept = _own_message(world, params)
    if "text" not in messages.body(kept):
        raise bad_request("there is no text in the message to edit")
    return _rewritten(world, kept, _head(kept) | text(params), inline_markup(params))


def edit_message_caption(world: World, params: Params) -> Json:
    """Replace the caption of a file."""
    kept = _own_message(world, params)
    said = messages.body(kept)
    if not any(kind in said for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    said.pop("reply_markup", None)
    return _rewritten(world, kept, media_caption(said, caption(params)), inline_markup(params))


def edit_message_media(world: World, params: Params) -> Json:
    """Replace the file of a message, or give one to a text."""
    kept = _own_message(world, params)
    if kept["poll_id"]:
        raise bad_request("message can't be edited")
    wanted = params.mapping("media", "InputMedia")
    if wanted.get("type") not in MEDIA:
        raise bad_request("type of the media must be photo or document")
    named = {key: str(value) for key, value in wanted.items() if isinstance(value, str | int)}
    if isinstance(wanted.get("caption_entities"), list):
        named["caption_entities"] = params.text("caption_entities")
    row = chosen_file(world, Params(named, params.uploads), wanted["type"], "media")
    content = media_caption(files.content(world, row), caption(Params(named)))
    return _rewritten(world, kept, _head(kept) | content, inline_markup(params))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Replace the buttons under a message, or take them away."""
    kept = _own_message(world, params)
    said = messages.body(kept)
    said.pop("reply_markup", None)
    return _rewritten(world, kept, said, inline_markup(params), is_content=False)


def _own_message(world: World, params: Params) -> Row:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = directory.require_writable(world, params.chat_id())
    kept = messages.row(world, chat["id"], params.message_id())
    if kept is None:
        raise bad_request("message to edit not found")
    if kept["sender_id"] != world.bot_id:
        raise bad_request("message can't be edited")
    return kept


def _head(kept: Row) -> Json:
    said = messages.body(kept)
    return {key: said[key] for key in ("from", "date", "edit_date") if key in said}


def _rewritten(
    world: World, kept: Row, said: Json, markup: Json | None, *, is_content: bool = True
) -> Json:
    if markup:
        said = said | {"reply_markup": markup}
    if said == messages.body(kept):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    if is_content:
        said = said | {"edit_date": world.clock.timestamp()}
    messages.rewrite(world, kept, said)
    return shown(world, kept["chat_id"], kept["message_id"])
