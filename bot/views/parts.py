"""Parts: what is too long for one message, in several; each is whole HTML, and code stays code."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.screens import Screen
from bot.views.catalogue import Html

MESSAGE = 4096
CAPTION = 1024
"""Telegram's limits, in characters that are shown."""

_TOKEN = re.compile(r"<[^<>]*>|&(?:[a-z]+|#x?[0-9a-f]+);|.", re.DOTALL | re.IGNORECASE)
_MORE = " …"

Tokens = Sequence[str]
"""A text as tags and shown characters, an escaped one being one."""


def parts(screen: Screen) -> tuple[Screen, ...]:
    """Return a screen as messages that Telegram takes; the keys are below the last."""
    if screen.picture is not None:
        return (replace(screen, text=shortened(screen.text, CAPTION)),)
    *before, last = split(screen.text)
    unfinished = (replace(screen, text=text, keyboard=()) for text in before)
    return (*unfinished, replace(screen, text=last))


def cut(screen: Screen) -> Screen:
    """Return a screen as the one message that it can be where one stands already."""
    return replace(screen, text=shortened(screen.text, CAPTION if screen.picture else MESSAGE))


def split(text: str, limit: int = MESSAGE) -> list[Html]:
    """Return a text in parts of at most so many shown characters.

    They end where a paragraph does, else a line, else a word: wherever that leaves a part at
    least half full.
    """
    if len(text) <= limit:  # with its tags: no more can be shown
        return [Html(text)]
    return [Html("".join(part)) for part in _split(_TOKEN.findall(text), limit)]


def shortened(text: str, limit: int) -> Html:
    """Return the beginning of a text, with a sign where something is missing."""
    if len(text) <= limit or _shown(_TOKEN.findall(text)) <= limit:
        return Html(text)
    return Html(split(text, limit - len(_MORE))[0] + _MORE)


def _split(tokens: Tokens, limit: int) -> Iterator[Tokens]:
    while _shown(tokens) > limit:
        end = _end(tokens, limit)
        opened = _open(tokens[:end])
        yield [*_trimmed(tokens[:end]), *(f"</{_name(tag)}>" for tag in reversed(opened))]
        tokens = [*opened, *_without_lead(tokens[end:], in_code=_is_code(opened))]
    yield tokens


def _end(tokens: Tokens, limit: int) -> int:
    """Return where the first part ends: the last good place in its second half."""
    shown, half, whole = 0, 0, len(tokens)
    for place, token in enumerate(tokens):
        if shown == limit and not _is_tag(token):
            whole = place
            break
        shown += not _is_tag(token)
        half = half or (place + 1 if shown >= limit // 2 else 0)
    for is_good in _GOOD:
        for place in range(whole, half, -1):
            if is_good(tokens, place):
                return place
    return whole


def _ends_paragraph(tokens: Tokens, place: int) -> bool:
    return list(tokens[place - 2 : place]) == ["\n", "\n"] and not _is_code(_open(tokens[:place]))


def _ends_line(tokens: Tokens, place: int) -> bool:
    return tokens[place - 1] == "\n"


def _ends_word(tokens: Tokens, place: int) -> bool:
    return tokens[place - 1] == " "


_GOOD: tuple[Callable[[Tokens, int], bool], ...] = (_ends_paragraph, _ends_line, _ends_word)
"""Places to end a part at, best first."""


def _open(tokens: Tokens) -> list[str]:
    """Return the tags that are open behind these tokens."""
    opened: list[str] = []
    for token in tokens:
        if token.startswith("</"):
            opened.pop()
        elif _is_tag(token):
            opened.append(token)
    return opened


def _trimmed(tokens: Tokens) -> Tokens:
    end = len(tokens)
    while end and tokens[end - 1].isspace():
        end -= 1
    return tokens[:end]


def _without_lead(tokens: Tokens, *, in_code: bool) -> Tokens:
    """Leave out what no message begins with; in code, spaces are indents."""
    start = 0
    while start < len(tokens) and (
        tokens[start] == "\n" or (tokens[start] == " " and not in_code)
    ):
        start += 1
    return tokens[start:]


def _is_code(opened: Sequence[str]) -> bool:
    return any(_name(tag) == "pre" for tag in opened)


def _name(tag: str) -> str:
    return tag[1:-1].split()[0]


def _is_tag(token: str) -> bool:
    return len(token) > 1 and token.startswith("<")


def _shown(tokens: Tokens) -> int:
    return sum(not _is_tag(token) for token in tokens)
