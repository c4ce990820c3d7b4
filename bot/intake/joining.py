"""Joining: one program out of the messages into which a client has cut it.

A client cuts where a line ends, or behind a full stop, and takes the white space off both ends.
What stood between two parts is told by the syntax: every gap with which a client cuts there is
tried, and where those that are Python do not all mean the same, nobody knows which it was.
"""

import ast
import keyword
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.intake import blocks, data, levels, literals, prose, sense
from bot.intake.cuts import ANDROID, COMPUTERS, IOS, LIMIT, Client, Cut, Part
from bot.intake.scanning import Piece, Scan, scan
from bot.intake.syntax import compiled, dump, parses

_ON_A_LINE = re.compile(r"(def|class) .*:\s*(\"{6}|'{6})$")
"""A header with its docstring."""

_CHANCES = 3
"""Cuts that all lie as near to a message's end as those for iOS do by no accident."""

_ANY_INDENT = tuple(f"\n{' ' * indent}" for indent in range(0, 41, 2))
"""What prose and brackets may begin with: it means nothing, but counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The program, and how sure that is."""

    text: str
    leads: frozenset[int] = frozenset({0})  # how much white space was before the last part
    is_certain: bool = True
    has_guess: bool = False  # of white space in a docstring, which nothing depends on
    doubts: int = 0  # how unlikely what stood in its strings is


def joined(parts: Sequence[Part], *, limit: int = LIMIT) -> Joined:
    """Return the parts, of at most so many characters each, as one program."""
    as_ios = _joined(parts, IOS, limit)
    if as_ios is not None and len(parts) > _CHANCES:
        return as_ios
    as_others = [_joined(parts, client, limit) for client in (ANDROID, COMPUTERS)]
    ways = [way for way in (as_ios, *as_others) if way is not None]
    if not ways:
        return _joined(parts, None, limit) or _side_by_side(parts)
    best, *others = sorted(ways, key=lambda way: (way.is_certain, way.doubts))
    for way in others:
        if way.text == best.text or _means(way.text) == _means(best.text):
            continue
        is_same = _without_docstrings(way.text) == _without_docstrings(best.text)
        best = replace(best, is_certain=best.is_certain and is_same, has_guess=True)
    return best


def _joined(parts: Sequence[Part], client: Client | None, limit: int) -> Joined | None:
    """The parts, had a client cut them; None if it would have cut elsewhere."""
    whole: Joined | None = Joined(text=parts[0].text)
    for number, both in enumerate(pairwise(parts), 2):
        if whole is None:
            return None
        cut = Cut(parts=both, limit=limit, client=client, leads=whole.leads)
        whole = _extended(whole, cut, is_last=number == len(parts))
    return whole


def _side_by_side(parts: Sequence[Part]) -> Joined:
    return Joined(text="\n".join(part.text for part in parts), is_certain=False)


def _extended(whole: Joined, cut: Cut, *, is_last: bool) -> Joined | None:
    found = scan(whole.text)
    if found.open_string is not None:
        return _inside_string(whole, cut, found, found.open_string)
    for gaps in _gaps(found, cut):
        # White space in brackets means nothing, so one way of it is enough.
        tried = gaps[:1] if found.depth and not cut.is_full() else gaps
        trees = _trees(whole.text, tried, cut.after, is_whole=is_last)
        if trees:
            gap, means = next(iter(trees)), trees.values()
            is_sure = len(trees) == 1 or len({dump(tree) for tree in means}) == 1
            if cut.client is None and "\n" not in gap and not _is_in_word(found, cut):
                is_sure = False
            return replace(
                whole,
                text=whole.text + gap + cut.after,
                leads=cut.leads_after(*([*gaps, *_ANY_INDENT] if found.depth else trees)),
                is_certain=whole.is_certain and is_sure and not _is_prose(found, cut, gap),
            )
    return None


def _trees(
    before: str, gaps: Sequence[str], after: str, *, is_whole: bool
) -> dict[str, ast.Module]:
    """The gaps with which it is Python, and what it is with each."""
    texts = {gap: blocks.closed(before + gap + after, is_whole=is_whole) for gap in gaps}
    trees = ((gap, compiled(text)) for gap, text in texts.items())
    found = {gap: tree for gap, tree in trees if tree is not None}
    if len(found) < 2:
        return found
    return {gap: found[gap] for gap in sense.sensible(texts, found, before.count("\n") + 1)}


