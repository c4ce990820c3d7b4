"""Finding a learner's time zone: by its name, or by what their clock shows now and then the city.

No name that a learner types ever becomes a path: it is looked up among the known ones.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from challenges.cities import CITIES, City
from challenges.errors import UnknownZoneError

ASKED_AGAIN_AFTER = timedelta(days=30)
"""How long a zone is left alone once it has been doubted."""

DOUBTED_AFTER = timedelta(days=14)
"""How far back answers say something about the zone."""

_NIGHT = (time(1), time(5))
_NIGHTS = 3  # on so many days, at least, before anybody is asked

_MOST_CITIES = 8
_MAX_NAME = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What a clock shows somewhere now, and how far it is from UTC."""

    offset: timedelta
    local: datetime


def find(name: str) -> ZoneInfo:
    """The zone of a name: "Europe/Berlin" in any case, or only its city.

    Raises:
        UnknownZoneError: With names that are like it.
    """
    known = _names()
    wanted = _bare(name)
    zone = known.get(wanted)
    if zone is None:
        close = difflib.get_close_matches(wanted[:_MAX_NAME], known, n=6, cutoff=0.7)
        near = dict.fromkeys(known[candidate] for candidate in close)
        places = tuple(zone for zone in near if "/" in zone and not zone.startswith("Etc/"))
        raise UnknownZoneError(name=name[:_MAX_NAME], near=places[:3])
    return ZoneInfo(zone)


def clocks(now: datetime) -> tuple[Clock, ...]:
    """Every time that clocks show somewhere now, from the west to the east."""
    offsets = {_offset(city, now) for city in CITIES}
    return tuple(
        Clock(offset=offset, local=now.astimezone(timezone(offset))) for offset in sorted(offsets)
    )


def cities(offset: timedelta, now: datetime) -> tuple[City, ...]:
    """Well-known cities whose clocks are now that far from UTC.

    Each rule for summer time is there before another city of the same rule.
    """
    here = [city for city in CITIES if _offset(city, now) == offset]
    rules: dict[tuple[timedelta, ...], City] = {}
    for city in here:
        rules.setdefault(_rule(city, now), city)
    first = tuple(rules.values())
    rest = (city for city in here if city not in first)
    return (*first, *rest)[:_MOST_CITIES]


def seems_wrong(answered: Iterable[datetime], zone: ZoneInfo, push_time: time | None) -> bool:
    """Whether answers say that it is another time where they were given.

    Who answers at night on several days, and on half of all days, either works at night or has
    gone elsewhere. Who has chosen the night for the daily question has answered that already.
    """
    if push_time is not None and _is_night(push_time):
        return False
    days: dict[date, bool] = {}
    for moment in answered:
        local = moment.astimezone(zone)
        days[local.date()] = days.get(local.date(), False) or _is_night(local.time())
    nights = sum(days.values())
    return nights >= _NIGHTS and 2 * nights >= len(days)


def _is_night(local: time) -> bool:
    return _NIGHT[0] <= local < _NIGHT[1]


@cache
def _zones() -> dict[str, ZoneInfo]:
    """The cities' zones, kept: Python itself forgets all but eight and reads the files again."""
    return {city.zone: ZoneInfo(city.zone) for city in CITIES}


@cache
def _names() -> dict[str, str]:
    """Zones by all that they are called, in lower case: in full, and by their city."""
    # zoneinfo.available_timezones() opens 600 files; the package has the same list in one.
    listed = (files("tzdata") / "zones").read_text(encoding="ascii").split()
    zones = sorted(listed, key=lambda zone: (zone.count("/"), zone))
    # Etc/GMT+2 is two hours WEST of Greenwich: nobody who types "GMT+2" means that.
    short = {_bare(zone.rpartition("/")[2]): zone for zone in zones if zone[:4] != "Etc/"}
    cities_ = {_bare(city.name): city.zone for city in CITIES}
    return short | {_bare(zone): zone for zone in zones} | cities_


def _bare(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").replace("’", "'").split())


def _offset(city: City, moment: datetime) -> timedelta:
    return moment.astimezone(_zones()[city.zone]).utcoffset() or timedelta(0)


def _rule(city: City, now: datetime) -> tuple[timedelta, ...]:
    """How its clocks go in the year to come."""
    return tuple(_offset(city, now + timedelta(days=number)) for number in range(0, 366, 2))
