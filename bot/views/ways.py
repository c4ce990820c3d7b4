"""Ways: keys that lead from one screen to another, the same wherever they stand."""

from bot.buttons import Begin, OpenMenu, OpenSettings, ShowMenu
from bot.screens import Key, Keyboard
from bot.views.catalogue import label


def to_settings() -> Keyboard:
    """Return the way back to the settings."""
    return ((Key(label("settings.back"), OpenSettings()),),)


def to_menu() -> Keyboard:
    """Return the way back to the menu, which takes the place of the screen."""
    return ((Key(label("menu.back"), OpenMenu()),),)


def menu_below() -> Keyboard:
    """Return the way to the menu from a screen that is to stay."""
    return ((Key(label("menu.back"), ShowMenu()),),)


def to_start() -> Keyboard:
    """Return the way in."""
    return ((Key(label("menu.begin"), Begin()),),)
