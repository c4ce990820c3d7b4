"""Sending text: sendMessage, sendMessageDraft, forwardMessage, copyMessage, sendChatAction."""

import json

from bot.localchat import directory, ephemerals, messages
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
    chat = directory.require_writable(world, params.chat_id())
    wanted = params.mapping("ephemeral_message_parameters", "EphemeralMessageParameters")
    if not wanted:
        return post_as_bot(world, params, text(params))
    content, markup = text(params), reply_markup(params)
    if markup:
        content = content | {"reply_markup": markup}
    replied = params.mapping("reply_parameters", "reply parameters")
    answered = int(replied.get("ephemeral_message_id") or 0)
    return ephemerals.send(world, chat, wanted, content, answered)


def send_message_draft(world: World, params: Params) -> bool:
    """Show what a message will say, for half a minute, or that it is thought about."""
    chat = directory.require_writable(world, params.chat_id())
    if chat["type"] != "private":
        raise bad_request("TEXTDRAFT_PEER_INVALID")
    if not params.number("draft_id"):
        raise bad_request("RANDOM_ID_INVALID")
    said = text(params) if params.text("text") else {"text": ""}
    world.feed.tell("draft", chat_id=chat["id"], said=said)
    return True


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
