"""The menu: what is understood, with a key for everything that can be done in a private chat."""

from bot.buttons import (
    AskPause,
    Button,
    MyBoards,
    NextQuestion,
    OfferChallenge,
    OfferTypeAlong,
    OpenData,
    OpenExam,
    OpenSettings,
    ShowStats,
    ShowStatus,
    UndoLast,
)
from bot.screens import Key, Keyboard, Screen, rows
from bot.views.catalogue import label, say


def menu() -> Screen:
    """Show all that there is."""
    return Screen(text=say("help.private").strip(), keyboard=_keys())


def _keys() -> Keyboard:
    buttons: dict[str, Button] = {
        "today": NextQuestion(),
        "challenge": OfferChallenge(),
        "typealong": OfferTypeAlong(),
        "stats": ShowStats(),
        "exam": OpenExam(),
        "settings": OpenSettings(),
        "pause": AskPause(),
        "boards": MyBoards(),
        "undo": UndoLast(),
        "data": OpenData(),
        "status": ShowStatus(),
    }
    return rows([Key(label(f"menu.{name}"), button) for name, button in buttons.items()], 2)
