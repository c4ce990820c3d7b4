"""From the guarded text back to the learner's lines."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType

Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Where each part of the guarded text comes from."""

    starts: dict[int, int]  # a line of the guarded text: the first line it came from
    statements: frozenset[int]  # lines of the guarded text on which a statement begins
    spans: dict[Span, int]  # an expression of the guarded text: its line

    def original(self, line: int) -> int:
        """Return the learner's line for a line of the guarded text."""
        known = [number for number in self.starts if number <= line]
        return self.starts[max(known)] if known else line

    def of_frame(self, entry: TracebackType) -> int:
        """Return the learner's line for one entry of a traceback."""
        positions = list(entry.tb_frame.f_code.co_positions())
        line, end_line, column, end_column = positions[entry.tb_lasti // 2]
        if line and end_line and column is not None and end_column is not None:
            found = self.spans.get((line, column, end_line, end_column))
            if found:
                return found
        return self.original(entry.tb_lineno)


class MismatchError(Exception):
    """The guarded text does not read back as the tree it was written from."""


def pair(written: ast.AST, read: ast.AST) -> Lines:
    """Return where the parts of `read` come from, given the tree that was written out.

    Raises:
        MismatchError: If the two are not the same program.
    """
    starts: dict[int, int] = {}
    spans: dict[Span, int] = {}
    statements: set[int] = set()
    for old, new in _pairs(written, read):
        line = getattr(old, "lineno", None)
        if line is None or not isinstance(new, ast.stmt | ast.expr | ast.excepthandler):
            continue
        starts.setdefault(new.lineno, line)
        if isinstance(new, ast.stmt):
            statements.add(new.lineno)
        end = new.end_lineno or new.lineno, new.end_col_offset or 0
        spans[new.lineno, new.col_offset, end[0], end[1]] = line
    return Lines(starts=starts, spans=spans, statements=frozenset(statements))


def spread(text: str, lines: Lines) -> str:
    """Return the text with empty lines put in, so that most statements get their old line back.

    TensorFlow names lines in its messages, and those are not ours to translate.
    """
    spread_out: list[str] = []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        missing = lines.starts[number] - len(spread_out) - 1 if number in lines.statements else 0
        spread_out.extend([""] * missing)
        spread_out.append(line)
    return "\n".join(spread_out) + "\n"


def _pairs(old: ast.AST, new: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    waiting: list[tuple[object, object]] = [(old, new)]
    while waiting:
        left, right = waiting.pop()
        if isinstance(left, ast.AST) and isinstance(right, ast.AST) and type(left) is type(right):
            yield left, right
            fields = (
                (getattr(left, name, None), getattr(right, name, None)) for name in left._fields
            )
            waiting.extend(reversed(list(fields)))
        elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
            waiting.extend(reversed(list(zip(left, right, strict=True))))
        elif not _is_same(left, right):
            raise MismatchError(left, right)


def _is_same(left: object, right: object) -> bool:
    return type(left) is type(right) and repr(left) == repr(right)  # repr: nan, -0.0
