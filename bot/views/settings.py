"""Settings: what is set, each with a key; and the two rights over one's data."""

from datetime import datetime

from bot.buttons import (
    AskForget,
    AskLanguage,
    AskPause,
    AskTime,
    AskZone,
    Export,
    Forget,
    KeepMe,
    OpenDial,
    PickZone,
    Resume,
)
from bot.screens import Key, Keyboard, Screen, rows
from bot.views import dates, speech
from bot.views.catalogue import Html, label, say
from bot.views.dials import worded
from bot.views.language import spoken
from bot.views.markup import moment
from bot.views.ways import to_menu, to_settings, to_start
from challenges.learners import Learner
from challenges.preferences import Dial

_DIALS = {
    "rollover": Dial.ROLLOVER,
    "minutes": Dial.MINUTES,
    "new_ideas": Dial.NEW_IDEAS,
    "retention": Dial.RETENTION,
    "focus": Dial.FOCUS,
    "nudge": Dial.NUDGE,
    "quiet": Dial.QUIET_FROM,
    "days_off": Dial.DAYS_OFF,
    "easy_days": Dial.EASY_DAYS,
}
"""By the word that its line and its key have in the catalogue, in the order of the keys."""

_LINES = (
    ("rollover",),
    ("minutes", "new_ideas", "retention", "focus"),
    ("nudge", "quiet", "days_off", "easy_days"),
)
"""The paragraphs below the time."""


def settings(learner: Learner, now: datetime) -> Screen:
    """Show what is set, with a key for each."""
    when = [_zone(learner, now), _time(learner), *_lines(learner, *_LINES[0])]
    parts = [
        say("settings.head"),
        "\n".join((*when, *_next(learner, now))),
        *("\n".join(_lines(learner, *names)) for names in _LINES[1:]),
        say("language.line", now=speech.name(spoken())),
    ]
    return Screen(text="\n\n".join(parts), keyboard=_keys(learner, now))


def zone_set(learner: Learner, now: datetime) -> Screen:
    """Say which zone is set, and when the question comes."""
    text = say(
        "settings.zone_set",
        zone=learner.home.key,
        time=f"{now.astimezone(learner.home):%H:%M}",
        at=f"{learner.push_time:%H:%M}",
    )
    parts = [text, *_next(learner, now)]
    return Screen(text="\n".join(parts), keyboard=to_settings())


def zone_unknown(name: str, near: tuple[str, ...]) -> Screen:
    """Say that there is no such zone, and offer those with names like it."""
    if not near:
        change = Key(label("settings.change_zone"), AskZone())
        text = f"{say('settings.zone_unknown', name=name)} {say('settings.zone_how')}"
        return Screen(text=text, keyboard=((change,),))
    keys = rows([Key(zone, PickZone(zone)) for zone in near[:6]], 1)
    return Screen(text=say("settings.zone_near", name=name), keyboard=keys)


def data() -> Screen:
    """Show what can be done with one's data."""
    keys = (Key(label("data.export"), Export()), Key(label("data.delete"), AskForget()))
    return Screen(text=say("data.choose"), keyboard=(keys, *to_menu()))


def forget_sure(learner_id: int) -> Screen:
    """Ask before everything is deleted."""
    keys = (
        (Key(label("data.forget_yes"), Forget(learner_id)),),
        (Key(label("data.forget_no"), KeepMe()),),
    )
    return Screen(text=say("data.forget_sure"), keyboard=keys)


def forgotten() -> Screen:
    """Say that everything is deleted."""
    return Screen(text=say("data.forgotten"), keyboard=to_start())


def kept() -> Screen:
    """Say that nothing was deleted."""
    return Screen(text=say("data.kept"), keyboard=to_menu())


def _keys(learner: Learner, now: datetime) -> Keyboard:
    dials = [
        Key(label(f"settings.key.{name}"), OpenDial(dial.value)) for name, dial in _DIALS.items()
    ]
    when = [
        Key(label("settings.change_zone"), AskZone()),
        Key(label("settings.change_time"), AskTime()),
    ]
    below = (Key(label("language.key"), AskLanguage()), _pause(learner, now))
    return (*rows([*when, *dials], 3), below, *to_menu())


def _pause(learner: Learner, now: datetime) -> Key:
    if _is_paused(learner, now):
        return Key(label("settings.resume"), Resume())
    return Key(label("settings.pause"), AskPause())


def _is_paused(learner: Learner, now: datetime) -> bool:
    if learner.zone is None:
        return learner.is_paused
    return learner.is_paused_on(learner.today(now))


def _lines(learner: Learner, *names: str) -> list[Html]:
    return [
        say(f"settings.line.{name}", now=worded(learner.preferences, _DIALS[name]))
        for name in names
    ]


def _zone(learner: Learner, now: datetime) -> Html:
    if learner.zone is None:
        return say("settings.zone_none")
    time = f"{now.astimezone(learner.zone):%H:%M}"
    return say("settings.zone", zone=learner.zone.key, time=time)


def _time(learner: Learner) -> Html:
    if learner.push_time is None:
        return say("settings.time_none")
    return say("settings.time", time=f"{learner.push_time:%H:%M}")


def _next(learner: Learner, now: datetime) -> list[Html]:
    if _is_paused(learner, now):
        if learner.paused_until is None:
            return [say("settings.paused")]
        return [say("settings.paused_until", day=dates.day(learner.paused_until))]
    if learner.next_push_at is None or learner.zone is None:
        return []
    return [say("settings.next_push", at=moment(learner.next_push_at, learner.zone))]
