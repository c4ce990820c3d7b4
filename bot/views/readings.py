"""Readings: where a paste was cut so that it may be two or three programs, which of them it is."""

from collections.abc import Sequence

from bot.buttons import PickReading
from bot.screens import Key, Screen
from bot.views.catalogue import Html, say
from bot.views.markup import python
from bot.views.ways import menu_below


def ask(excerpts: Sequence[str], signs: Sequence[int], *, message: int, parts: int) -> Screen:
    """Ask which program it was, by the lines in which they differ."""
    shown = [
        Html(f"<b>{number}</b>\n{python(excerpt)}") for number, excerpt in enumerate(excerpts, 1)
    ]
    text = Html("\n".join([say("code.which", count=parts), *shown, say("code.which_none")]))
    keys = tuple(
        Key(str(number), PickReading(message, sign)) for number, sign in enumerate(signs, 1)
    )
    return Screen(text=text, keyboard=(keys, *menu_below()))


def picked(number: int) -> Screen:
    """Say which of them is run; its state follows."""
    return Screen(text=say("code.picked", number=number))
