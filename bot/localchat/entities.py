"""Formatted text as the Bot API has it: a string, and entities counted in UTF-16 units."""

from typing import Any, NamedTuple

Entity = dict[str, Any]


class Formatted(NamedTuple):
    """A text with what lies on it."""

    text: str
    entities: list[Entity]


def kind_of(entity: Entity) -> str:
    """What an entity makes of the text it lies on."""
    return str(entity["type"])


def units(text: str) -> int:
    """The length of `text` in UTF-16 code units, in which Telegram counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def spelled(text: str, entity: Entity) -> str:
    """The part of `text` that `entity` lies on."""
    data = text.encode("utf-16-le", "surrogatepass")
    start, end = entity["offset"], entity["offset"] + entity["length"]
    return data[2 * start : 2 * end].decode("utf-16-le", "replace")


def ordered(entities: list[Entity]) -> list[Entity]:
    """Entities by place, the longer before the shorter, as Telegram lists them."""
    return sorted(
        entities, key=lambda entity: (entity["offset"], -entity["length"], _rank(entity))
    )


# Of two entities on the same text the one of the lower rank comes first; of equal ones the inner.
_RANKS = {
    "pre": 0,
    "code": 1,
    "date_time": 2,
    "text_link": 3,
    "text_mention": 3,
    "custom_emoji": 5,
    "blockquote": 6,
    "expandable_blockquote": 6,
}


def _rank(entity: Entity) -> int:
    return _RANKS.get(kind_of(entity), len(_RANKS))
