"""Pauses: for how long, until when, and back again."""

from datetime import datetime

from bot.buttons import Pause, PauseFor, Resume
from bot.screens import Key, Keyboard, Screen, rows
from bot.views import dates
from bot.views.catalogue import label, say
from bot.views.markup import moment
from bot.views.ways import to_settings
from challenges.learners import Learner

LENGTHS = {1: "tomorrow", 3: "three_days", 7: "week", 14: "two_weeks"}


def how_long(learner: Learner, now: datetime) -> Screen:
    """Ask for how long, or show the pause that there is."""
    if learner.zone is not None and learner.is_paused_on(learner.today(now)):
        return paused(learner)
    return Screen(text=say("pause.how_long"), keyboard=(*_lengths(), *to_settings()))


def paused(learner: Learner) -> Screen:
    """Say until when no daily question comes; another end can be chosen at once."""
    resume = ((Key(label("settings.resume"), Resume()),),)
    return Screen(text=_until(learner), keyboard=(*_lengths(), *resume, *to_settings()))


def resumed(learner: Learner) -> Screen:
    """Welcome a learner back, and say when the next daily question comes."""
    at = moment(learner.next_push_at, learner.home) if learner.next_push_at else "–"
    return Screen(text=say("pause.over", at=at), keyboard=to_settings())


def unreadable() -> Screen:
    """Say how the end of a pause is typed."""
    return Screen(text=say("pause.unreadable"), keyboard=(*_lengths(), *to_settings()))


def _until(learner: Learner) -> str:
    if learner.paused_until is None:
        return say("pause.done")
    return say("pause.done_until", day=dates.weekday_and_day(learner.paused_until))


def _lengths() -> Keyboard:
    keys = [Key(label(f"pause.{name}"), PauseFor(days)) for days, name in LENGTHS.items()]
    return (*rows(keys, 2), (Key(label("pause.open_end"), Pause()),))
