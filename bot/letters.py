"""Letters: what a message says, as the outbox keeps it until it is sent."""

import json
from dataclasses import dataclass
from typing import Any

from bot.buttons import pack
from bot.screens import Key, Keyboard, Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text with keys, in Telegram's own words."""

    text: str
    keys: list[list[dict[str, str]]]
    is_silent: bool = False
    is_broadcast: bool = False  # nobody waits for it
    only_for: int | None = None  # the one member of a group whom it concerns
    press: str | None = None  # of that member, which it answers
    answers: int | None = None  # their message that nobody else has seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A quiz for a group, and what a vote on it is compared with."""

    question: str
    options: list[str]
    correct: int
    explanation: str
    description: str | None = None  # Telegram's HTML
    thread_id: int | None = None
    group_title: str
    question_id: str


@dataclass(frozen=True, slots=True)
class Removal:
    """No message any more where one of ours stands."""


Said = Text | Poll | Removal

_KINDS: dict[str, type[Said]] = {kind.__name__: kind for kind in (Text, Poll, Removal)}


def content(said: Said) -> str:
    """Return it as it is kept."""
    # Not `asdict`, which copies what is only written down here.
    fields = {name: getattr(said, name) for name in said.__slots__}
    return json.dumps({"kind": type(said).__name__, **fields})


def said(content: str) -> Said:
    """Return what was kept."""
    kept: dict[str, Any] = json.loads(content)
    return _KINDS[kept.pop("kind")](**kept)


def text(screen: Screen) -> Text:
    """Return a screen as text and keys."""
    return Text(text=screen.text, keys=keys(screen.keyboard), is_silent=screen.is_silent)


def keys(keyboard: Keyboard) -> list[list[dict[str, str]]]:
    """Return keys as Telegram has them."""
    return [[_key(key) for key in row] for row in keyboard]


def _key(key: Key) -> dict[str, str]:
    if key.url is not None:
        return {"text": key.text, "url": key.url}
    assert key.button is not None  # noqa: S101 - a key is a link or a button
    return {"text": key.text, "callback_data": pack(key.button)}
