"""Repairs: what was made good of code that a phone had changed on its way to us."""

from dataclasses import dataclass
from enum import StrEnum


class RepairKind(StrEnum):
    """What was made good."""

    MARKERS = "markers"  # Telegram took them for formatting
    PUNCTUATION = "punctuation"  # curly quotes, long dashes, «»
    SPACES = "spaces"  # such as the no-break space
    CAPITALS = "capitals"  # Import, Def
    INDENT = "indent"  # of the first line
    JOINED = "joined"  # out of several messages
    DOCSTRING = "docstring"  # white space in one is a guess, where messages were joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One of them."""

    kind: RepairKind
    detail: str = ""  # what was put back, or how many messages there were
