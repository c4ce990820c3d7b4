"""What Telegram would make of a screen: its own parser, and its limit."""

from bot.screens import Screen
from tests.bot.localchat import tdlib

MAX_CHARACTERS = 4096
"""Counted in characters, once the markup is read."""


def shown(screen: Screen) -> str:
    """The text that a learner sees; fails where Telegram would refuse it."""
    return read(screen.text)


def read(text: str) -> str:
    """The text of HTML that is to be sent."""
    parsed = tdlib.html(text)
    assert isinstance(parsed, tuple), f"{parsed}: {text!r}"
    assert parsed[0].strip()
    assert len(parsed[0]) <= MAX_CHARACTERS, f"{len(parsed[0])} characters: {text[:200]!r}"
    return parsed[0]
