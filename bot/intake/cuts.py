"""Cuts: where Telegram's clients cut a text that is too long for one message.

Those for iOS cut behind the last line end or full stop that fits; those for Android at an empty
line or a line end among the last 300 characters; those for computers at an empty line of the
second half, or the last line end. So a first part is never shorter than half a message, and what
stood at a cut is told by where it lies: the same client would have to cut there again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter

LIMIT = 4096
"""Characters of a message."""

SHORTEST = LIMIT // 2
"""Of a message that may go on in the next one."""

_WINDOW = 300
"""Those for Android look no further back."""


def _android(text: str, limit: int) -> int:
    window = range(limit - 1, limit - _WINDOW - 1, -1)
    empty = text.rfind("\n\n", limit - _WINDOW - 1, limit)
    line = text.find("\n", limit - _WINDOW, limit)
    blank = next((at for at in window if text[at] == " "), limit)
    return empty + 1 if empty >= 0 else line if line >= 0 else blank


def _ios(text: str, limit: int) -> int:
    return max(text.rfind("\n", 0, limit), text.rfind(".", 0, limit)) + 1 or limit


def _computers(text: str, limit: int) -> int:
    first = limit // 2 + 1
    places = (text.rfind(sign, first, limit + len(sign)) for sign in ("\n\n", "\n", " "))
    return next((place for place in places if place >= 0), limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A message of several: its part of the program, and what different clients had cut."""

    text: str
    typed: str  # with all markers and fences
    arrived: str  # without them
    lasting: str  # the same, with no white space in what is in bold or the like


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """How one client cuts, and what."""

    cut: Callable[[str, int], int]
    sees: Callable[[Part], str]


ANDROID = Client(cut=_android, sees=attrgetter("typed"))
IOS = Client(cut=_ios, sees=attrgetter("arrived"))
COMPUTERS = Client(cut=_computers, sees=attrgetter("lasting"))
CLIENTS = (ANDROID, IOS, COMPUTERS)


def plain(text: str) -> Part:
    """A part of nothing but a program."""
    return Part(text=text, typed=text, arrived=text, lasting=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Two parts that were one text."""

    parts: tuple[Part, Part]
    limit: int = LIMIT
    client: Client | None = None  # whose cut it is, if that is known
    leads: frozenset[int] = frozenset({0})
    """How much white space may have been before the first of them."""

    @property
    def before(self) -> str:
        """The program before it."""
        return self.parts[0].text

    @property
    def after(self) -> str:
        """The program after it."""
        return self.parts[1].text

    def leads_after(self, *gaps: str) -> frozenset[int]:
        """How much may have been before the second, had it been one of these gaps."""
        if self.client is None:
            return frozenset({0})
        places = (self._lead_after(gap, lead) for gap in gaps for lead in self.leads)
        return frozenset(place for place in places if place >= 0)

    def _lead_after(self, gap: str, lead: int) -> int:
        assert self.client is not None  # noqa: S101 - nobody else asks
        before, after = (self.client.sees(part) for part in self.parts)
        whole = " " * lead + before + gap + after
        if len(whole) <= self.limit:
            return -1
        begin = lead + len(before)
        at = self.client.cut(whole, self.limit)
        return begin + len(gap) - at if begin <= at else -1

    def possible(self, gaps: Iterable[str]) -> list[str]:
        """Those of some gaps with which it would have been cut here."""
        return [gap for gap in gaps if self.leads_after(gap)]

    def is_blank(self, margin: int) -> bool:
        """Whether an empty line stood there, before a line of that indent."""
        if self.client is None:
            return self._had_room(margin)
        close, apart = (f"{end}{' ' * margin}" for end in ("\n", "\n\n"))
        return not self.possible([close]) and bool(self.possible([apart]))

    def is_close(self, margin: int) -> bool:
        """Whether no empty line stood there, before a line of that indent."""
        if self.client is None:
            return not self._had_room(margin)
        return not self.possible([f"\n\n{' ' * margin}"])

    def is_full(self) -> bool:
        """Whether a word may have been cut, since there was no room for more."""
        seen = self.before if self.client is None else self.client.sees(self.parts[0])
        return len(seen) + max(self.leads) >= self.limit

    def _had_room(self, margin: int) -> bool:
        """Whether another line would have fitted."""
        line = self.after.partition("\n")[0].partition(".")[0]
        return len(self.before) + margin + len(line) + 2 <= self.limit
