"""Names: what their uses tell of the block in which a line stands.

A name that only one block gives a value to is used in that block; a name that is used outside of
a block has got its value there. Nobody writes a program in which it may be missing.
"""

import re
from collections.abc import Sequence

from bot.intake import blocks
from bot.intake.scanning import Scan, Statement

_NAME = re.compile(r"(?<![.\w])[A-Za-z_]\w*(?!\w|\s*=[^=])")
_FIRST = re.compile(r"(\w+) = ")
_BRANCHES = {"if", "elif", "else", "except"}
_LOOPS = {"for", "while"}
"""A loop that has run through has given its names their values, too, so it tells one way only."""

_DEFINITION = re.compile(r"(async\s+)?(def|class)\b")


def fitting(found: Scan, part: Scan, levels: set[int]) -> set[int]:
    """Leave the levels for the part's first line at which no name may be without its value."""
    least, most = _least(found, part), _most(found, part)
    open_blocks = blocks.opened(found.statements)

    def may_skip(words: set[str], outside: int, inside: int) -> bool:
        return any(
            block.word in words and outside <= block.indent < inside for block in open_blocks
        )

    return {
        level
        for level in levels
        if not may_skip(_BRANCHES, level, least)
        and not (most is not None and may_skip(_BRANCHES | _LOOPS, most, level))
    }


def _least(found: Scan, part: Scan) -> int:
    """How far in the part begins at least: where a name that it uses is given its value."""
    if not part.statements:
        return 0
    inside = blocks.innermost(found)
    leading = _leading(inside)
    return max((_given(name, inside, leading) for name in _used(part.statements[0])), default=0)


def _most(found: Scan, part: Scan) -> int | None:
    """How far in the part begins at most: a name that it gives a value to is used outside."""
    if not part.statements:
        return None
    first, *others = part.statements
    new = _FIRST.match(first.code)
    if new is None or any(_mentions(each, new[1]) for each in _leading(blocks.innermost(found))):
        return None
    outermost = others[0].indent if others else 0
    for statement in others:
        outermost = min(outermost, statement.indent)
        if _DEFINITION.match(statement.code):
            return None
        if _mentions(statement, new[1]):
            is_given_again = re.match(rf"{new[1]} = (?!.*\b{new[1]}\b)", statement.code, re.DOTALL)
            return None if is_given_again else outermost
    return None


def _used(statement: Statement) -> list[str]:
    return _NAME.findall(statement.code)


def _given(name: str, inside: Sequence[Statement], leading: Sequence[Statement]) -> int:
    """How far in the outermost line stands that gives a name its value, if it is certain to."""
    giving = [each for each in inside if _gives(each, name)]
    if not giving or any(each not in leading for each in giving):
        return 0
    return min(each.indent for each in giving)


def _gives(statement: Statement, name: str) -> bool:
    """Whether a line may give a name a value, or is the header that has it as a parameter."""
    if statement.is_header and _DEFINITION.match(statement.code):
        return _mentions(statement, name)
    gives = (
        rf"(?<![.\w]){name}\b(?=[^=]*(?<![=!<>])=(?!=))"
        rf"|\bfor\b(?:(?!\bin\b).)*\b{name}\b|\b(as|import|global|nonlocal)\b.*\b{name}\b"
    )
    return bool(re.search(gives, statement.code, re.DOTALL))


def _mentions(statement: Statement, name: str) -> bool:
    return bool(re.search(rf"(?<![.\w]){name}\b", statement.code))


def _leading(statements: Sequence[Statement]) -> list[Statement]:
    """Those that have surely run where the last has: no block that they are in has ended."""
    found: list[Statement] = []
    for statement in reversed(statements):
        if not found or statement.indent <= found[-1].indent:
            found.append(statement)
    return found
