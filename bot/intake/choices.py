"""Choices: where the programs differ that one paste may be, as short as a phone wants it."""

import textwrap
from collections.abc import Sequence
from itertools import combinations, zip_longest

_BEFORE, _AFTER = 2, 1
"""Lines that are shown around one that differs."""

_LEFT_OUT = "⋮"


def excerpts(sources: Sequence[str]) -> list[str]:
    """Return of each program the lines in which it is another than one of the others.

    They are moved left together, so how far in they stand can be compared.
    """
    programs = [source.split("\n") for source in sources]
    places = {_first_difference(*both) for both in combinations(programs, 2)}
    shown = sorted({near for at in places for near in range(at - _BEFORE, at + _AFTER + 1)})
    cut = [_only(program, shown) for program in programs]
    together = textwrap.dedent("\n".join(line for lines in cut for line in lines)).split("\n")
    moved = iter(together)
    return ["\n".join(next(moved) for _ in lines) for lines in cut]


def _first_difference(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip_longest(one, other))
    return next((at for at, (mine, yours) in pairs if mine != yours), 0)


def _only(program: Sequence[str], shown: Sequence[int]) -> list[str]:
    """The lines with these numbers; a sign where some between them are left out."""
    lines: list[str] = []
    last: int | None = None
    for at in shown:
        if not 0 <= at < len(program):
            continue
        if last is not None and at > last + 1:
            margin = len(program[at]) - len(program[at].lstrip())
            lines.append(" " * margin + _LEFT_OUT)
        lines.append(program[at])
        last = at
    return lines
