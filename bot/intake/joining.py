"""Joining: one program out of the messages into which a client has cut it.

A client cuts where a line ends, or behind a full stop, and takes the white space off both ends.
What stood between two parts is told by the syntax: every gap with which a client cuts there is
tried, and where those that are Python do not all mean the same, nobody knows which it was.
"""

import ast
import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
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

_MOST = 3
"""Readings among which a learner is asked to choose; where there are more, a file is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The program, and how sure that is."""

    text: str
    readings: tuple[str, ...] = ()
    """The two or three programs of which it surely is one, the likeliest first; else none."""

    is_certain: bool = True
    has_guess: bool = False  # of white space in a docstring, which nothing depends on


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One way to put the parts together, as far as it goes."""

    text: str
    leads: frozenset[int] = frozenset({0})  # how much white space was before the last part
    is_sure: bool = True  # that it is this, or another of the ways
    has_guess: bool = False
    doubts: int = 0  # how unlikely what stood in its strings is


def joined(parts: Sequence[Part], *, limit: int = LIMIT) -> Joined:
    """Return the parts, of at most so many characters each, as one program."""
    ways = _ways(parts, IOS, limit)
    if not ways or len(parts) <= _CHANCES:
        ways += [way for client in (ANDROID, COMPUTERS) for way in _ways(parts, client, limit)]
    ways = ways or _ways(parts, None, limit) or [_side_by_side(parts)]
    return _together(sorted(ways, key=lambda way: (way.is_sure, way.doubts)))


def _together(ways: Sequence[_Way]) -> Joined:
    """What several ways come to, of which the likeliest is first."""
    texts = list(dict.fromkeys(way.text for way in ways))
    different = {_without_docstrings(text): text for text in reversed(texts)}
    readings = tuple(reversed(different.values()))
    is_sure = all(way.is_sure for way in ways)
    return Joined(
        text=texts[0],
        readings=readings if is_sure and 1 < len(readings) <= _MOST else (),
        is_certain=is_sure and len(readings) == 1,
        has_guess=any(way.has_guess for way in ways)
        or len({_means(text) for text in texts}) > len(readings),
    )


def _ways(parts: Sequence[Part], client: Client | None, limit: int) -> list[_Way]:
    """The ways to put the parts together, had a client cut them; none if it cuts elsewhere."""
    ways = [_Way(text=parts[0].text)]
    for number, both in enumerate(pairwise(parts), 2):
        is_last = number == len(parts)
        ways = [
            longer
            for way in ways
            for longer in _extended(
                way, Cut(parts=both, limit=limit, client=client, leads=way.leads), is_last=is_last
            )
        ]
        if len(ways) > _MOST:
            ways = [replace(way, is_sure=False) for way in ways[:_MOST]]
    return ways


def _side_by_side(parts: Sequence[Part]) -> _Way:
    return _Way(text="\n".join(part.text for part in parts), is_sure=False)


def _extended(way: _Way, cut: Cut, *, is_last: bool) -> list[_Way]:
    """A way with another part, once for each thing that the two may mean."""
    found = scan(way.text)
    if found.open_string is not None:
        return _inside_string(way, cut, found, found.open_string)
    for gaps in _gaps(found, cut):
        # White space in brackets means nothing, so one way of it is enough.
        tried = gaps[:1] if found.depth and not cut.is_full() else gaps
        trees = _trees(way.text, tried, cut.after, is_whole=is_last)
        if trees:
            is_seen = is_last or found.depth or len(scan(cut.after).statements) > 1
            alike = _alike(trees) if is_seen else [[gap] for gap in trees]
            if found.depth:
                alike = [[*alike[0], *gaps, *_ANY_INDENT], *alike[1:]]
            return [longer for same in alike for longer in _with_gap(way, cut, found, same)]
    return []


def _alike(trees: Mapping[str, ast.Module]) -> list[list[str]]:
    """The gaps, those together with which it is the same."""
    if len(trees) == 1:
        return [list(trees)]
    kinds: dict[str, list[str]] = {}
    for gap, tree in trees.items():
        kinds.setdefault(dump(tree), []).append(gap)
    return list(kinds.values())


def _with_gap(way: _Way, cut: Cut, found: Scan, gaps: Sequence[str]) -> Iterator[_Way]:
    """A way with a part behind the first of these gaps, which all mean the same."""
    gap = gaps[0]
    is_sure = cut.client is not None or "\n" in gap or _is_in_word(found, cut)
    is_prose = _is_prose(found, cut, gap)
    others = [" "] if is_prose and gap.startswith("\n") else []
    for each in (gap, *others):
        yield replace(
            way,
            text=way.text + each + cut.after,
            leads=cut.leads_after(*(gaps if each == gap else [each])),
            is_sure=way.is_sure and is_sure and (bool(others) or not is_prose),
        )


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


def _inside_string(way: _Way, cut: Cut, found: Scan, string: Piece) -> list[_Way]:
    statement = found.statements[-1]
    is_docstring = string.is_block and (
        statement.start == string.start or bool(_ON_A_LINE.match(statement.code))
    )
    margin = statement.indent if is_docstring else prose.margin(way.text[string.start :])
    likely = prose.gaps(cut, margin) if string.is_block else prose.inside(cut)
    gaps = cut.possible(likely)
    told = _told(found, string, cut, gaps) if gaps and not is_docstring else None
    if told is not None:
        may_be = [told] if told in gaps else []  # else that client would have cut elsewhere
    else:
        may_be = gaps[:1] if is_docstring else gaps
    is_sure = is_docstring or told is not None or len(gaps) > 1
    return [
        replace(
            way,
            text=way.text + gap + cut.after,
            is_sure=way.is_sure and is_sure,
            leads=cut.leads_after(*(gaps if len(may_be) == 1 else [gap]), *_ANY_INDENT),
            has_guess=way.has_guess or is_docstring,
            doubts=way.doubts + likely.index(gap),
        )
        for gap in may_be
    ]


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
