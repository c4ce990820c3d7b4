"""Edges: markers at a cut. White space is gone from there, so it is open on which side they stood.

A client that parses before it cuts may have had the line end inside of what it marked: then the
marker that now begins a part has ended the one before, or the other way round.
"""

import re
from dataclasses import dataclass

from bot.intake.markers import CODE, PAIRS
from bot.intake.said import Said

MARKERS = {**PAIRS, CODE: "`"}
_NAMES = PAIRS["italic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two texts with their markers, and whether these surely stand there."""

    before: str
    after: str
    is_certain: bool = True


def settled(before: str, after: str, parts: tuple[Said, Said]) -> Edge:
    """Return the texts of two parts with each marker on the side where it makes a name whole."""
    one, other = parts
    ends = {MARKERS[mark.kind] for mark in one.of_kind(*MARKERS) if mark.end == len(one.text)}
    begins = {MARKERS[mark.kind] for mark in other.of_kind(*MARKERS) if mark.start == 0}
    for sign in sorted(ends & begins):  # what is marked goes on
        if not (before.endswith(sign) and after.startswith(sign)):  # others stand between
            return Edge(before=before, after=after, is_certain=False)
        before, after = before.removesuffix(sign), after.removeprefix(sign)
    edge = Edge(before=before, after=after)
    if "`" in ends ^ begins:
        return _at_backtick(before, after, is_alone=len(ends ^ begins) == 1)
    if _NAMES in ends - begins and before.endswith(_NAMES):
        return _at_end(before, after)
    if _NAMES in begins - ends and after.startswith(_NAMES):
        return _at_begin(before, after)
    if ends - begins:
        return Edge(before=before, after=after, is_certain=False)
    return edge


def _at_backtick(before: str, after: str, *, is_alone: bool) -> Edge:
    """Two of them embrace something in a line, with no white space between."""
    if after.startswith("`"):
        if _is_open(before):
            return Edge(before=before + "`", after=after.removeprefix("`"), is_certain=is_alone)
        return Edge(before=before, after=after, is_certain=False)
    if before.endswith("`") and _is_open(before):
        return Edge(before=before.removesuffix("`"), after="`" + after, is_certain=is_alone)
    return Edge(before=before, after=after, is_certain=is_alone)


def _at_end(before: str, after: str) -> Edge:
    bare = before.removesuffix(_NAMES)
    if _last(bare).startswith(_NAMES):
        return Edge(before=before, after=after)
    moved = Edge(before=bare, after=_NAMES + after)
    if _first(after).endswith(_NAMES) or (_first(after) and not _last(bare)):
        return moved
    return Edge(before=before, after=after, is_certain=False)


def _at_begin(before: str, after: str) -> Edge:
    bare = after.removeprefix(_NAMES)
    if _first(bare).endswith(_NAMES) or not _last(before):
        return Edge(before=before, after=after)
    if _last(before).startswith(_NAMES) or not _first(bare):
        return Edge(before=before + _NAMES, after=bare)
    return Edge(before=before, after=after, is_certain=False)


def _is_open(text: str) -> bool:
    """Whether the last backtick of its last line is the first of two."""
    return text.rpartition("\n")[2].count("`") % 2 == 1


def _last(text: str) -> str:
    found = re.search(r"\w+\Z", text)
    return found[0] if found else ""


def _first(text: str) -> str:
    found = re.match(r"\w+", text)
    return found[0] if found else ""