def _gaps(found: Scan, cut: Cut) -> Iterator[list[str]]:
    """Yield what may have stood between a text and a part, the likelier kinds before others."""
    if _is_in_word(found, cut):
        yield cut.possible([""])
        return
    ways = [blocks.in_brackets(found)] if found.depth else levels.possible(found, cut)
    for indents in ways:
        lines = [gap for indent in indents for gap in _line(cut, indent)]
        within = ["", " "] if cut.is_full() else [" "] if cut.client is not None else []
        yield [*lines, *cut.possible(within)]
    yield cut.possible([""] if found.text.endswith(".") else [" "])
    if not found.text.endswith("."):
        yield cut.possible([""])


def _is_in_word(found: Scan, cut: Cut) -> bool:
    """Whether what a text ends with surely goes on: a number, or the way to an attribute."""
    if not found.code.endswith("."):
        return False
    line = found.text.rpartition("\n")[2]
    if re.search(r"(?<![\w.])\d[\d_]*\.$", line):
        return cut.after[:1].isdigit()
    is_path = re.search(r"[\w)\]}'\"]\.$", line) and not line.lstrip().startswith("from ")
    return bool(is_path and re.match(r"[A-Za-z_]", cut.after))


def _line(cut: Cut, indent: int) -> list[str]:
    """The line end before a line of an indent, and as many empty lines as fit the cut."""
    return cut.possible(end + " " * indent for end in ("\n", "\n\n", "\n\n\n"))[:1]


def _is_prose(found: Scan, cut: Cut, gap: str) -> bool:
    """Whether a part may go on with a comment that was cut at a full stop, or may be code."""
    if not found.text.endswith(".") or "#" not in found.text.rpartition("\n")[2]:
        return False
    first = cut.after.partition("\n")[0]
    if gap.startswith("\n"):
        is_word = re.match(r"[A-Za-z']+( [A-Za-z']+)*[.,]?$", first)
        return bool(is_word) and _is_word_of_prose(first) and bool(cut.possible(["", " ", "  "]))
    return not _is_word_of_prose(first) or first.endswith(":") or parses(first)


def _is_word_of_prose(line: str) -> bool:
    return not keyword.iskeyword(line.partition(" ")[0])


def _inside_string(whole: Joined, cut: Cut, found: Scan, string: Piece) -> Joined | None:
    statement = found.statements[-1]
    is_docstring = string.is_block and (
        statement.start == string.start or bool(_ON_A_LINE.match(statement.code))
    )
    so_far = whole.text[string.start :]
    margin = statement.indent if is_docstring else prose.margin(so_far)
    likely = prose.gaps(cut, margin) if string.is_block else prose.inside(cut)
    gaps = cut.possible(likely)
    if not gaps:
        return None
    told = None if is_docstring else _told(found, string, cut, gaps)
    if told is not None and told not in gaps:
        return None  # that client would have cut elsewhere
    gap = gaps[0] if told is None else told
    return replace(
        whole,
        text=whole.text + gap + cut.after,
        leads=cut.leads_after(*gaps, *_ANY_INDENT),
        is_certain=whole.is_certain and (is_docstring or told is not None),
        has_guess=whole.has_guess or is_docstring,
        doubts=whole.doubts + likely.index(gap),
    )


def _told(found: Scan, string: Piece, cut: Cut, gaps: list[str]) -> str | None:
    """What surely stood in a string that the program may depend on."""
    if string.is_block:
        told = data.told(found, string, cut)
        if told is not None and (told == "" or data.is_line_end(cut, gaps)):
            return told
        return gaps[0] if data.is_flush(cut, gaps) else None
    is_joined = found.text[: string.start].rstrip().endswith(("'", '"'))
    is_sure = literals.is_unbroken(found.text[string.start :], cut.after, is_joined=is_joined)
    return "" if is_sure and "" in gaps else None


def _means(text: str) -> str | None:
    tree = compiled(text)
    return dump(tree) if tree is not None else None


def _without_docstrings(text: str) -> str | None:
    """What a text means but for the white space in its docstrings."""
    tree = compiled(text)
    if tree is None:
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = "".join(str(node.value.value).split())
    return dump(tree)
