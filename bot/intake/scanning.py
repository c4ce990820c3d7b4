"""Scanning: strings, comments and lines of a text that need not be Python yet.

The parser says only whether a text is right. Where it is not, one has to know what is inside a
string and where a statement begins all the same.
"""

import re
from dataclasses import dataclass
from functools import cached_property

_PIECES = re.compile(
    r"""(?P<string>[A-Za-z]{0,2}(?:
          \"{3}(?:[^\\]|\\.)*?(?:\"{3}|\Z) | '{3}(?:[^\\]|\\.)*?(?:'{3}|\Z)
        | "(?:[^"\\\n]|\\.)*"? | '(?:[^'\\\n]|\\.)*'?))
    | (?P<name>\w+) | (?P<comment>\#[^\n]*)
    | (?P<open>[\[({]) | (?P<close>[\])}]) | (?P<continued>\\\n) | (?P<end>\n)""",
    re.VERBOSE | re.DOTALL,
)
_QUOTES = re.compile(r"[A-Za-z]*(\"{3}|'{3}|\"|')")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A string or a comment."""

    start: int
    end: int
    quote: str = ""  # empty: a comment
    is_closed: bool = True

    @property
    def is_block(self) -> bool:
        """Whether it is a string that may have several lines."""
        return len(self.quote) == 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A line of a program, with the lines that continue it."""

    start: int  # of its first character that is not white space
    end: int
    indent: int
    code: str  # without its comment, its strings emptied

    @property
    def word(self) -> str:
        """The word that it begins with."""
        found = re.match(r"\w+", self.code)
        return found[0] if found else ""

    @property
    def is_header(self) -> bool:
        """Whether a block has to follow."""
        return self.code.endswith(":")


@dataclass(frozen=True)
class Scan:
    """What was found in a text."""

    text: str
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    depth: int  # brackets that are open at the end

    @property
    def open_string(self) -> Piece | None:
        """The string that the text ends in."""
        last = self.pieces[-1] if self.pieces else None
        return last if last is not None and not last.is_closed else None

    @cached_property
    def code(self) -> str:
        """The text with blanks for what is in strings and comments."""
        code = list(self.text)
        for piece in self.pieces:
            for place in range(piece.start, piece.end):
                if code[place] != "\n":
                    code[place] = " "
        return "".join(code)


def scan(text: str) -> Scan:
    """Go through a text once."""
    pieces: list[Piece] = []
    ends: list[int] = []
    depth = 0
    for found in _PIECES.finditer(text):
        match found.lastgroup:
            case "string":
                pieces.append(_string(found))
            case "comment":
                pieces.append(Piece(start=found.start(), end=found.end()))
            case "open":
                depth += 1
            case "close":
                depth = max(0, depth - 1)
            case "end" if depth == 0:
                ends.append(found.start())
    return Scan(text, tuple(pieces), _statements(text, pieces, ends), depth)


def _string(found: re.Match[str]) -> Piece:
    opened = _QUOTES.match(found[0])
    assert opened is not None  # noqa: S101 - the string has matched with it
    quote = opened[1]
    body = found[0][opened.end() :]
    closed = body.endswith(quote) and not _is_escaped(body, len(body) - len(quote))
    return Piece(start=found.start(), end=found.end(), quote=quote, is_closed=closed)


def _is_escaped(body: str, place: int) -> bool:
    before = body[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _statements(text: str, pieces: list[Piece], ends: list[int]) -> tuple[Statement, ...]:
    statements = []
    start, following = 0, iter([*pieces, None])
    piece = next(following)
    for end in [*ends, len(text)]:
        code, at = "", start
        while piece is not None and piece.start < end:
            code += text[at : piece.start] + piece.quote * 2
            at, piece = piece.end, next(following)
        code = (code + text[at:end]).strip()
        if code:
            line = text[start:end]
            indent = len(line) - len(line.lstrip(" \t\f"))
            statements.append(Statement(start=start + indent, end=end, indent=indent, code=code))
        start = end + 1
    return tuple(statements)
