"""`str.format` and f-strings, with every attribute read through the guard.

The interpreter's own `format` follows `{0.x.y}` in C, where no guard sees it (CVE-2023-41039).
"""

import _string  # type: ignore[import-not-found]  # CPython's own, as in string.py
from collections.abc import Callable, Mapping, Sequence
from string import Formatter
from typing import Any

GetAttribute = Callable[[object, str], object]


class GuardedFormatter(Formatter):
    """Formats like `str.format`, reading attributes with the function it was given."""

    def __init__(self, get_attribute: GetAttribute) -> None:
        self._get_attribute = get_attribute

    def get_field(
        self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> tuple[Any, int | str]:
        """Return the object that a replacement field names."""
        first, rest = _string.formatter_field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = self._get_attribute(value, name) if is_attribute else value[name]
        return value, first


class Formatting:
    """What the guards put in place of `str.format` and of f-strings."""

    def __init__(self, get_attribute: GetAttribute) -> None:
        self._formatter = GuardedFormatter(get_attribute)

    def method(self, text: str) -> Callable[..., str]:
        """Return `text.format`."""

        def format(*args: object, **kwargs: object) -> str:  # noqa: A001 - as it is in Python
            return self._formatter.vformat(str(text), args, kwargs)

        return format

    def function(self, text: str, *args: object, **kwargs: object) -> str:
        """Do what `str.format(text, …)` does."""
        return self._formatter.vformat(str(text), args, kwargs)


def formatted(value: object, conversion: str, spec: str) -> str:
    """Return one part of an f-string."""
    match conversion:
        case "s":
            value = str(value)
        case "r":
            value = repr(value)
        case "a":
            value = ascii(value)
    return format(value, spec)


def joined(*parts: str) -> str:
    """Return an f-string's parts as one string."""
    return "".join(parts)
