"""Joining: one program out of the messages into which a client has cut it.

A client cuts where a line ends, or behind a full stop, and takes the white space off both ends.
What stood between two parts is told by the syntax: every gap that may have been there is tried,
and where those that are Python do not all mean the same, nobody knows which it was.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.intake import blocks
from bot.intake.cuts import LIMIT, Cut
from bot.intake.scanning import Piece, Scan, scan
from bot.intake.syntax import meaning

_ENDS = {"return", "raise", "continue", "break"}
"""What follows these in the same block would never run: nobody writes that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The program, and how sure that is."""

    text: str
    is_certain: bool = True
    has_guess: bool = False  # of white space in a docstring, which nothing depends on


def joined(parts: Sequence[str], *, limit: int = LIMIT) -> Joined:
    """Return the parts, of at most so many characters each, as one program."""
    whole = Joined(text=parts[0])
    for number in range(1, len(parts)):
        cut = Cut(before=parts[number - 1], after=parts[number], limit=limit)
        whole = _extended(whole, cut, is_last=number == len(parts) - 1)
    return whole


def _extended(whole: Joined, cut: Cut, *, is_last: bool) -> Joined:
    found = scan(whole.text)
    if found.open_string is not None:
        return _inside_string(whole, cut, found, found.open_string)
    for gaps in _gaps(found, cut):
        meanings: dict[str, str] = {}
        for gap in gaps:
            means = meaning(blocks.closed(whole.text + gap + cut.after, is_whole=is_last))
            if means is not None:
                meanings.setdefault(means, gap)
        if meanings:
            gap, *others = meanings.values()
            sure = whole.is_certain and not others and not _is_prose(found, cut.after)
            return replace(whole, text=whole.text + gap + cut.after, is_certain=sure)
    return replace(whole, text=f"{whole.text}\n{cut.after}", is_certain=False)


def _gaps(found: Scan, cut: Cut) -> Iterator[list[str]]:
    """Yield what may have stood between a text and a part, the likelier kinds before others."""
    if found.depth:
        yield ["\n"]
    else:
        yield [f"\n{' ' * indent}" for indent in _indents(found, cut)]
    yield [""] if found.text.endswith(".") else [" "]
    if not found.text.endswith("."):
        yield [""]


def _indents(found: Scan, cut: Cut) -> list[int]:
    """How far in the part may begin, after a line that is whole."""
    if not found.statements:
        return [0]
    last, part = found.statements[-1], scan(cut.after)
    following = part.statements
    if last.is_header:
        deeper = [each.indent for each in following[1:] if each.indent > last.indent]
        return sorted({min(deeper, default=last.indent + 4), last.indent + 4})
    levels = {block.indent for block in blocks.opened(found.statements)} | {last.indent, 0}
    if last.word in _ENDS:
        levels.discard(last.indent)
    evidence = (
        _of_decorator(part),
        _of_body(found, part),
        _of_comment(found, cut),
        _of_names(found, part, levels),
        _of_paragraph(cut, part),
    )
    for wanted in evidence:
        if wanted in levels:
            return [wanted]
    return sorted(levels, reverse=True)


def _of_decorator(part: Scan) -> int | None:
    """It stands as far in as what it decorates."""
    if len(part.statements) > 1 and part.statements[0].code.startswith("@"):
        return part.statements[1].indent
    return None


def _of_comment(found: Scan, cut: Cut) -> int | None:
    """Where a comment of its own line stands, the next line does."""
    line = found.text.rpartition("\n")[2]
    indent = len(line) - len(line.lstrip())
    is_comment = line.lstrip().startswith("#") and not cut.is_blank(indent)
    return indent if is_comment else None


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


def _is_prose(found: Scan, part: str) -> bool:
    """Whether a part may go on with a comment that was cut at a full stop."""
    line = found.text.rpartition("\n")[2]
    return "#" in line and bool(re.match(r"[A-Za-z']+( [A-Za-z']+)*[.,]?(\n|$)", part))


def _inside_string(whole: Joined, cut: Cut, found: Scan, string: Piece) -> Joined:
    statement = found.statements[-1]
    is_docstring = string.is_block and statement.start == string.start
    gap = cut.in_prose(statement.indent)
    return replace(
        whole,
        text=whole.text + gap + cut.after,
        is_certain=whole.is_certain and is_docstring,
        has_guess=True,
    )
