"""Screens: what a view returns, free of Telegram. `sending` puts them into messages."""

import unicodedata
from dataclasses import dataclass

from bot.buttons import Button
from bot.drawings import Drawing


@dataclass(frozen=True, slots=True)
class Key:
    """One key below a message: a button of ours, or a link."""

    text: str
    button: Button | None = None
    url: str | None = None


Keyboard = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A message: Telegram's HTML, and keys below it. With a picture, the text is its caption."""

    text: str
    picture: Drawing | None = None
    keyboard: Keyboard = ()
    is_silent: bool = False


FITTING = {2: 16, 3: 10, 4: 7}
"""How long labels may be, with so many in a row, before a phone cuts them off."""

SHORT = 3
"""The same, with more in a row."""


def rows(keys: list[Key], across: int) -> Keyboard:
    """Lay keys out in rows: so many across, or fewer where a label would be cut off."""
    longest = max((_width(key.text) for key in keys), default=0)
    across = next(n for n in range(across, 0, -1) if n == 1 or longest <= FITTING.get(n, SHORT))
    if len(keys) == across + 1 == 4:
        across = 2  # or one would stand alone
    return tuple(tuple(keys[i : i + across]) for i in range(0, len(keys), across))


def _width(label: str) -> int:
    """How many letters a label is as wide as: a picture is two."""
    return sum(1 + (unicodedata.east_asian_width(each) in {"W", "F"}) for each in label)
