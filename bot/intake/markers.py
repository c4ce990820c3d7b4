"""Markers: what Telegram's clients take out of typed text and tell as formatting instead.

`__init__` arrives as `init` in italics. Every entity that a client makes of markers says where
they stood, so they can be put back; those that Telegram finds by itself (links, hashtags,
commands, …) took nothing away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.intake.said import Mark, Said

PAIRS = {"bold": "**", "italic": "__", "strikethrough": "~~", "spoiler": "||"}
CODE = "code"
BLOCK = "pre"
LINKS = ("text_link", "text_mention")
UNDERLINE = "underline"
"""No client of Telegram's own writes it with markers; others take `__` for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A text with markers put back, and which."""

    text: str
    markers: tuple[str, ...] = ()


def restorations(given: Said) -> Iterator[Restored]:
    """Yield what may have been typed, the likeliest first; at last the text as it is."""
    kinds = [*PAIRS, CODE, BLOCK, *LINKS]
    ways = [kinds, [kind for kind in kinds if kind not in {CODE, BLOCK}], [*kinds, UNDERLINE], []]
    seen: set[str] = set()
    for way in ways:
        found = restored(given, way)
        if found.text not in seen:
            seen.add(found.text)
            yield found


def restored(given: Said, kinds: list[str]) -> Restored:
    """Return the text with the markers of these kinds of marks."""
    edges: list[tuple[int, int, int, str]] = []
    markers: dict[str, None] = {}
    for mark in _united(given.of_kind(*kinds)):
        opening, closing = _written(mark, given.text)
        markers[_name(mark)] = None
        # At one place what ends comes before what begins; of two the inner ends first.
        edges += [(mark.start, 1, -mark.end, opening), (mark.end, 0, -mark.start, closing)]
    text, at = "", 0
    for place, _, _, marker in sorted(edges):
        text += given.text[at:place] + marker
        at = place
    return Restored(text=text + given.text[at:], markers=tuple(markers))


def _united(marks: tuple[Mark, ...]) -> list[Mark]:
    """Telegram cuts a mark where another one begins or ends inside it: the pieces are one."""
    whole: list[Mark] = []
    latest: dict[str, int] = {}
    for mark in marks:
        before = latest.get(mark.kind)
        if before is not None and mark.kind in PAIRS and whole[before].end == mark.start:
            whole[before] = replace(whole[before], end=mark.end)
            continue
        latest[mark.kind] = len(whole)
        whole.append(mark)
    return whole


def _written(mark: Mark, text: str) -> tuple[str, str]:
    if mark.kind == CODE:
        return "`", "`"
    if mark.kind == BLOCK:
        return f"```{mark.argument}{_line_end(mark, text)}", "```"
    if mark.kind in LINKS:
        return "[", f"]({_address(mark.argument)})"
    return (PAIRS.get(mark.kind, "__"),) * 2


def _line_end(mark: Mark, text: str) -> str:
    """A client also takes the line end behind the first fence."""
    return "\n" if mark.argument or "\n" in text[mark.start : mark.end] else ""


def _address(url: str) -> str:
    """A client completes what was written; `x[i](model.py)` is a link to it."""
    plain = re.sub(r"^http://([^/]+)/$", r"\1", url)
    return plain if plain != url else url.removeprefix("http://")


def _name(mark: Mark) -> str:
    if mark.kind in LINKS:
        return "[]()"
    return {CODE: "`", BLOCK: "```"}.get(mark.kind) or PAIRS.get(mark.kind, "__")
