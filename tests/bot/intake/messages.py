"""Messages as Telegram describes them, for tests."""

from datetime import UTC, datetime
from typing import Any

from telegram import Chat, Message, MessageEntity

CHAT = Chat(7, Chat.PRIVATE)


def message(text: str, *parts: tuple[str, str], is_caption: bool = False) -> Message:
    """A message in which these parts are marked, each found after the one before."""
    entities, at = [], 0
    for kind, part in parts:
        at = text.index(part, at)
        entities.append(MessageEntity(kind, units(text[:at]), units(part)))
        at += len(part)
    said: dict[str, Any] = {"text": text, "entities": entities}
    if is_caption:
        said = {"caption": text, "caption_entities": entities}
    return Message(1, datetime(2026, 1, 1, tzinfo=UTC), CHAT, **said)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
