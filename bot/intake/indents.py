"""Indents: the first line of a message loses its own."""

import re

from bot.intake.scanning import scan


def first_line(text: str) -> str:
    """Return the text as if its first line stood as far in as the outermost of the others.

    All of them are moved to the margin: a program begins there. Strings keep what is theirs.
    """
    found = scan(text)
    others = [statement.indent for statement in found.statements[1:]]
    if not others or not min(others) or text[:1].isspace():
        return text
    strings = [(piece.start, piece.end) for piece in found.pieces if piece.is_block]
    made, at = [], 0
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        is_inside = any(start < at < end for start, end in strings)
        at += len(line)
        made.append(line if is_inside else _moved(line, min(others)))
    return "".join(made)


def _moved(line: str, by: int) -> str:
    blank = len(line) - len(line.lstrip(" \t"))
    return line[min(blank, by) :]
