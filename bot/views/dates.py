"""Dates: days and moments as the spoken language writes them, by the patterns in its catalogue."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from bot.views.catalogue import label
from bot.views.language import spoken


def day(day: date) -> str:
    """Return a day with its weekday: Thu 07 Mar."""
    return _written(day, "day")


def day_and_year(day: date) -> str:
    """Return a day that may be far away: Thu 07 Mar 2030."""
    return _written(day, "day_and_year")


def weekday_and_day(day: date) -> str:
    """Return a day in full: Thursday 07 March."""
    return _written(day, "weekday_and_day")


def day_of_month(day: date) -> str:
    """Return a day in few letters: 7 Mar."""
    return _written(day, "day_of_month")


def month(day: date) -> str:
    """Return the month: Mar."""
    return _written(day, "month")


def moment(at: datetime) -> str:
    """Return a moment, in the zone that it has: Thu 07 Mar, 09:00."""
    return format_datetime(at, label("date.moment"), locale=spoken())


def clock(at: datetime) -> str:
    """Return what a clock with weekdays shows: Thu 09:00."""
    return format_datetime(at, label("date.clock"), locale=spoken())


def _written(day: date, pattern: str) -> str:
    return format_date(day, label(f"date.{pattern}"), locale=spoken())
