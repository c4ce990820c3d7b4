"""The front door: text becomes a syntax tree, or a SourceError. It judges no meaning."""

import ast
import re
import warnings

from challenges.phrases import Phrase, PhraseKind
from challenges.submissions import MAX_SOURCE_BYTES
from runner.policy.errors import SourceError

MAX_DEPTH = 100
"""Levels of nesting; each costs the transformer some four Python frames of a thousand."""

FILENAME = "<submission>"

_BLANK = re.compile(r"#.*(TODO|(YOUR|START|END) CODE|CODE (HERE|STARTS|ENDS))", re.IGNORECASE)
"""What courses write where the learner's own code is missing."""


def parse(source: str) -> ast.Module:
    """Return the tree of the source.

    Raises:
        SourceError: With the place and the parser's message.
    """
    check_text(source)
    tree = _parse(source)
    check_depth(tree, source)
    return tree


def check_text(source: str) -> None:
    """Refuse what is no text of a sensible size.

    Raises:
        SourceError: With what is wrong.
    """
    try:
        size = len(source.encode("utf-8"))
    except UnicodeEncodeError as error:
        line = source.count("\n", 0, error.start) + 1
        raise _at(source, line, Phrase(PhraseKind.NO_UNICODE)) from None
    if size > MAX_SOURCE_BYTES:
        sizes = str(size), str(MAX_SOURCE_BYTES)
        raise _at(source, 0, Phrase(PhraseKind.TOO_LONG, sizes))
    if "\0" in source:
        line = source.count("\n", 0, source.index("\0")) + 1
        raise _at(source, line, Phrase(PhraseKind.NUL))


def check_depth(tree: ast.AST, source: str) -> None:
    """Refuse nesting that no person writes.

    Raises:
        SourceError: With the line where it gets too deep.
    """
    level: list[ast.AST] = [tree]
    line = 1
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return
        line = next((node.lineno for node in level if hasattr(node, "lineno")), line)
    raise _at(source, line, Phrase(PhraseKind.TOO_NESTED))


def line_of(source: str, number: int) -> str:
    """Return a line of the source, or an empty string."""
    lines = lines_of(source)
    return lines[number - 1] if 0 < number <= len(lines) else ""


def lines_of(source: str) -> list[str]:
    """Return the lines as the parser counts them; `splitlines` would also end one at U+2028."""
    return re.split(r"\r\n|\r|\n", source)


def _parse(source: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "invalid escape sequence" is the learner's taste
            compile(source, FILENAME, "exec", dont_inherit=True)  # finds what parsing does not
            return ast.parse(source, FILENAME)
    except SyntaxError as error:
        raise _syntax_error(source, error) from None
    except (RecursionError, MemoryError):
        raise _at(source, 1, Phrase(PhraseKind.TOO_NESTED)) from None
    except ValueError as error:
        raise _at(source, 0, str(error)) from None


def _syntax_error(source: str, error: SyntaxError) -> SourceError:
    line = error.lineno or 0
    text = line_of(source, line)
    said: str | Phrase = error.msg
    if "```" in text:
        said = Phrase(PhraseKind.CHAT_MARKERS)
    elif _BLANK.search(_around(source, line, error)):
        said = Phrase(PhraseKind.BLANK)
    return SourceError(line=line, column=error.offset or 0, said=said, text=text)


def _around(source: str, line: int, error: SyntaxError) -> str:
    """Return the line, and where a block is empty, also the comments that stand in its place."""
    before = 3 if "expected an indented block" in error.msg else 0
    return "\n".join(lines_of(source)[max(0, line - 1 - before) : line])


def _at(source: str, line: int, said: str | Phrase) -> SourceError:
    return SourceError(line=line, column=1 if line else 0, said=said, text=line_of(source, line))
