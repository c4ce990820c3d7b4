"""What Telegram's clients do to a text: TDLib's own parser, and where each of them cuts.

The rules for cutting are those that the clients' sources have: for iOS and for computers as they
are published, for Android from memory. The one for Android takes the markers out of each piece,
the others take them out of the whole before they cut it.
"""

from collections.abc import Callable

from telegram import MessageEntity

from bot.intake.said import Said, said
from tests.bot.localchat import tdlib

LIMIT = 4096


def sent(text: str) -> Said:
    """A text as it arrives: markers taken out, trimmed."""
    return trimmed(typed(text))


def typed(text: str) -> Said:
    """A text as a client sees it: markers taken out."""
    made = tdlib.typed(text)
    assert isinstance(made, tuple)
    return said(made[0], [_entity(*place) for place in made[1]])


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


def android(text: str) -> list[Said]:
    """Cut at an empty line, else the first line end, of the last 300 characters; then parsed."""
    pieces, start = [], 0
    while len(text) > start + LIMIT:
        cut = _android(text, start)
        pieces.append(text[start:cut])
        start = cut
    return [sent(piece) for piece in [*pieces, text[start:]]]


def _android(text: str, start: int) -> int:
    window = range(start + LIMIT - 1, start + LIMIT - 301, -1)
    empty = next((at for at in window if text[at] == text[at - 1] == "\n"), 0)
    line = min((at for at in window if text[at] == "\n"), default=0)
    stop = next((at for at in window if text[at].isspace() and text[at - 1] == "."), 0)
    blank = next((at for at in window if text[at].isspace()), 0)
    return empty or line or stop or blank or start + LIMIT


def ios(text: str) -> list[Said]:
    """Parsed as a whole, then cut behind the last line end or full stop."""
    whole, pieces = typed(text), []
    while len(whole.text) > LIMIT:
        fits = whole.text[:LIMIT]
        cut = max(fits.rfind("\n"), fits.rfind(".")) + 1 or LIMIT
        pieces.append(whole.part(0, cut))
        whole = whole.part(cut)
    return [trimmed(piece) for piece in [*pieces, whole]]


def computers(text: str) -> list[Said]:
    """Parsed as a whole, then cut in the second half: at an empty line, a line's end, a blank."""
    whole, pieces = typed(text), []
    while len(whole.text) > LIMIT:
        window = whole.part(0, LIMIT + 2)  # and what follows the last place
        cut = max(range(LIMIT // 2 + 1, LIMIT + 1), key=lambda at: (_level(window, at), at))
        pieces.append(whole.part(0, cut))
        whole = whole.part(cut)
    return [trimmed(piece) for piece in [*pieces, whole]]


def _level(given: Said, at: int) -> int:
    """How good a place is. What is in bold or the like is not cut if there is any other."""
    character, before, after = given.text[at], given.text[at - 1], given.text[at + 1 : at + 2]
    around = [mark for mark in given.marks if mark.start < at < mark.end]
    if any(mark.kind not in {"pre", "code"} for mark in around):
        return 0
    if character == "\n":
        return (12 if after == "\n" else 11) if around else (15 if after == "\n" else 13)
    if character == " ":
        return (9 if before in ".?!" else 7 if before in ",:;" else 5) + (not around)
    return 3 if not (before.isalnum() or before == "_") else 1


CUTS: dict[str, Callable[[str], list[Said]]] = {
    "Android": android,
    "iOS": ios,
    "computers": computers,
}
