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
    for line, new in _pairs(written, read):
        if not line or not isinstance(new, ast.stmt | ast.expr | ast.excepthandler):
            continue
        starts.setdefault(new.lineno, line)
        if isinstance(new, ast.stmt):
            statements.add(new.lineno)
        end = new.end_lineno or new.lineno, new.end_col_offset or 0
        spans[new.lineno, new.col_offset, end[0], end[1]] = line
    return Lines(starts=starts, spans=spans, statements=frozenset(statements))


def spread(text: str, lines: Lines) -> tuple[str, Lines]:
    """Put empty lines in, so that most statements get their old line back.

    TensorFlow names lines in its messages, and those are not ours to translate.

    Returns:
        The text, and where its parts come from. It is the same program: an empty line is only
        put in where a statement begins, which is never inside of anything.
    """
    spread_out: list[str] = []
    places: dict[int, int] = {}
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        missing = lines.starts[number] - len(spread_out) - 1 if number in lines.statements else 0
        spread_out.extend([""] * missing)
        spread_out.append(line)
        places[number] = len(spread_out)
    return "\n".join(spread_out) + "\n", _moved(lines, places)


def _moved(lines: Lines, places: dict[int, int]) -> Lines:
    return Lines(
        starts={places[line]: start for line, start in lines.starts.items()},
        statements=frozenset(places[line] for line in lines.statements),
        spans={
            (places[line], column, places[end_line], end_column): start
            for (line, column, end_line, end_column), start in lines.spans.items()
        },
    )


def _pairs(old: ast.AST, new: ast.AST) -> Iterator[tuple[int, ast.AST]]:
    """The nodes of `new` with the line of what each was written from, from top to bottom.

    What a guard has put there has the line of what it stands around. This is most of what
    admitting a source costs.
    """
    waiting: list[tuple[object, object, int]] = [(old, new, 0)]
    while waiting:
        left, right, line = waiting.pop()
        if type(left) is not type(right):
            raise MismatchError(left, right)
        if isinstance(left, ast.AST) and isinstance(right, ast.AST):
            line = getattr(left, "lineno", line)
            yield line, right
            fields = [(getattr(left, n, None), getattr(right, n, None)) for n in left._fields]
            waiting += [(a, b, line) for a, b in reversed(fields) if a is not b]
        elif isinstance(left, list) and isinstance(right, list):
            if len(left) != len(right):
                raise MismatchError(left, right)
            waiting += [(a, b, line) for a, b in zip(left[::-1], right[::-1], strict=True)]
        elif repr(left) != repr(right):  # repr: nan, -0.0
            raise MismatchError(left, right)
