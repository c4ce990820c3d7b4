"""The language: which one is spoken, with a key for each that there is."""

from bot.buttons import PickLanguage, ShowBoard
from bot.screens import Key, Screen
from bot.views.catalogue import label, say
from bot.views.language import LANGUAGES, nearest, speaking, spoken
from bot.views.ways import to_settings
from challenges.learners import Learner

AS_TELEGRAM = "auto"
"""On a button, instead of a language."""
TICKED = "✓"


def learners(learner: Learner) -> Screen:
    """Show a learner's language; what is not chosen is as Telegram has it."""
    chosen = learner.chosen_language
    telegram = label("language.as_telegram", name=name(nearest(learner.language)))
    auto = Key(_ticked(telegram, is_on=chosen is None), PickLanguage(AS_TELEGRAM))
    text = say("language.ask", now=name(spoken()))
    return Screen(text=text, keyboard=(_keys(chosen), (auto,), *to_settings()))


def groups(chosen: str | None) -> Screen:
    """Show a group's language."""
    board = (Key(label("board.open"), ShowBoard()),)
    return Screen(text=say("language.group", now=name(spoken())), keyboard=(_keys(chosen), board))


def name(language: str) -> str:
    """Return what a language calls itself."""
    with speaking(language):
        return label("language.name")


def _keys(chosen: str | None) -> tuple[Key, ...]:
    return tuple(
        Key(_ticked(name(language), is_on=language == chosen), PickLanguage(language))
        for language in LANGUAGES
    )


def _ticked(text: str, *, is_on: bool) -> str:
    return f"{TICKED} {text}" if is_on else text
