"""What Telegram's clients do to a text: TDLib's own parser, and where each of them cuts.

The rules for cutting are those that the clients' sources have: for iOS and for computers as they
are published, for Android from memory.
"""

from collections.abc import Callable

from telegram import MessageEntity

from bot.intake.said import Said, said
from tests.bot.localchat import tdlib

LIMIT = 4096


def sent(text: str) -> Said:
    """A text as it arrives: markers taken out, trimmed."""
    made = tdlib.typed(text)
    assert isinstance(made, tuple)
    found = said(made[0], [_entity(*place) for place in made[1]])
    return trimmed(found)


def trimmed(given: Said) -> Said:
    """Without white space at the ends; a block keeps its indent."""
    is_block = bool(given.of_kind("pre")) and given.marks[0].start == 0
    begins = 0 if is_block else len(given.text) - len(given.text.lstrip(" \n"))
    return given.part(begins, max(begins, len(given.text.rstrip(" \n"))))


def _entity(offset: int, length: int, kind: str, argument: str) -> MessageEntity:
    return MessageEntity(
        kind,
        offset,
        length,
        language=argument if kind == "pre" else None,
        url=argument if kind == "text_link" else None,
    )


def android(text: str) -> list[str]:
    """Cut at an empty line, else the first line end, of the last 300 characters."""
    pieces, start = [], 0
    while len(text) > start + LIMIT:
        window = range(start + LIMIT - 1, start + LIMIT - 300, -1)
        empty = next((at for at in window if text[at] == text[at - 1] == "\n"), 0)
        line = min((at for at in window if text[at] == "\n"), default=0)
        space = min((at for at in window if text[at] == " "), default=start + LIMIT)
        cut = empty or line or space
        pieces.append(text[start:cut])
        start = cut
    return [*pieces, text[start:]]


def ios(text: str) -> list[str]:
    """Cut behind the last line end or full stop."""
    pieces = []
    while len(text) > LIMIT:
        cut = max(text.rfind("\n", 0, LIMIT), text.rfind(".", 0, LIMIT)) + 1 or LIMIT
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def desktop(text: str) -> list[str]:
    """Cut at the last empty line of the second half, else at the last line end."""
    pieces = []
    while len(text) > LIMIT:
        half = LIMIT // 2
        cut = text.rfind("\n\n", half, LIMIT)
        if cut < 0:
            cut = max(text.rfind("\n", half, LIMIT), 0) or text.rfind(" ", half, LIMIT)
        pieces.append(text[:cut])
        text = text[cut:].lstrip()
    return [*pieces, text]


CUTS: dict[str, Callable[[str], list[str]]] = {
    "Android": android,
    "iOS": ios,
    "computers": desktop,
}
