"""The message catalogue: every word that a learner reads from us, by key, in `catalogue/`.

Values are escaped here, once, as they are put into a text; `Html` marks what is escaped already.
"""

import html
import tomllib
from functools import cache
from importlib import resources
from typing import Any

FORMS = {"one", "other"}
"""The forms of a text that counts something."""


class Html(str):
    """Text in Telegram's HTML: escaped, and only with tags that Telegram knows."""

    __slots__ = ()


class _Escaping(dict[str, object]):
    def __missing__(self, key: str) -> object:
        raise KeyError(f"the text needs a value for {{{key}}}")

    def __getitem__(self, key: str) -> object:
        return escape(super().__getitem__(key))


def escape(value: object) -> Html:
    """Return the value as HTML; what is HTML already stays as it is."""
    return value if isinstance(value, Html) else Html(html.escape(str(value), quote=False))


def say(key: str, **values: object) -> Html:
    """Return the text of this key with the values put in.

    A text with forms is chosen by the value `count`: `one` for 1, `other` for the rest.
    """
    return Html(_text(key, values.get("count")).format_map(_Escaping(values)))


def has(key: str) -> bool:
    """Return whether there are words for this key."""
    return key in _catalogue("en")


def label(key: str, **values: object) -> str:
    """Return a text without markup, as keys and alerts show it."""
    return _text(key, values.get("count")).format_map(values)


def _text(key: str, count: object) -> str:
    entry = _catalogue("en")[key]
    if isinstance(entry, str):
        return entry
    return str(entry["one" if count == 1 else "other"])


@cache
def _catalogue(language: str) -> dict[str, Any]:
    source = resources.files("bot.views").joinpath("catalogue").joinpath(f"{language}.toml")
    return _flat(tomllib.loads(source.read_text(encoding="utf-8")))


def _flat(tree: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, entry in tree.items():
        if isinstance(entry, dict) and set(entry) != FORMS:
            found.update(_flat(entry, f"{prefix}{name}."))
        else:
            found[prefix + name] = entry
    return found
