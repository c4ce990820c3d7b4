"""Enrolment: where a learner lives and when their question comes."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.buttons import AskZone, PickClock, PickTime, PickZone
from bot.screens import Key, Keyboard, Screen, rows
from bot.views.catalogue import label, say
from challenges.cities import City
from challenges.learners import Learner
from challenges.zones import Clock

TIMES = tuple(time(hour) for hour in (6, 7, 8, 9, 10, 12, 13, 15, 17, 18, 19, 20, 21, 22, 23))


def welcome(name: str, clocks: Sequence[Clock]) -> Screen:
    """Ask a newcomer what time it is for them."""
    text = f"{say('start.welcome', name=name)}\n\n{say('start.type_it')}"
    return Screen(text=text, keyboard=_clock_keys(clocks))


def which_clock(clocks: Sequence[Clock]) -> Screen:
    """Ask what time it is for the learner."""
    text = f"{say('start.zones_again')}\n\n{say('start.type_it')}"
    return Screen(text=text, keyboard=_clock_keys(clocks))


def which_city(cities: Sequence[City], local: datetime) -> Screen:
    """Ask which city is nearest, among those that show this time now."""
    keys = [Key(city.name, PickZone(city.zone)) for city in cities]
    back = (Key(label("start.elsewhere"), AskZone()),)
    return Screen(
        text=say("start.which_city", time=f"{local:%H:%M}"), keyboard=(*rows(keys, 2), back)
    )


def which_time(learner: Learner, now: datetime) -> Screen:
    """Ask for the time of the daily question."""
    zone = learner.home
    keys = [Key(f"{at:%H:%M}", PickTime(_minutes(at))) for at in TIMES]
    text = say("start.when", zone=zone.key, time=f"{now.astimezone(zone):%H:%M}")
    return Screen(text=text, keyboard=rows(keys, 5))


def ready(learner: Learner) -> Screen:
    """Say when the daily question comes; the first one follows."""
    return Screen(text=say("start.ready", time=_clock(learner), zone=learner.home.key))


def time_changed(learner: Learner) -> Screen:
    """Say when the daily question comes from now on."""
    return Screen(text=say("start.time_changed", time=_clock(learner), zone=learner.home.key))


def welcome_back(learner: Learner) -> Screen:
    """Greet a learner who has everything set."""
    text = say("start.again", name=learner.name, time=_clock(learner), zone=learner.home.key)
    return Screen(text=text)


def _clock_keys(clocks: Sequence[Clock]) -> Keyboard:
    keys = [
        Key(f"{clock.local:%a %H:%M}", PickClock(int(clock.offset / timedelta(minutes=1))))
        for clock in clocks
    ]
    return rows(keys, 4)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(learner: Learner) -> str:
    return f"{learner.push_time:%H:%M}" if learner.push_time else "–"
