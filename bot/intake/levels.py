"""Levels: how far in a part may begin, after a line that is whole.

Habits tell the likeliest, as far as the names allow it.
"""

import re
from collections.abc import Iterator

from bot.intake import blocks, names
from bot.intake.cuts import Cut
from bot.intake.scanning import Scan, scan

_ENDS = {"return", "raise", "continue", "break"}
"""What follows these in the same block would never run: nobody writes that."""

_BEGINS = {"nonlocal", "global"}
"""What is not the last of its block."""

_DEFINITION = re.compile(r"@|(async +)?def |class ")

_OFTEN = 3
"""So many times one line has followed another elsewhere that it does so here."""


def possible(found: Scan, cut: Cut) -> Iterator[list[int]]:
    """Yield how far in the part may begin, after a line that is whole, the likelier first."""
    if not found.statements:
        yield [0]
        return
    last, part = found.statements[-1], scan(cut.after)
    following = part.statements
    if last.is_header:
        deeper = [each.indent for each in following[1:] if each.indent > last.indent]
        yield sorted({min(deeper, default=last.indent + 4), last.indent + 4})
        return
    levels = {block.indent for block in blocks.opened(found.statements)} | {last.indent, 0}
    if last.word in _ENDS:
        levels.discard(last.indent)
    if last.word in _BEGINS:
        levels = {last.indent}
    evidence = (
        _of_decorator(part),
        _of_body(found, part),
        _of_comment(found, cut),
        _of_precedent(found, part),
        _of_names(found, part, levels),
        _of_paragraph(cut, part),
    )
    fitting = names.fitting(found, part, levels)
    likely = next((wanted for wanted in evidence if wanted in fitting), None)
    if likely is not None:
        yield [likely]
    yield sorted(levels, reverse=True)


def _of_decorator(part: Scan) -> int | None:
    """It stands as far in as what it decorates."""
    if len(part.statements) > 1 and part.statements[0].code.startswith("@"):
        return part.statements[1].indent
    return None


def _of_comment(found: Scan, cut: Cut) -> int | None:
    """Where a comment of its own line stands, the next line does."""
    line = found.text.rpartition("\n")[2]
    indent = len(line) - len(line.lstrip())
    if not line.lstrip().startswith("#"):
        return None
    is_further_out = indent < found.statements[-1].indent and not _DEFINITION.match(cut.after)
    return indent if is_further_out or cut.is_close(indent) else None


def _of_precedent(found: Scan, part: Scan) -> int | None:
    """What follows the same lines elsewhere stands there as it does here."""
    before, after = found.statements, part.statements
    if len(before) < 2 or not after:
        return None
    here = [each.code for each in (*before[-2:], after[0])]
    steps: dict[int, list[int]] = {2: [], 3: []}  # by how many lines are the same
    for group in (before, after[1:]):
        for lines in zip(group, group[1:], group[2:], strict=False):
            first, *others = (each.code for each in lines)
            if others == here[1:]:
                steps[3 if first == here[0] else 2].append(lines[2].indent - lines[1].indent)
    alike = {*steps[2], *steps[3]}
    is_told = len(alike) == 1 and (steps[3] or len(steps[2]) >= _OFTEN)
    return before[-1].indent + alike.pop() if is_told else None


def _of_body(found: Scan, part: Scan) -> int | None:
    """A header stands before its body by as much as all others do."""
    following = part.statements
    step = blocks.step(found.statements)
    if len(following) > 1 and following[0].is_header and step:
        return following[1].indent - step
    return None


def _of_names(found: Scan, part: Scan, levels: set[int]) -> int | None:
    """What names something that only the innermost function knows stands inside of it."""
    scope, first = blocks.function(found), part.statements[:1]
    if scope is None or not first:
        return None
    inside = [level for level in levels if level > scope.indent]
    is_inside = scope.names & set(re.findall(r"(?<![.\w])\w+", first[0].code))
    return inside[0] if len(inside) == 1 and is_inside else None


def _of_paragraph(cut: Cut, part: Scan) -> int | None:
    """After an empty line, what is not parted from the next line stands as far in as that."""
    if len(part.statements) < 2:
        return None
    first, second = part.statements[:2]
    if first.is_header or "\n\n" in cut.after[first.end : second.start]:
        return None
    return second.indent if cut.is_blank(second.indent) else None
