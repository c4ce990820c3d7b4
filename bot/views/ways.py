"""Ways: keys that lead from one screen to another, the same wherever they stand."""

from bot.buttons import OpenSettings
from bot.screens import Key, Keyboard
from bot.views.catalogue import label


def to_settings() -> Keyboard:
    """Return the way back to the settings."""
    return ((Key(label("settings.back"), OpenSettings()),),)
