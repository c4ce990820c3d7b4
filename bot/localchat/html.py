"""Telegram's HTML, parsed as strictly as Telegram does; not a browser's idea of HTML.

Offsets in refusals are counted in bytes of UTF-8, offsets of entities in UTF-16 units.
"""

import re
from dataclasses import dataclass

from bot.localchat.entities import Entity, Formatted, units
from bot.localchat.errors import ApiError, bad_request
from bot.localchat.tags import KINDS, Tag, close

_CHARACTERS = re.compile(rb"[^<&\0]+")
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]+));?")
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_SPACES = b" \t\r\n\0\x0b"
_TOKEN = re.compile(rb"[A-Za-z0-9.\-]*")
_LONGEST_REFERENCE = 10


def parse(source: str) -> Formatted:
    """The text that `source` shows and what lies on it.

    Raises:
        ApiError: With Telegram's own words, when the markup is not Telegram's.
    """
    return _Parser(source).parsed()


def refusal(why: str) -> ApiError:
    """The refusal of a text whose markup cannot be read."""
    return bad_request(f"can't parse entities: {why}")


@dataclass(slots=True)
class _Open:
    tag: Tag
    offset: int
    begins: int  # in `_Parser.shown`


class _Parser:
    def __init__(self, source: str) -> None:
        self.data = source.encode("utf-8", "surrogatepass") + b"\0"
        self.end = len(self.data) - 1
        self.at = 0
        self.shown: list[str] = []
        self.offset = 0
        self.stack: list[_Open] = []
        self.entities: list[Entity] = []

    def parsed(self) -> Formatted:
        while self.at < self.end:
            match self.data[self.at : self.at + 1]:
                case b"<":
                    self._tag()
                case b"&":
                    self._show(self._reference() or self._plain("&"))
                case b"\0":
                    self._show(self._plain("\0"))
                case _:
                    self._characters()
        if self.stack:
            name = self.stack[-1].tag.name
            raise refusal(f'Can\'t find end tag corresponding to start tag "{name}"')
        return self._checked()

    def _checked(self) -> Formatted:
        text = "".join(self.shown)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise refusal(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return Formatted(text, self.entities)

    def _show(self, text: str) -> None:
        self.shown.append(text)
        self.offset += units(text)

    def _characters(self) -> None:
        if found := _CHARACTERS.match(self.data, self.at):
            self.at = found.end()
            self._show(found.group().decode("utf-8", "surrogatepass"))

    def _plain(self, character: str) -> str:
        self.at += 1
        return character

    def _reference(self) -> str:
        """The character that a reference at this place means, or nothing when it is none."""
        found = _REFERENCE.match(self.data, self.at)
        if found is None:
            return ""
        character = _character(found)
        if character:
            self.at = found.end()
        return character

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.data[self.at : self.at + 1] == b"/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = self._until(_SPACES + b">").lower()
        if self._ended():
            raise refusal(f"Unclosed start tag at byte offset {begin}")
        if name not in KINDS:
            raise refusal(f'Unsupported start tag "{name}" at byte offset {begin}')
        tag = Tag(name)
        while self._more_attributes(begin, name):
            self._attribute(tag, begin)
        if name == "span" and not tag.argument:
            raise refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.stack.append(_Open(tag, self.offset, len(self.shown)))

    def _more_attributes(self, begin: int, name: str) -> bool:
        self._skip_spaces()
        if self._ended():
            raise refusal(f'Unclosed start tag "{name}" at byte offset {begin}')
        if self.data[self.at : self.at + 1] == b">":
            self.at += 1
            return False
        return True

    def _attribute(self, tag: Tag, begin: int) -> None:
        attribute = self._until(_SPACES + b"=>/\"'")
        if not attribute:
            raise refusal(f'Empty attribute name in the tag "{tag.name}" at byte offset {begin}')
        self._skip_spaces()
        if self.data[self.at : self.at + 1] != b"=":
            tag.learn(attribute, "")
            return
        self.at += 1
        self._skip_spaces()
        value = self._value()
        if self._ended():
            raise refusal(f"Unclosed start tag at byte offset {begin}")
        tag.learn(attribute, value)

    def _value(self) -> str:
        quote = self.data[self.at : self.at + 1]
        if quote in (b'"', b"'"):
            self.at += 1
            return self._quoted(quote)
        begin = self.at
        if found := _TOKEN.match(self.data, begin):
            self.at = found.end()
        if not self._ended() and self.data[self.at] not in _SPACES + b">":
            raise refusal(f"Unexpected end of name token at byte offset {begin}")
        return self.data[begin : self.at].decode("ascii").lower()

    def _quoted(self, quote: bytes) -> str:
        value: list[str] = []
        while not self._ended() and self.data[self.at : self.at + 1] != quote:
            if character := self._reference():
                value.append(character)
                continue
            value.append(self._until(quote + b"&") or self._plain("&"))
        self.at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        if not self.stack:
            raise refusal(f"Unexpected end tag at byte offset {begin}")
        self.at += 1
        found = self._until(_SPACES + b">").lower()
        self._skip_spaces()
        if self._ended() or self.data[self.at : self.at + 1] != b">":
            raise refusal(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        opened = self.stack.pop()
        if found and found != opened.tag.name:
            raise refusal(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{opened.tag.name}>", found "</{found}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        if self.offset > opened.offset:
            text = "".join(self.shown[opened.begins :])
            close(opened.tag, text, (opened.offset, self.offset - opened.offset), self.entities)

    def _until(self, stops: bytes) -> str:
        begin = self.at
        while self.at < self.end and self.data[self.at] not in stops:
            self.at += 1
        return self.data[begin : self.at].decode("utf-8", "replace")

    def _skip_spaces(self) -> None:
        while self.at < self.end and self.data[self.at] in _SPACES:
            self.at += 1

    def _ended(self) -> bool:
        return self.at >= self.end


def _character(found: re.Match[bytes]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        return _NAMED.get(name, "")
    digits = hexadecimal or decimal or b"0"
    length = len(found.group().rstrip(b";"))
    code = int(digits, 16 if hexadecimal else 10)
    if code == 0 or code >= 0x10FFFF or length >= _LONGEST_REFERENCE:
        return ""
    return chr(code)
