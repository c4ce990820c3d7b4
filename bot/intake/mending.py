"""Mending: what was typed, out of what arrived.

A repair is made only where it is proven: an entity shows it, or only the repaired text is Python.
What is Python as it arrived is never touched.
"""

from dataclasses import dataclass
from itertools import combinations, product

from bot.intake import indents, markers
from bot.intake.keyboards import VARIANTS, Undoing
from bot.intake.markers import Restored
from bot.intake.said import Said
from bot.intake.syntax import parses
from challenges.repairs import Repair, RepairKind

_UNDOING: dict[RepairKind, tuple[Undoing, ...]] = {
    **VARIANTS,
    RepairKind.INDENT: (indents.first_line,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """Source, what was made good of it, and whether it is Python now."""

    source: str
    repairs: tuple[Repair, ...] = ()
    is_python: bool = True


def mended(given: Said) -> Mended:
    """Return the source that was typed, as far as it can be told."""
    ways = list(markers.restorations(given))
    for way in ways:
        if parses(way.text):
            return Mended(source=way.text, repairs=_of_markers(way))
    for way in ways:
        if (found := _undone(way.text)) is not None:
            source, kinds = found
            repairs = tuple(Repair(kind=kind) for kind in kinds)
            return Mended(source=source, repairs=_of_markers(way) + repairs)
    likeliest = ways[0]
    return Mended(source=likeliest.text, repairs=_of_markers(likeliest), is_python=False)


def _of_markers(way: Restored) -> tuple[Repair, ...]:
    if not way.markers:
        return ()
    return (Repair(kind=RepairKind.MARKERS, detail=" ".join(way.markers)),)


def _undone(text: str) -> tuple[str, tuple[RepairKind, ...]] | None:
    """Return what the text was, if a repair makes it Python; with no repair that is not needed."""
    kinds = _touching(text)
    without = tuple(kind for kind in kinds if kind is not RepairKind.INDENT)
    if _first(text, kinds) is None and _first(text, without) is None:
        return None
    fewer = (some for number in range(1, len(kinds) + 1) for some in combinations(kinds, number))
    return next((source, some) for some in fewer if (source := _first(text, some)) is not None)


def _touching(text: str) -> tuple[RepairKind, ...]:
    """The repairs that have something to do here, each after those before it."""
    kinds = []
    for kind, ways in _UNDOING.items():
        changed = next((made for way in ways if (made := way(text)) != text), None)
        if changed is not None:
            kinds.append(kind)
            text = changed
    return tuple(kinds)


def _first(text: str, kinds: tuple[RepairKind, ...]) -> str | None:
    """The first text that is Python, of the ways in which these repairs can be made."""
    for ways in product(*(_UNDOING[kind] for kind in kinds)):
        made = text
        for way in ways:
            made = way(made)
        if parses(made):
            return made
    return None
