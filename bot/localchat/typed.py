"""What a Telegram client makes of what a person types: markers become entities and disappear.

A client cuts a long text into several messages, and takes the white space off their ends.
"""

import re
from collections.abc import Callable

from bot.localchat import limits
from bot.localchat.entities import Entity, Formatted, units
from bot.localchat.formatting import settled

_BACKTICKS = re.compile(r"(?<!`)(`{3}|`)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# What stands alone in the first line; if nothing follows, it is the code itself.
_LANGUAGE = re.compile(r"([!-~]*)\n(?=.)", re.DOTALL)
_MARKERS = {"**": "bold", "__": "italic", "~~": "strikethrough", "||": "spoiler"}
_MARKER = re.compile(r"(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)|(?<!~)~~(?!~)|(?<!\|)\|\|(?!\|)")


def messages_of(typed: str, cut: Callable[[str], list[str]] | None = None) -> list[Formatted]:
    """The messages that a client sends when `typed` is entered; none when it is blank."""
    parts = (cut or _parts)(typed.replace("\r\n", "\n"))
    made = (settled(marked(part)) for part in parts)
    return [message for message in made if message.text]


def marked(typed: str) -> Formatted:
    """`typed` without its markers, and what they meant."""
    made, at = Formatted("", []), 0
    for found in _BACKTICKS.finditer(typed):
        made = _joined(made, _emphasised(typed[at : found.start()]))
        made = _joined(made, _code(found))
        at = found.end()
    return _joined(made, _emphasised(typed[at:]))


def _code(found: re.Match[str]) -> Formatted:
    inside = found[2]
    if len(found[1]) == 1:
        return Formatted(inside, [{"type": "code", "offset": 0, "length": units(inside)}])
    block: Entity = {"type": "pre"}
    if (language := _LANGUAGE.match(inside)) is not None:
        inside = inside[language.end() :]
        if language[1]:
            block["language"] = language[1]
    return Formatted(inside, [block | {"offset": 0, "length": units(inside)}])


def _emphasised(typed: str) -> Formatted:
    found = list(_MARKER.finditer(typed))
    paired = _pairs(found)
    text, at = "", 0
    entities: list[Entity] = []
    opened: dict[str, int] = {}
    for place, marker in enumerate(found):
        if place not in paired:
            continue
        text += typed[at : marker.start()]
        at = marker.end()
        kind = _MARKERS[marker[0]]
        if kind in opened:
            start = opened.pop(kind)
            entities.append({"type": kind, "offset": start, "length": units(text) - start})
        else:
            opened[kind] = units(text)
    return Formatted(text + typed[at:], [entity for entity in entities if entity["length"]])


def _pairs(found: list[re.Match[str]]) -> set[int]:
    """The places of the markers that have a partner."""
    waiting: dict[str, int] = {}
    paired: set[int] = set()
    for place, marker in enumerate(found):
        if marker[0] in waiting:
            paired |= {waiting.pop(marker[0]), place}
        else:
            waiting[marker[0]] = place
    return paired


def _joined(one: Formatted, other: Formatted) -> Formatted:
    shift = units(one.text)
    moved = [entity | {"offset": entity["offset"] + shift} for entity in other.entities]
    return Formatted(one.text + other.text, one.entities + moved)


def _parts(typed: str) -> list[str]:
    """Pieces of at most one message, cut at a line end where one is near."""
    parts = []
    while len(typed) > limits.MESSAGE_CHARACTERS:
        window = typed[: limits.MESSAGE_CHARACTERS]
        cut = window.rfind("\n") + 1
        if cut < limits.MESSAGE_CHARACTERS // 2:
            cut = limits.MESSAGE_CHARACTERS
        parts.append(typed[:cut])
        typed = typed[cut:]
    return [*parts, typed]
