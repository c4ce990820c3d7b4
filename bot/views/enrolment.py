"""Enrolment: where a learner lives and when their question comes."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.buttons import AskZone, KeepZone, PickClock, PickTime, PickZone
from bot.screens import Key, Keyboard, Screen, rows
from bot.views import dates
from bot.views.catalogue import label, say
from bot.views.language import speaking
from bot.views.markup import moment
from bot.views.ways import menu_below, to_settings
from challenges.cities import City
from challenges.learners import Learner
from challenges.zones import Clock

TIMES = tuple(time(hour) for hour in (6, 7, 8, 9, 10, 12, 13, 15, 17, 18, 19, 20, 21, 22, 23))


def welcome(name: str, clocks: Sequence[Clock]) -> Screen:
    """Ask a newcomer what time it is for them."""
    text = f"{say('start.welcome', name=name)}\n\n{say('start.type_it')}"
    return Screen(text=text, keyboard=_clock_keys(clocks))


def which_clock(clocks: Sequence[Clock], learner: Learner | None = None) -> Screen:
    """Ask what time it is for the learner."""
    text = f"{say('start.zones_again')}\n\n{say('start.type_it')}"
    return Screen(text=text, keyboard=(*_clock_keys(clocks), *_way_back(learner)))


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
    return Screen(text=text, keyboard=(*rows(keys, 3), *_way_back(learner)))


def ready(learner: Learner) -> Screen:
    """Say when the daily question comes; the first one follows."""
    return Screen(text=say("start.ready", time=_clock(learner), zone=learner.home.key))


def time_changed(learner: Learner) -> Screen:
    """Say when the daily question comes from now on."""
    text = say(
        "start.time_changed", time=_clock(learner), zone=learner.home.key, at=_next(learner)
    )
    return Screen(text=text, keyboard=to_settings())


def is_zone_right(learner: Learner, now: datetime) -> Screen:
    """Ask, kindly, whether the zone is right: answers come in the night that it has."""
    with speaking(learner.speaks):
        return _is_zone_right(learner, now)


def _is_zone_right(learner: Learner, now: datetime) -> Screen:
    time = f"{now.astimezone(learner.home):%H:%M}"
    keys = (
        (Key(label("start.zone_right", time=time), KeepZone()),),
        (Key(label("start.elsewhere"), AskZone()),),
    )
    text = say("start.zone_doubted", zone=learner.home.key, time=time, at=_next(learner))
    return Screen(text=text, keyboard=keys, is_silent=True)


def zone_kept() -> Screen:
    """Say that the zone stays."""
    return Screen(text=say("start.zone_kept"), keyboard=to_settings())


def welcome_back(learner: Learner) -> Screen:
    """Greet a learner who has everything set."""
    text = say("start.again", name=learner.name, time=_clock(learner), zone=learner.home.key)
    return Screen(text=text, keyboard=menu_below())


def _clock_keys(clocks: Sequence[Clock]) -> Keyboard:
    keys = [
        Key(dates.clock(clock.local), PickClock(int(clock.offset / timedelta(minutes=1))))
        for clock in clocks
    ]
    return rows(keys, 4)


def _way_back(learner: Learner | None) -> Keyboard:
    """Return the way back to the settings, for somebody who is not on the way in."""
    return () if learner is None or learner.push_time is None else to_settings()


def _next(learner: Learner) -> str:
    return moment(learner.next_push_at, learner.home) if learner.next_push_at else "–"


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(learner: Learner) -> str:
    return f"{learner.push_time:%H:%M}" if learner.push_time else "–"
