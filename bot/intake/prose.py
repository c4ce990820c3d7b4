"""Prose: what most likely stood where a docstring was cut. Only people's habits tell."""

import re
from collections.abc import Iterator

from bot.intake.cuts import Cut

_QUOTES = re.compile(r"\s*[A-Za-z]{0,2}(\"{3}|'{3})")
"""What a docstring begins with."""

_VALUE = re.compile(r"\w+: ")
"""What a line begins with that explains a value."""


def gaps(cut: Cut, margin: int) -> list[str]:
    """Return what may have stood between two parts of a docstring, the likelier first."""
    lines = list(_lines(cut, margin))
    if not cut.before.endswith("."):
        return [*lines, " "]
    return [*inside(cut), *lines] if _goes_on(cut) else [*lines, *inside(cut)]


def margin(string: str) -> int:
    """How far in the lines of a string stand that has begun."""
    lines = [line for line in string.split("\n")[1:] if line.strip()]
    return min(map(indent_of, lines), default=0)


def inside(cut: Cut) -> list[str]:
    """Return what may have stood between two parts of a line, the likelier first."""
    if not _ends_sentence(cut):
        return ["", " "]
    is_wide = cut.before.count(".  ") > cut.before.count(". ") / 2
    return ["  ", " ", ""] if is_wide else [" ", "  ", ""]


def _lines(cut: Cut, margin: int) -> Iterator[str]:
    if (habit := _habit(cut)) is not None:
        yield habit
    indents = _indents(cut, margin)
    ends = ("\n\n", "\n") if _is_paragraph(cut, indents[0]) else ("\n", "\n\n")
    for end in (*ends, "\n\n\n"):
        yield from (end + " " * indent for indent in indents)


def _habit(cut: Cut) -> str | None:
    """What follows a heading where it, or another one, stands elsewhere."""
    _, end, last = cut.before.rpartition("\n")
    if not end or not last.endswith(":"):
        return None
    if found := re.findall(rf"\n{re.escape(last)}(\n+ *)(?=\S)", cut.before):
        return str(found[-1])
    others = re.findall(r"\n( *)[A-Z]\w*:(\n+)( *)(?=\S)", cut.before)
    if not others or not re.fullmatch(r" *[A-Z]\w*:", last):
        return None
    heading, ends, below = others[-1]
    return str(ends + " " * max(0, indent_of(last) + len(below) - len(heading)))


def _indents(cut: Cut, margin: int) -> list[int]:
    """How far in the second part may begin, the likelier first."""
    first, _, rest = cut.after.partition("\n")
    if first.startswith(('"' * 3, "'" * 3)):
        return [margin]
    before = indent_of(cut.before.rpartition("\n")[2]) if "\n" in cut.before else margin
    next_line = rest.partition("\n")[0]
    following = max(margin, indent_of(next_line)) if next_line.strip() else margin
    likely = [following if following in {margin, before} else margin]
    if first.endswith(":") and following > margin:
        outer = {indent_of(line) for line in cut.before.split("\n") if line.strip()}
        likely = [max((each for each in outer if margin <= each < following), default=margin)]
    elif following == before + 4 and _is_item(cut.before.rpartition("\n")[2].strip()):
        likely = [following]
    if _VALUE.match(first) and _VALUE.match(next_line.lstrip()):
        likely = [following]
    if (alike := _indent_of_alike(cut)) is not None:
        likely.insert(0, alike)
    return list(dict.fromkeys([*likely, margin, before, following]))


def _indent_of_alike(cut: Cut) -> int | None:
    """How far in the latest line stands that begins with the same sign, as items of a list do."""
    sign = re.match(r"\W+|:?\w+:", cut.after)
    if sign is None:
        return None
    lines = re.findall(rf"^( *){re.escape(sign[0])}", cut.before, re.MULTILINE)
    return len(lines[-1]) if lines else None


def _is_paragraph(cut: Cut, indent: int) -> bool:
    """Whether an empty line stood there: a sentence ended, and its line had room for a word."""
    lines, first = cut.before.split("\n"), cut.after.partition("\n")[0]
    if first.startswith(">>> "):
        return _is_example_apart(cut)
    if first.startswith(('"' * 3, "'" * 3, "... ")) or _goes_on_as_sentence(lines[-1], first):
        return False
    if _is_heading(lines):
        return True
    if _is_item(first) and _is_item(lines[-1].strip()):
        return False
    had_room = len(lines[-1]) + 1 + len(first.partition(" ")[0]) <= max(map(len, lines))
    if ">>> " in lines[-1]:
        return first[:1].isupper() and first.count(" ") > 2
    if not had_room or (indent > indent_of(lines[-1]) and not lines[-1].endswith(":")):
        return False
    is_short = len(lines[-1]) < max(map(len, lines)) * 3 / 4
    ends = (".", ":", "?", "!", ".)")
    return lines[-1].endswith(ends) or (is_short and first[:1].isupper())


def _goes_on_as_sentence(last: str, first: str) -> bool:
    """Whether a line begins in the middle of a sentence, or after nothing but the quotes."""
    is_inside = re.search(r"[\w,]\Z", last) and re.match(r"[a-z]+[ ,.]", first)
    return bool(is_inside or _QUOTES.fullmatch(last.rstrip()))


def _is_heading(lines: list[str]) -> bool:
    """Whether the last of these lines is a docstring's first, which stands alone."""
    is_below = len(lines) > 1 and _QUOTES.fullmatch(lines[-2].rstrip())
    return bool(is_below or _QUOTES.match(lines[-1]))


def _is_example_apart(cut: Cut) -> bool:
    """Whether an example is parted from what the one before it prints, as most of the others."""
    last = cut.before.rpartition("\n")[2].lstrip()
    apart = len(re.findall(r"\n\n *>>> ", cut.before))
    close = len(re.findall(r"\n *(?!>>>|\.\.\.)[^\s>.][^\n]*\n *>>> ", cut.before))
    return not last.startswith((">>>", "...")) and apart > close


def _is_item(line: str) -> bool:
    return bool(re.match(r"[-*+] |\w+( --? |: )|\w+$", line))


def _goes_on(cut: Cut) -> bool:
    """Whether a line was cut behind a full stop: as one it is no longer than the others."""
    lines, first = cut.before.split("\n"), cut.after.partition("\n")[0]
    width = max(len(line) for line in lines)
    return len(lines[-1]) + 1 + len(first) <= width


def _ends_sentence(cut: Cut) -> bool:
    return not re.match(r"[a-z0-9_)'\"`,\]]", cut.after) or cut.before.endswith(("e.g.", "i.e."))


def indent_of(line: str) -> int:
    """How far in a line stands."""
    return len(line) - len(line.lstrip())
