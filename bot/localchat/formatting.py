"""A text on its way through Telegram: cleaned, cut, trimmed, its entities put in order."""

import json
import re
from typing import Any

from bot.localchat import html, limits, nesting
from bot.localchat.detection import detected
from bot.localchat.entities import Entity, Formatted, kind_of, ordered, units
from bot.localchat.errors import bad_request

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
# Line separators, directional marks and three combining marks that Telegram takes out.
_REMOVED = re.compile("[\r\u2028-\u202e\u030a\u0333\u033f]")
_TRANSPARENT = (
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
)
_SPACES = " \n"


def formatted(text: str, parse_mode: str, entities: str) -> Formatted:
    """What a bot wants shown, read in the way it asked for.

    Raises:
        ApiError: The markup, the mode or the entities cannot be read.
    """
    if parse_mode.lower() == "html":
        given = html.parse(text)
    elif parse_mode:
        raise bad_request("unsupported parse_mode")
    else:
        given = Formatted(text, _given(entities))
    return settled(given)


def settled(given: Formatted) -> Formatted:
    """`given` as Telegram keeps it: also with the links, commands and mentions found in it."""
    cleaned = _trimmed(_cleaned(given))
    entities = nesting.settled(cleaned.entities)
    found = [
        entity
        for entity in detected(cleaned.text)
        if not any(nesting.touches(entity, other) for other in entities if not _is_plain(other))
    ]
    return Formatted(cleaned.text, ordered(entities + found)[: limits.MESSAGE_ENTITIES])


def _is_plain(entity: Entity) -> bool:
    """Whether a link or a command is found in spite of the entity."""
    return kind_of(entity) in _TRANSPARENT


def _given(entities: str) -> list[Entity]:
    if not entities:
        return []
    try:
        listed: list[Any] = json.loads(entities)
        return [
            {**entity, "offset": int(entity["offset"]), "length": int(entity["length"])}
            for entity in listed
        ]
    except (ValueError, TypeError, KeyError) as error:
        raise bad_request("can't parse entities: expected an Array of MessageEntity") from error


def _cleaned(given: Formatted) -> Formatted:
    """Without the characters that Telegram does not carry; entities move with the text."""
    text = _CONTROL.sub(lambda found: found[0] if found[0] == "\r" else " ", given.text)
    entities = [dict(entity) for entity in given.entities]
    for found in reversed(list(_REMOVED.finditer(text))):
        at = units(text[: found.start()])
        entities = _without(entities, at, 1)
    text = _REMOVED.sub("", text)
    shortened = text.encode("utf-8", "replace")[: limits.TEXT_BYTES].decode("utf-8", "ignore")
    return Formatted(shortened, _clipped(entities, units(shortened)))


def _trimmed(given: Formatted) -> Formatted:
    """Without white space at the ends; the first line keeps its indent inside a block."""
    text = given.text.rstrip(_SPACES)
    entities = _clipped(given.entities, units(text))
    starts_block = any(
        entity["type"] == "pre" and entity["offset"] <= len(text) - len(text.lstrip(_SPACES))
        for entity in entities
    )
    kept = text.lstrip("\n") if starts_block else text.lstrip(_SPACES)
    return Formatted(kept, _without(entities, 0, len(text) - len(kept)))


def _without(entities: list[Entity], at: int, length: int) -> list[Entity]:
    """Entities after `length` units at `at` were taken out of the text."""
    moved = []
    for entity in entities:
        start = _after_removal(entity["offset"], at, length)
        end = _after_removal(entity["offset"] + entity["length"], at, length)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return moved


def _after_removal(position: int, at: int, length: int) -> int:
    return position - min(max(position - at, 0), length)


def _clipped(entities: list[Entity], end: int) -> list[Entity]:
    clipped = (
        entity | {"length": min(entity["length"], end - entity["offset"])} for entity in entities
    )
    return [entity for entity in clipped if entity["length"] > 0]
