"""Settings: zone, time of day, pause; and the two rights over one's data."""

from datetime import datetime

from bot.buttons import AskTime, AskZone, Forget, KeepMe, OpenSettings, Pause, PickZone, Resume
from bot.screens import Key, Screen, rows
from bot.views.catalogue import label, say
from bot.views.markup import moment
from challenges.learners import Learner


def settings(learner: Learner, now: datetime) -> Screen:
    """Show what is set, with a key for each."""
    lines = [say("settings.head"), "", _zone(learner, now), _time(learner), _next(learner)]
    pause = (
        Key(label("settings.resume"), Resume())
        if learner.is_paused
        else Key(label("settings.pause"), Pause())
    )
    keys = (
        (
            Key(label("settings.change_zone"), AskZone()),
            Key(label("settings.change_time"), AskTime()),
        ),
        (pause,),
    )
    return Screen(text="\n".join(line for line in lines if line is not None), keyboard=keys)


def zone_set(learner: Learner, now: datetime) -> Screen:
    """Say which zone is set, and when the question comes."""
    text = say(
        "settings.zone_set",
        zone=learner.home.key,
        time=f"{now.astimezone(learner.home):%H:%M}",
        at=f"{learner.push_time:%H:%M}",
    )
    return Screen(text=text, keyboard=_back())


def zone_unknown(name: str, near: tuple[str, ...]) -> Screen:
    """Say that there is no such zone, and offer those with names like it."""
    if not near:
        change = Key(label("settings.change_zone"), AskZone())
        text = f"{say('settings.zone_unknown', name=name)} {say('settings.zone_how')}"
        return Screen(text=text, keyboard=((change,),))
    keys = rows([Key(zone, PickZone(zone)) for zone in near[:6]], 1)
    return Screen(text=say("settings.zone_near", name=name), keyboard=keys)


def paused() -> Screen:
    """Say that no daily question comes."""
    resume = Key(label("settings.resume"), Resume())
    return Screen(text=say("pause.done"), keyboard=((resume,), *_back()))


def resumed(learner: Learner) -> Screen:
    """Say when the next daily question comes."""
    at = moment(learner.next_push_at, learner.home) if learner.next_push_at else "–"
    return Screen(text=say("pause.over", at=at), keyboard=_back())


def forget_sure(learner_id: int) -> Screen:
    """Ask before everything is deleted."""
    keys = (
        (Key(label("data.forget_yes"), Forget(learner_id)),),
        (Key(label("data.forget_no"), KeepMe()),),
    )
    return Screen(text=say("data.forget_sure"), keyboard=keys)


def forgotten() -> Screen:
    """Say that everything is deleted."""
    return Screen(text=say("data.forgotten"))


def kept() -> Screen:
    """Say that nothing was deleted."""
    return Screen(text=say("data.kept"))


def _back() -> tuple[tuple[Key, ...], ...]:
    return ((Key(label("settings.back"), OpenSettings()),),)


def _zone(learner: Learner, now: datetime) -> str:
    if learner.zone is None:
        return say("settings.zone_none")
    time = f"{now.astimezone(learner.zone):%H:%M}"
    return say("settings.zone", zone=learner.zone.key, time=time)


def _time(learner: Learner) -> str:
    if learner.push_time is None:
        return say("settings.time_none")
    return say("settings.time", time=f"{learner.push_time:%H:%M}")


def _next(learner: Learner) -> str | None:
    if learner.is_paused:
        return say("settings.paused")
    if learner.next_push_at is None or learner.zone is None:
        return None
    return say("settings.next_push", at=moment(learner.next_push_at, learner.zone))
