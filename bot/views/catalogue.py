"""The message catalogue: every word that a learner reads from us, by key, in `catalogue/`.

It is gettext's: the key is a text's context, its English the id. What a language lacks is told in
English. Values are escaped here, once, as they are put into a text; `Html` marks what is escaped
already.
"""

import html
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.views.language import ENGLISH, spoken


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
    """Return the text of this key, in the language that is spoken, with the values put in.

    A text with a plural is chosen by the value `count`, as the language has it.
    """
    return Html(_text(key, values.get("count")).format_map(_Escaping(values)))


def has(key: str) -> bool:
    """Return whether there are words for this key."""
    return key in _english()


def label(key: str, **values: object) -> str:
    """Return a text without markup, as keys and alerts show it."""
    return _text(key, values.get("count")).format_map(values)


def _text(key: str, count: object) -> str:
    english, translations = _english()[key], _translations(spoken())
    if isinstance(english, str):
        return translations.pgettext(key, english)
    assert isinstance(count, int), key  # noqa: S101 - a plural is of something counted
    return translations.npgettext(key, *english, count)


@cache
def _english() -> dict[str, str | tuple[str, str]]:
    found: dict[str, str | tuple[str, str]] = {}
    for message in _catalogue(ENGLISH):
        if message.id:
            found[str(message.context)] = message.id  # type: ignore[assignment]  # or a pair
    return found


@cache
def _translations(language: str) -> NullTranslations:
    if language == ENGLISH:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, _catalogue(language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def _catalogue(language: str) -> Catalog:
    source = resources.files("bot.views").joinpath("catalogue").joinpath(f"{language}.po")
    with source.open("rb") as file:
        return read_po(file, locale=language)
