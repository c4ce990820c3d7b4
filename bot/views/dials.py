"""Dials: one setting a screen, with a key for each value that it can have."""

from datetime import time

from bot.buttons import DropQuietHours, TurnDial
from bot.screens import Key, Keyboard, Screen, rows
from bot.views import subjects
from bot.views.catalogue import label, say
from bot.views.ways import to_settings
from challenges.learners import Learner
from challenges.preferences import OFFERED, Dial, Preferences, bits, setting
from challenges.skills import GROUPS

TICKED = "✓"


def dial(learner: Learner, dial: Dial) -> Screen:
    """Show how a dial stands, and what else it can be."""
    preferences = learner.preferences
    text = say(f"dial.{_words(dial)}", now=worded(preferences, dial))
    return Screen(text=text, keyboard=(*_keys(preferences, dial), *to_settings()))


def worded(preferences: Preferences, dial: Dial) -> str:
    """Say how a dial stands, in few words."""
    match dial:
        case Dial.FOCUS:
            return _listed(
                [subjects.group(group) for group in sorted(preferences.focus)], "all_groups"
            )
        case Dial.DAYS_OFF:
            return _weekdays(preferences.days_off)
        case Dial.EASY_DAYS:
            return _weekdays(preferences.easy_days)
        case Dial.QUIET_FROM | Dial.QUIET_UNTIL:
            return _quiet(preferences)
    return _value(dial, setting(preferences, dial))


def _keys(preferences: Preferences, dial: Dial) -> Keyboard:
    match dial:
        case Dial.FOCUS:
            return rows(
                _ticks(preferences, dial, {g: subjects.group(g) for g in sorted(GROUPS)}), 1
            )
        case Dial.DAYS_OFF | Dial.EASY_DAYS:
            names = {day: label(f"dial.weekdays.{day}") for day in range(7)}
            return rows(_ticks(preferences, dial, names), 3)
        case Dial.QUIET_FROM | Dial.QUIET_UNTIL:
            none = Key(label("dial.no_quiet"), DropQuietHours())
            ends = (Dial.QUIET_FROM, Dial.QUIET_UNTIL)
            return (*(row for end in ends for row in _choices(preferences, end)), (none,))
    return _choices(preferences, dial)


def _choices(preferences: Preferences, dial: Dial) -> Keyboard:
    """Return a key for each value, the current one ticked."""
    has_none = dial in {Dial.QUIET_FROM, Dial.QUIET_UNTIL} and _quiet_is_off(preferences)
    current = None if has_none else setting(preferences, dial)
    keys = [
        Key(_ticked(_value(dial, value), is_on=value == current), TurnDial(dial.value, value))
        for value in OFFERED[dial]
    ]
    return rows(keys, 2 if len(keys) in {2, 4} else 3)


def _ticks(preferences: Preferences, dial: Dial, names: dict[int, str]) -> list[Key]:
    """Return a key for each of several that can be ticked; it says what stands afterwards."""
    standing = setting(preferences, dial)
    return [
        Key(
            _ticked(name, is_on=bool(standing & bits([number]))),
            TurnDial(dial.value, standing ^ bits([number])),
        )
        for number, name in names.items()
    ]


def _ticked(text: str, *, is_on: bool) -> str:
    return f"{TICKED} {text}" if is_on else text


def _words(dial: Dial) -> str:
    return "quiet" if dial in {Dial.QUIET_FROM, Dial.QUIET_UNTIL} else dial.value


def _value(dial: Dial, value: int) -> str:
    match dial:
        case Dial.NUDGE:
            return label("dial.on") if value else label("dial.off")
        case Dial.RETENTION:
            return label("dial.percent", value=value)
        case Dial.MINUTES:
            return label("dial.minutes_short", value=value)
        case Dial.QUIET_FROM:
            return label("dial.from", time=_clock(time(value)))
        case Dial.QUIET_UNTIL:
            return label("dial.until", time=_clock(time(value)))
        case Dial.ROLLOVER:
            return _clock(time(value))
    return str(value)


def _quiet(preferences: Preferences) -> str:
    if _quiet_is_off(preferences):
        return label("dial.none")
    return f"{_clock(preferences.quiet_from)}–{_clock(preferences.quiet_until)}"


def _quiet_is_off(preferences: Preferences) -> bool:
    return preferences.quiet_from == preferences.quiet_until


def _weekdays(days: frozenset[int]) -> str:
    return _listed([label(f"dial.weekdays.{day}") for day in sorted(days)], "none")


def _listed(names: list[str], nothing: str) -> str:
    return ", ".join(names) or label(f"dial.{nothing}")


def _clock(at: time) -> str:
    return f"{at:%H:%M}"
