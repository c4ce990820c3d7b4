"""Blocks: which ones are open where a text ends, and how it is closed so that it can be parsed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.intake.scanning import Scan, Statement, scan

_PARAMETERS = re.compile(r"\(([^()]*)")
_BOUND = re.compile(r"(?<![.\w])(\w+)(?=\s*(?:,\s*\w+\s*)*=(?!=))|\bfor\s+(\w+)|\bas\s+(\w+)")
_FUNCTIONS = {"def", "async"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block that is open: where its header stands, and what that begins with."""

    indent: int
    word: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A function that is open: where its header stands, and the names that are its own."""

    indent: int
    names: frozenset[str]


def function(found: Scan) -> Scope | None:
    """The innermost function that is open at the end of a text, if one is."""
    block = next(
        (block for block in reversed(opened(found.statements)) if block.word in _FUNCTIONS),
        None,
    )
    if block is None:
        return None
    inside = [each for each in found.statements if each.start >= block.start]
    parameters = _PARAMETERS.search(inside[0].code)
    names = set(re.findall(r"\w+", parameters[1] if parameters else ""))
    for statement in inside[1:]:
        names |= {name for groups in _BOUND.findall(statement.code) for name in groups if name}
    before = (each.code for each in found.statements if each.start < block.start)
    outside = {name for code in before for name in re.findall(r"\w+", code)}
    return Scope(indent=block.indent, names=frozenset(names - outside))


def opened(statements: Sequence[Statement]) -> list[Block]:
    """The blocks that are open at the end, the outermost first."""
    found: list[Block] = []
    for statement in statements:
        while found and found[-1].indent >= statement.indent:
            found.pop()
        if statement.is_header:
            found.append(
                Block(indent=statement.indent, word=statement.word, start=statement.start)
            )
    return found


def innermost(found: Scan) -> list[Statement]:
    """The statements of the innermost function that is open at the end, or all."""
    headers = [block.start for block in opened(found.statements) if block.word in _FUNCTIONS]
    start = headers[-1] if headers else 0
    return [each for each in found.statements if each.start >= start]


def in_brackets(found: Scan) -> list[int]:
    """How far in a line may begin in brackets that are open: aligned, or by steps."""
    code = found.code
    last = found.text.rpartition("\n")[2]
    depth, at = 0, len(code) - 1
    while at >= 0 and depth >= 0:
        depth += (code[at] in ")]}") - (code[at] in "([{")
        at -= 1
    column = at + 1 - (code.rfind("\n", 0, at + 1) + 1) + 1
    indent = len(last) - len(last.lstrip())
    statement = found.statements[-1].indent
    steps = (indent, statement, indent + 4, statement + 4, statement + 8, indent + 8)
    return list(dict.fromkeys((column, *steps)))


def step(statements: Sequence[Statement]) -> int:
    """How far a block stands in, if all do alike; else 0."""
    steps = {
        after.indent - before.indent for before, after in pairwise(statements) if before.is_header
    }
    return steps.pop() if len(steps) == 1 else 0


def closed(text: str, *, is_whole: bool) -> str:
    """Return what is complete of a text that may go on, with its blocks closed."""
    if is_whole:
        return text
    statements = list(scan(text).statements[:-1])
    while statements and statements[-1].code.startswith("@"):
        statements.pop()
    if not statements:
        return ""
    lines = [text[: statements[-1].end]]
    if statements[-1].is_header:
        lines.append(" " * (statements[-1].indent + 1) + "pass")
    lines += [
        " " * block.indent + "finally: pass"
        for block in reversed(opened(statements))
        if block.word == "try"
    ]
    return "\n".join(lines)
