"""Data: what stood where a string of several lines was cut that the program may depend on.

Only what the other lines of the string, or the other strings of the program, do without any
exception is believed.
"""

import re
from collections.abc import Sequence

from bot.intake.cuts import Cut
from bot.intake.prose import indent_of
from bot.intake.scanning import Piece, Scan

_MANY = 12
"""So many lines show what the others are like."""

_FEW = 3
"""So many strings show how the others end."""

_HEADER = re.compile(r" *(for|while|if|elif|with|def|class|async)\b.*:$")
"""What lines that stand further in follow."""

_FIELD = re.compile(r"[A-Z][\w-]*: +\S")
"""What a line of a table of names and values begins with."""


def told(found: Scan, string: Piece, cut: Cut) -> str | None:
    """Return what surely stood between two parts of a string; None if nothing tells it."""
    so_far = found.text[string.start :]
    likely = (
        _of_quotes(found, string, cut),
        _of_opening(so_far, cut),
        _of_header(so_far, cut),
        _of_fields(so_far, cut),
        _of_lines(so_far, cut),
        _of_code(so_far, cut),
    )
    return next((each for each in likely if each is not None), None)


def is_line_end(cut: Cut, possible: Sequence[str]) -> bool:
    """Whether a line surely has ended there."""
    return not cut.before.endswith(".") or all(each.startswith("\n") for each in possible)


def is_flush(cut: Cut, possible: Sequence[str]) -> bool:
    """Whether the lines around a cut stand as far in, and only so many can have ended there."""
    first, _, rest = cut.after.partition("\n")
    last, following = cut.before.rpartition("\n")[2], rest.partition("\n")[0]
    if not last.strip() or not following.strip() or any(map(_opens, (first, last))):
        return False
    ends = {gap.rstrip(" ").replace("\n\n\n", "\n\n") for gap in possible}
    is_even = indent_of(last) == indent_of(following) == indent_of(possible[0].lstrip("\n") + ".")
    return is_even and len(ends) == 1 and "" not in ends


def _of_quotes(found: Scan, string: Piece, cut: Cut) -> str | None:
    """The quotes that end a string stand where those of all the others do."""
    if not cut.after.startswith(string.quote):
        return None
    docstrings = {each.start for each in found.statements}
    others = [
        each
        for each in found.pieces
        if each.is_block and each.is_closed and each.start not in docstrings
        if "\n" in found.text[each.start : each.end]
    ]
    places = {_place_of_quotes(found, each) for each in others}
    place = places.pop() if len(places) == 1 and len(others) >= _FEW else None
    return None if place is None else "\n" + " " * (place + _begin(found, string))


def _place_of_quotes(found: Scan, string: Piece) -> int | None:
    """How much further in than its statement a string's last quotes stand, if alone in a line."""
    lines = found.text[string.start : string.end].split("\n")
    if lines[-1].strip() != string.quote or not lines[-2].strip():
        return None
    return indent_of(lines[-1]) - _begin(found, string)


def _begin(found: Scan, string: Piece) -> int:
    """How far in the statement stands that a string is in."""
    begins = [each.indent for each in found.statements if each.start <= string.start]
    return begins[-1] if begins else 0


def _of_opening(so_far: str, cut: Cut) -> str | None:
    """The first line stands as far in as the outermost, if it opens what others are in."""
    if not re.fullmatch(r"\w*(\"{3}|'{3})\\?", so_far):
        return None
    lines = _following(cut)
    outermost = min((indent_of(line) for line in lines if line.strip()), default=0)
    is_block = len(lines) > 1 and cut.after.partition("\n")[0].endswith(":")
    return "\n" + " " * outermost if is_block and indent_of(lines[0]) > outermost else None


def _of_header(so_far: str, cut: Cut) -> str | None:
    """What a header of code in a string opens stands as far in as its next line."""
    last, following = so_far.rpartition("\n")[2], _following(cut)
    is_first = bool(_HEADER.match(last)) and not _HEADER.match(cut.after)
    is_block = is_first and bool(following) and indent_of(following[0]) > indent_of(last)
    return "\n" + " " * indent_of(following[0]) if is_block else None


def _of_fields(so_far: str, cut: Cut) -> str | None:
    """Of names with values one stands below the other, up to an empty line."""
    last, next_line = so_far.rpartition("\n")[2], [*_following(cut), ""][0].lstrip()
    is_field = _FIELD.match(last.lstrip()) and _FIELD.match(cut.after) and "\n" in so_far
    is_list = is_field and (not next_line or _FIELD.match(next_line))
    return "\n" + " " * indent_of(last) if is_list else None


def _of_lines(so_far: str, cut: Cut) -> str | None:
    """A line stands as far in as all the others, and like them is not parted from them."""
    lines = [*so_far.split("\n")[1:], *_following(cut)]
    indents = {indent_of(line) if line.strip() else -1 for line in lines}
    if len(indents) != 1 or -1 in indents or re.match(r"\"{3}|'{3}", cut.after):
        return None
    last = so_far.rpartition("\n")[2].lstrip()
    if len(lines) >= _MANY or _is_row(last, cut.after.partition("\n")[0]):
        return "\n" + " " * indents.pop()
    return None


def _is_row(one: str, other: str) -> bool:
    """Whether two lines are rows of a table, or tags."""
    return _shape(one) == _shape(other) != ""


def _shape(line: str) -> str:
    """What a line is like, if it is like a row of a table, or tags; else nothing."""
    if line.startswith("<") and line.endswith(">"):
        return "<>"
    made = re.sub(r"'[^']*'|\"[^\"]*\"", "q", line)
    cells = [re.sub(r"[\w.]+", "a", cell) for cell in made.split()]
    return " ".join(cells) if len(cells) > 2 and re.search(r"\d", line) else ""


def _of_code(so_far: str, cut: Cut) -> str | None:
    """What a line of code in a string takes from elsewhere goes on with an attribute."""
    is_code = re.search(r"\n *[\w.]+ = [\w.]*\w\.\Z", so_far)
    return "" if is_code and re.match(r"[a-z_]\w*[.(\n]", cut.after) else None


def _following(cut: Cut) -> list[str]:
    """The lines of the string behind the one that begins the second part."""
    lines = re.split(r"\"{3}|'{3}", cut.after)[0].split("\n")[1:]
    if lines and not lines[-1].strip():
        lines.pop()  # before the quotes
    return lines


def _opens(line: str) -> bool:
    """Whether what follows a line stands further in, or aligned with something in it."""
    return line.rstrip().endswith((":", ",", "(", "[", "{", "\\"))
