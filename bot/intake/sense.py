"""Sense: which of several programs uses its names where they are known.

They differ in the block in which a line stands. Nobody writes it where a name has no value, or
where it would never run, so a program with faults that another one does not have is none.
"""

import ast
import builtins
import symtable
from collections.abc import Iterator, Mapping

from bot.intake import flow

_BUILTIN = frozenset(dir(builtins)) | {"__file__", "__name__", "__doc__", "__class__"}


def sensible(texts: Mapping[str, str], trees: Mapping[str, ast.Module], line: int) -> list[str]:
    """Return the keys of the programs that have no more faults than another at a line."""
    found = {key: unknown(texts[key]) | flow.faults(tree, line) for key, tree in trees.items()}
    return [
        key for key, faults in found.items() if not any(other < faults for other in found.values())
    ]


def unknown(text: str) -> frozenset[flow.Fault]:
    """The names that are used where nothing of that name can be seen."""
    try:
        top = symtable.symtable(text, "", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()
    tables = [top, *_inside(top)]
    bound = _BUILTIN | {
        symbol.get_name()
        for table in tables
        for symbol in table.get_symbols()
        if symbol.is_assigned() or symbol.is_imported()
        if table is top or symbol.is_declared_global()
    }
    return frozenset(
        ("unknown", symbol.get_name())
        for table in tables
        for symbol in table.get_symbols()
        if symbol.is_referenced() and (table is top or symbol.is_global())
        if symbol.get_name() not in bound
    )


def _inside(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for child in table.get_children():
        yield child
        yield from _inside(child)
