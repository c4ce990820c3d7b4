"""Screens: what a view returns, free of Telegram. `sending` puts them into messages."""

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


def rows(keys: list[Key], across: int) -> Keyboard:
    """Lay keys out in rows."""
    return tuple(tuple(keys[i : i + across]) for i in range(0, len(keys), across))
