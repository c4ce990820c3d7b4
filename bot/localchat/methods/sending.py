"""Sending text: sendMessage, forwardMessage, copyMessage, sendChatAction."""

import json

from bot.localchat import directory, messages
from bot.localchat.errors import bad_request
from bot.localchat.keyboards import reply_markup
from bot.localchat.methods.contents import caption, media_caption, text
from bot.localchat.methods.posting import post_as_bot
from bot.localchat.params import Params
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, object]

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
_CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "voice")


def send_message(world: World, params: Params) -> Json:
    """Send a text."""
    directory.require_writable(world, params.chat_id())
    return post_as_bot(world, params, text(params))


def forward_message(world: World, params: Params) -> Json:
    """Send a message on, with word of who wrote it."""
    directory.require_writable(world, params.chat_id())
    kept = _source(world, params, "forward")
    said = messages.body(kept)
    origin = {"type": "user", "sender_user": said["from"], "date": said["date"]}
    content = {key: said[key] for key in _CONTENT if key in said}
    return post_as_bot(world, params, content | {"forward_origin": origin})


def copy_message(world: World, params: Params) -> Json:
    """Send a message again as one's own."""
    directory.require_writable(world, params.chat_id())
    said = messages.body(_source(world, params, "copy"))
    content = {key: said[key] for key in _CONTENT if key in said}
    if "text" not in content and "caption" in params.given:
        content = media_caption(content, caption(params))
    sent = post_as_bot(world, params, content, markup=reply_markup(params))
    return {"message_id": sent["message_id"]}


def send_chat_action(world: World, params: Params) -> bool:
    """Show that the bot is at work."""
    chat = directory.require_writable(world, params.chat_id())
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.feed.tell("typing", chat_id=chat["id"], action=params.text("action"))
    return True


def _source(world: World, params: Params, verb: str) -> Row:
    chat_id = params.chat_id("from_chat_id")
    directory.chat(world, chat_id)
    kept = messages.row(world, chat_id, params.message_id())
    if kept is None:
        raise bad_request(f"message to {verb} not found")
    said = json.loads(kept["body"])
    if kept["poll_id"] or not any(key in said for key in _CONTENT):
        raise bad_request(f"the message can't be {'forwarded' if verb == 'forward' else 'copied'}")
    return kept
