"""What is sent: the functions and classes of the standard library that this Python has."""

import ast
import random
import sysconfig
import textwrap
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_LEFT_OUT = {"site-packages", "lib2to3", "idle_test"}
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


_FEW, _FILES = 200, 60
"""To find a few, so many files are enough: parsing all of them takes longer than any test."""


@cache
def snippets(files: int | None = None) -> tuple[str, ...]:
    """All of them, or those of some files: each once, as they stand there."""
    root = Path(sysconfig.get_path("stdlib"))
    paths = [path for path in sorted(root.rglob("*.py")) if not _LEFT_OUT & set(path.parts)]
    chosen = paths if files is None else random.Random(files).sample(paths, files)
    found: dict[str, None] = {}
    for path in chosen:
        found |= dict.fromkeys(_of(path))
    return tuple(found)


def sample(number: int | None, *, least: int = 1, most: int, seed: int = 6) -> list[str]:
    """So many of a length, or all of them; the same ones every time."""
    known = snippets(_FILES if number is not None and number <= _FEW else None)
    fitting = [snippet for snippet in known if least <= len(snippet) <= most]
    if number is None or number >= len(fitting):
        return fitting
    return random.Random(seed).sample(fitting, number)


def tree(source: str) -> str | None:
    """What a snippet means, also as it stands in a class."""
    for text in (source, f"if 1:\n{source}"):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        inner = found.body[0]
        body = inner.body if text is not source and isinstance(inner, ast.If) else found.body
        return ast.dump(ast.Module(body, []))
    return None


def without_docstrings(source: str) -> str | None:
    """What a snippet means but for the white space in its docstrings."""
    found = ast.parse(source)
    for node in ast.walk(found):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = "".join(str(node.value.value).split())
    return ast.dump(found)


def outdented(snippet: str) -> str:
    """A snippet at the margin; where a string keeps it from there, its first line."""
    return textwrap.dedent(snippet).strip()


def _of(path: Path) -> Iterator[str]:
    try:
        text = path.read_text("utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = ast.parse(text)
    except (SyntaxError, ValueError):
        return
    lines = text.splitlines(keepends=True)
    for node in ast.walk(found):
        if isinstance(node, _DEFINITIONS) and node.end_lineno is not None:
            first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
            yield "".join(lines[first - 1 : node.end_lineno]).rstrip()
