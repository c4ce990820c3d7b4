"""What somebody said: a text, and what Telegram says lies on it, counted in characters."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from telegram import MessageEntity


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What lies on a part of a text, in Telegram's words."""

    kind: str
    start: int
    end: int
    argument: str = ""  # the language of a block, the address of a link


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text with its marks, in the order of their places."""

    text: str
    marks: tuple[Mark, ...] = ()

    def part(self, start: int, end: int | None = None) -> "Said":
        """What lies between two places."""
        stop = len(self.text) if end is None else end
        moved = (
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, stop) - start)
            for mark in self.marks
        )
        return Said(
            text=self.text[start:stop],
            marks=tuple(mark for mark in moved if mark.start < mark.end),
        )

    def of_kind(self, *kinds: str) -> tuple[Mark, ...]:
        """The marks of these kinds."""
        return tuple(mark for mark in self.marks if mark.kind in kinds)


def said(text: str, entities: Iterable[MessageEntity]) -> Said:
    """Return a text of Telegram's, whose offsets count UTF-16 units."""
    place = _places(text)
    marks = [
        Mark(
            kind=str(entity.type),
            start=place(entity.offset),
            end=place(entity.offset + entity.length),
            argument=entity.language or entity.url or _person(entity),
        )
        for entity in entities
    ]
    return Said(text=text, marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def encode(given: Said) -> str:
    """Write the marks, for the database."""
    marks = [[mark.kind, mark.start, mark.end, mark.argument] for mark in given.marks]
    return json.dumps(marks, separators=(",", ":"))


def decode(text: str, marks: str) -> Said:
    """Read what `encode` wrote."""
    found = (
        Mark(kind=kind, start=start, end=end, argument=argument)
        for kind, start, end, argument in json.loads(marks)
    )
    return Said(text=text, marks=tuple(found))


class _places:  # noqa: N801 - it is called like a function
    """From UTF-16 units to characters."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] | None = None
        if not text.isascii() and any(character > "\uffff" for character in text):
            self._starts = []
            for index, character in enumerate(text):
                self._starts += [index] * (2 if character > "\uffff" else 1)
            self._starts.append(len(text))
        self._end = len(text)

    def __call__(self, units: int) -> int:
        if self._starts is None:
            return min(units, self._end)
        return self._starts[min(units, len(self._starts) - 1)]


def _person(entity: MessageEntity) -> str:
    return f"tg://user?id={entity.user.id}" if entity.user is not None else ""
