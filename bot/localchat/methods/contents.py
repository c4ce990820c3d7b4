"""What a bot's message says, out of the parameters: its text, or its caption."""

from typing import Any

from bot.localchat import limits
from bot.localchat.entities import Formatted
from bot.localchat.errors import bad_request
from bot.localchat.formatting import formatted
from bot.localchat.params import Params

Json = dict[str, Any]


def text(params: Params) -> Json:
    """The text of a message.

    Raises:
        ApiError: It is empty, too long, or cannot be read.
    """
    if not params.text("text"):
        raise bad_request("message text is empty")
    found = formatted(params.text("text"), params.text("parse_mode"), params.text("entities"))
    if not found.text:
        raise bad_request("text must be non-empty")
    if len(found.text) > limits.MESSAGE_CHARACTERS:
        raise bad_request("message is too long")
    return _with_entities({"text": found.text}, "entities", found)


def caption(params: Params) -> Formatted:
    """The caption of a file; it may be empty.

    Raises:
        ApiError: It is too long, or cannot be read.
    """
    found = formatted(
        params.text("caption"), params.text("parse_mode"), params.text("caption_entities")
    )
    if len(found.text) > limits.CAPTION_CHARACTERS:
        raise bad_request("message caption is too long")
    return found


def media_caption(content: Json, found: Formatted) -> Json:
    """`content` with that caption, or with none."""
    bare = {key: part for key, part in content.items() if not key.startswith("caption")}
    if not found.text:
        return bare
    return _with_entities(bare | {"caption": found.text}, "caption_entities", found)


def _with_entities(content: Json, key: str, found: Formatted) -> Json:
    return content | {key: found.entities} if found.entities else content
