"""Texts that people typed, made storable: the same on both databases."""

import re

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_NUL_PICTURE = "\u2400"  # ␀


def storable(text: str) -> str:
    """The text with what PostgreSQL and UTF-8 refuse made visible: NUL and half characters."""
    return _UNSTORABLE.sub(lambda found: _NUL_PICTURE if found[0] == "\0" else "\ufffd", text)


class Words(TypeDecorator[str]):
    """A column for text from outside."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Make the text storable on its way in."""
        return None if value is None else storable(value)
