"""What a notebook holds besides Python: magics, shell lines, questions to IPython.

Told from the text alone, without parsing it: where a statement begins, no line of Python starts
with `%`, `!` or `?`. Every line keeps its number.
"""

import re
from dataclasses import dataclass

_PIECES = re.compile(
    r"""\"{3}(?:[^\\]|\\.)*?(?:\"{3}|\Z) | '{3}(?:[^\\]|\\.)*?(?:'{3}|\Z)
    | "(?:[^"\\\r\n]|\\.)*"? | '(?:[^'\\\r\n]|\\.)*'? | \#[^\r\n]*
    | (?P<open>[\[({]) | (?P<close>[\])}]) | \\(?:\r\n|\r|\n) | (?P<end>\r\n|\r|\n)""",
    re.VERBOSE | re.DOTALL,
)
_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|$)")
_CELL = re.compile(r"\s*#\s*(%%|In\s?\[|<(code)?cell)")
"""Where a cell begins in a notebook that was saved as a script."""

_FOREIGN = re.compile(
    r"%%(!|bash|sh|script|cmd|system|sx|shell|html|HTML|javascript|js|svg|SVG|css|latex|markdown"
    r"|writefile|file|perl|ruby|cython|R|sql|bigquery|python2|pypy|configure)(\s|$)"
)
"""Magics whose whole cell is something other than Python."""

_TIMED = re.compile(
    r"%%?(time|timeit|prun|memit)\s+(-[sTDl]\s*[^\s-]\S*(\s+|$)|-\w+(\s*\d+)?\s+)*+(?=[^\s-])"
)
_ASSIGNED = re.compile(r"[A-Za-z_][\w.,\s\[\]'\"]*=\s*[!%]")
_QUESTION = re.compile(r"[A-Za-z_][\w.*]*\?{1,2}\s*;?\s*(#.*)?$")
_COMMAND = re.compile(
    r"(pip3?|conda|mamba|apt|apt-get|sudo|wget|curl|unzip|cd|ls|mkdir|rm|cat|git|python3?)\s+"
    r"(--?\w[\w-]*\s+)*(?!(in|is|and|or|not|if|for)\b)([\w./~$\"']|\*(\.|$))"
)
"""A command without its `!`, as IPython lets one write it: two names beside one another."""

_ALONE = re.compile(r"(ls|pwd|cd|clear|whos?|history)\s*(-\w+\s*)?(;\s*)?(#.*)?$")
"""A command that is a whole line by itself; left to Python where it is a name of the learner's."""

_PROMPT = re.compile(r"[ \t]*(>>>|\.\.\.|In\s?\[\d+\]:|\.{3,}:)( |$)")
"""What stands before a line that was copied from an interpreter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A line that belongs to a notebook and is not run."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The Python of a source, line by line where it was, and what was left out of it."""

    source: str
    skipped: tuple[Skipped, ...]


def read(source: str) -> Cell:
    """Return the Python of a source that may come from a notebook."""
    reader = _Reader(_dedented(_unprompted(source)))
    reader.read()
    return Cell(source="".join(reader.python), skipped=tuple(reader.skipped))


class _Reader:
    """Goes through a source once, from statement to statement."""

    def __init__(self, source: str) -> None:
        self.python: list[str] = []
        self.skipped: list[Skipped] = []
        self._source = source
        self._at = 0
        self._number = 1

    def read(self) -> None:
        while self._at < len(self._source):
            line = _LINE.match(self._source, self._at)
            assert line is not None  # noqa: S101 - it matches anything
            if not self._is_skipped(line):
                self._take(_end_of_statement(self._source, self._at))

    def _is_skipped(self, line: re.Match[str]) -> bool:
        text = line["text"]
        if _FOREIGN.match(text):
            self._skip_cell()
        elif timed := _TIMED.match(text):
            self.python.append(line["indent"])
            self._at = line.start("text") + timed.end()
            self._take(_end_of_statement(self._source, self._at))
        elif self._is_command(text):
            self._skip(line, "")
        elif _ASSIGNED.match(text):
            self._skip(line, f"{text.partition('=')[0]}= []")
        else:
            return False
        return True

    def _is_command(self, text: str) -> bool:
        if text.startswith(("%", "!", "?")) or _QUESTION.match(text) or _COMMAND.match(text):
            return True
        alone = _ALONE.match(text)
        if alone is None:
            return False
        return not re.search(rf"\b{alone[1]}\b\s*(=|in\b|,|\()", self._source)

    def _skip(self, line: re.Match[str], instead: str) -> None:
        """Leave out a line and those that continue it; a block must not become empty."""
        self._leave_out(line, line["indent"] + (instead or "pass") if line["indent"] else instead)
        while line["text"].rstrip().endswith("\\") and self._at < len(self._source):
            following = _LINE.match(self._source, self._at)
            assert following is not None  # noqa: S101 - it matches anything
            line = following
            self._leave_out(line, "")

    def _skip_cell(self) -> None:
        while self._at < len(self._source):
            line = _LINE.match(self._source, self._at)
            assert line is not None  # noqa: S101 - it matches anything
            if _CELL.match(line.group()):
                return
            self._leave_out(line, "")

    def _leave_out(self, line: re.Match[str], instead: str) -> None:
        if line["text"].strip():
            self.skipped.append(Skipped(line=self._number, text=line["text"]))
        self.python.append(instead + line["end"])
        self._at = line.end()
        self._number += 1

    def _take(self, end: int) -> None:
        text = self._source[self._at : end]
        self.python.append(text)
        self._at = end
        self._number += len(re.findall(r"\r\n|\r|\n", text))


def _end_of_statement(source: str, start: int) -> int:
    depth = 0
    for piece in _PIECES.finditer(source, start):
        if piece["open"]:
            depth += 1
        elif piece["close"]:
            depth = max(0, depth - 1)
        elif piece["end"] and not depth:
            return piece.end()
    return len(source)


def _unprompted(source: str) -> str:
    """Leave out the prompts of lines that were copied from an interpreter, as IPython does."""
    if not re.match(r"\s*(>>> |In\s?\[\d+\]:)", source):
        return source
    return "".join(
        line[prompt.end() :] if (prompt := _PROMPT.match(line)) else line
        for line in source.splitlines(keepends=True)
    )


def _dedented(source: str) -> str:
    """Undo the indentation of a whole cell, as IPython does."""
    first = re.search(r"^([ \t]*)[^\s#]", source, re.MULTILINE)
    if first is None or not first[1]:
        return source
    return re.sub(rf"^{first[1]}", "", source, flags=re.MULTILINE)
