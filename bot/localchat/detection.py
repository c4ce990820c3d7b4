"""What Telegram finds in a text by itself: commands, mentions, hashtags, addresses."""

import re

from bot.localchat.entities import Entity, units

_COMMAND = re.compile(r"(?<![\w/>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<])")
_MENTION = re.compile(r"(?<![\w@./])@[A-Za-z0-9_]{4,32}(?!\w)")
_HASHTAG = re.compile(r"(?<![\w#&])#\w*[^\W\d]\w*")
_URL = re.compile(r"(?<![\w@.])https?://[^\s<>\"'«»“”‘’]+", re.IGNORECASE)
# Of the many endings of names, those that a text about programming is likely to hold.
_NAME = re.compile(
    r"(?<![\w@./:-])(?:[a-z0-9-]+\.)+(?:com|org|net|dev|io|py|me|ai|co|uk|de|edu)(?![\w.@-]*\w)"
    r"(?:/[^\s<>\"'«»“”‘’]*)?",
    re.IGNORECASE,
)
_KINDS = {
    "url": _URL,
    "name": _NAME,
    "bot_command": _COMMAND,
    "mention": _MENTION,
    "hashtag": _HASHTAG,
}


def detected(text: str) -> list[Entity]:
    """Entities for what is found, none inside another."""
    found: list[Entity] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in _KINDS.items():
        for match in pattern.finditer(text):
            start, end = match.start(), match.start() + len(match[0].rstrip(".,:;!?)"))
            if not any(start < other_end and other < end for other, other_end in taken):
                taken.append((start, end))
                place = {"offset": units(text[:start]), "length": units(text[start:end])}
                found.append({"type": "url" if kind == "name" else kind, **place})
    return found
