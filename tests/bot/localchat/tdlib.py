"""TDLib as an oracle, offline: what Telegram's own code makes of a text."""

import json
from functools import cache
from typing import Any

import tdjson

from bot.localchat.entities import Entity

_KINDS = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "DateTime": "date_time",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "Url": "url",
}
_ARGUMENTS = ("language", "url", "user_id", "custom_emoji_id", "unix_time")

Place = tuple[int, int, str, str]


def html(text: str) -> tuple[str, list[Place]] | str:
    """The text and its entities, or why there are none."""
    return _read(
        {
            "@type": "parseTextEntities",
            "text": text,
            "parse_mode": {"@type": "textParseModeHTML"},
        }
    )


def typed(text: str) -> tuple[str, list[Place]] | str:
    """What a client makes of what was typed."""
    formatted = {"@type": "formattedText", "text": text, "entities": []}
    return _read({"@type": "parseMarkdown", "text": formatted})


def settled(source: str) -> list[Place]:
    """What is kept of HTML that holds no marker: its entities, without the links found in it."""
    _be_quiet()
    parsed = _ask(
        {
            "@type": "parseTextEntities",
            "text": source,
            "parse_mode": {"@type": "textParseModeHTML"},
        }
    )
    kept = _read({"@type": "parseMarkdown", "text": parsed})
    assert isinstance(kept, tuple)
    return [place for place in kept[1] if place[2] != "url"]


def places(entities: list[Entity]) -> list[Place]:
    """Entities of the Bot API in the form that the oracle's have here."""
    return sorted(
        (entity["offset"], entity["length"], entity["type"], _argument(entity))
        for entity in entities
    )


def _argument(entity: Entity) -> str:
    if entity["type"] == "code":
        return ""  # a language is kept on code until the text is settled
    values = (entity.get(name) for name in (*_ARGUMENTS[:2], *_ARGUMENTS[3:]))
    found = next((str(value) for value in values if value), "")
    return str(entity["user"]["id"]) if "user" in entity else found


@cache
def _be_quiet() -> None:
    _ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def _ask(request: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(tdjson.td_execute(json.dumps(request).encode()))
    return answer


def _read(request: dict[str, Any]) -> tuple[str, list[Place]] | str:
    _be_quiet()
    answer = _ask(request)
    if answer["@type"] == "error":
        return str(answer["message"])
    found = [
        (entity["offset"], entity["length"], _kind(entity["type"]), _td_argument(entity["type"]))
        for entity in answer["entities"]
    ]
    return answer["text"], sorted(found)


def _kind(kind: dict[str, Any]) -> str:
    return _KINDS[kind["@type"].removeprefix("textEntityType")]


def _td_argument(kind: dict[str, Any]) -> str:
    return next((str(kind[name]) for name in _ARGUMENTS if kind.get(name)), "")
