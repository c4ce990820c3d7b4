"""What each of Telegram's HTML tags means: which entity, and what its attributes add."""

import re
from dataclasses import dataclass, field

from bot.localchat.entities import Entity
from bot.localchat.errors import bad_request
from bot.localchat.links import checked_link, mentioned_person

KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_FORMAT = re.compile(r"[rR]|[wWdDtT]*")
_LAST_MOMENT = 2**31 - 1


@dataclass(slots=True)
class Tag:
    """A start tag, with what its attributes said."""

    name: str
    argument: str = ""
    format: str = field(default="")

    def learn(self, attribute: str, value: str) -> None:
        """Take what an attribute says; one that means nothing here is passed over."""
        match self.name, attribute:
            case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
                self.argument = value
            case "tg-time", "format":
                self.format = value
            case "blockquote", "expandable":
                self.argument = "expandable"
            case "code", "class" if value.startswith("language-"):
                self.argument = value.removeprefix("language-")
            case "span", "class" if value == "tg-spoiler":
                self.argument = "spoiler"


def close(tag: Tag, text: str, place: tuple[int, int], entities: list[Entity]) -> None:
    """Add what `tag` around `text` means to `entities`, which are in the order of their ends."""
    entity: Entity = {"type": KINDS[tag.name], "offset": place[0], "length": place[1]}
    match tag.name:
        case "a":
            _link(entity, tag.argument or text, entities)
        case "tg-emoji":
            entities.append(entity | {"custom_emoji_id": _emoji(tag.argument)})
        case "tg-time":
            _time(entity, tag, entities)
        case "pre" | "code":
            _code(entity, tag, entities)
        case "blockquote" if tag.argument:
            entities.append(entity | {"type": "expandable_blockquote"})
        case _:
            entities.append(entity)


def _link(entity: Entity, address: str, entities: list[Entity]) -> None:
    person = mentioned_person(address)
    if person is not None:
        entities.append(entity | {"type": "text_mention", "user": {"id": person}})
    elif url := checked_link(address):
        entities.append(entity | {"url": url})


def _emoji(argument: str) -> str:
    if not re.fullmatch(r"-?[0-9]{1,19}", argument) or int(argument) == 0:
        raise bad_request("can't parse entities: Invalid custom emoji identifier specified")
    return argument


def _time(entity: Entity, tag: Tag, entities: list[Entity]) -> None:
    digits = re.match(r"[0-9]*", tag.argument)
    moment = int(digits[0] or 0) if digits else 0
    if not 0 < moment <= _LAST_MOMENT:
        return
    if not _FORMAT.fullmatch(tag.format):
        raise bad_request("can't parse entities: Invalid date format used")
    entity["unix_time"] = moment
    if tag.format:
        entity["date_time_format"] = tag.format
    entities.append(entity)


def _code(entity: Entity, tag: Tag, entities: list[Entity]) -> None:
    """Add `pre` or `code`; one exactly around the other, with a language, is one `pre`."""
    inner = entities[-1] if entities else None
    partner = {"pre": "code", "code": "pre"}[tag.name]
    same = inner is not None and (inner["type"], inner["offset"], inner["length"]) == (
        partner,
        entity["offset"],
        entity["length"],
    )
    if inner is not None and same and tag.name == "pre" and inner.get("language"):
        inner["type"] = "pre"
    elif inner is not None and same and tag.name == "code" and tag.argument:
        inner["language"] = tag.argument
    elif tag.name == "code" and tag.argument:
        # Kept until the text is settled: a `pre` may yet close around it.
        entities.append(entity | {"language": tag.argument})
    else:
        entities.append(entity)
