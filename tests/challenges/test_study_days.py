from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from challenges.study_days import next_push, push_moment, study_day

BERLIN = ZoneInfo("Europe/Berlin")

# A sample with whole, half and quarter hours, leaps at midnight, of half an hour, and of a day.
ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "America/Havana",  # leaps at midnight
        "America/Asuncion",
        "Africa/Casablanca",  # Ramadan
        "Africa/Cairo",
        "Asia/Kathmandu",
        "Asia/Beirut",  # leaps at midnight
        "Asia/Tehran",
        "Australia/Lord_Howe",  # leaps by half an hour
        "Pacific/Apia",  # had no 30 December 2011
        "Pacific/Chatham",  # leaps at 02:45
        "Pacific/Kiritimati",
        "Antarctica/Troll",  # leaps by two hours
        "America/Nuuk",
    )
]
TIMES = [time(0, 0), time(1, 30), time(2, 30), time(3, 59), time(4, 0), time(9, 0), time(23, 59)]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]  # year to minute


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (utc(2026, 5, 10, 1, 59), date(2026, 5, 9)),  # 03:59 in Berlin
        (utc(2026, 5, 10, 2, 0), date(2026, 5, 10)),  # 04:00
        (utc(2026, 5, 10, 22, 30), date(2026, 5, 10)),  # 00:30 on the 11th
    ],
)
def test_a_study_day_begins_at_the_rollover(now, day):
    assert study_day(now, BERLIN) == day


def test_the_rollover_can_be_at_midnight():
    assert study_day(utc(2026, 5, 10, 22, 30), BERLIN, time(0, 0)) == date(2026, 5, 11)


def test_a_moment_without_a_zone_belongs_to_no_day():
    with pytest.raises(ValueError, match="without a zone"):
        study_day(datetime(2026, 5, 10), BERLIN)  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("day", "push", "due"),
    [
        (date(2026, 5, 10), time(9, 0), utc(2026, 5, 10, 7, 0)),
        (date(2026, 5, 10), time(1, 0), utc(2026, 5, 10, 23, 0)),  # the night after
        (date(2026, 5, 10), time(4, 0), utc(2026, 5, 10, 2, 0)),  # as the day begins
        (date(2026, 5, 10), time(3, 59), utc(2026, 5, 11, 1, 59)),  # as it ends
        (date(2026, 3, 28), time(2, 30), utc(2026, 3, 29, 1, 30)),  # skipped: 03:30 in summer
        (date(2026, 10, 24), time(2, 30), utc(2026, 10, 25, 0, 30)),  # twice: the first
        (date(2026, 1, 10), time(9, 0), utc(2026, 1, 10, 8, 0)),
    ],
)
def test_a_push_is_due_at_its_local_time(day, push, due):
    assert push_moment(day, push, BERLIN) == due


def test_a_push_that_the_clocks_move_over_the_rollover_stays_in_its_day():
    # Troll leaps from 01:00 to 03:00 UTC+2 on 29 March; with a rollover at 03:00, 02:30 is gone.
    troll = ZoneInfo("Antarctica/Troll")

    due = push_moment(date(2026, 3, 28), time(2, 30), troll, time(3, 0))

    assert due == utc(2026, 3, 29, 0, 59)
    assert study_day(due, troll, time(3, 0)) == date(2026, 3, 28)


def test_the_next_push_is_strictly_after():
    nine = utc(2026, 5, 10, 7, 0)

    assert next_push(nine - timedelta(seconds=1), time(9, 0), BERLIN) == nine
    assert next_push(nine, time(9, 0), BERLIN) == nine + timedelta(days=1)


def test_a_push_at_night_belongs_to_the_day_before():
    # 23:00 UTC on the 9th is 01:00 on the 10th in Berlin, still study day 9.
    assert next_push(utc(2026, 5, 9, 12, 0), time(1, 0), BERLIN) == utc(2026, 5, 9, 23, 0)


def test_a_day_that_a_country_left_out_has_no_push():
    apia = ZoneInfo("Pacific/Apia")
    before = push_moment(date(2011, 12, 29), time(9, 0), apia)

    after = next_push(before, time(9, 0), apia)

    assert study_day(after, apia) == date(2011, 12, 31)
    assert after.astimezone(apia).time() == time(9, 0)


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_study_days_never_go_back_and_leave_none_out(zone):
    hours = [utc(2026, 1, 1) + timedelta(hours=number) for number in range(366 * 24)]

    days = [study_day(hour, zone) for hour in hours]

    steps = {after - before for before, after in pairwise(days)}
    assert steps == {timedelta(0), timedelta(days=1)}


@pytest.mark.parametrize("push", TIMES, ids=str)
@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_each_study_day_of_a_year_has_exactly_one_push(zone, push):
    moment = push_moment(date(2026, 1, 1), push, zone)
    days = []
    for _ in range(366):
        days.append(study_day(moment, zone))
        moment = next_push(moment, push, zone)

    assert days == [date(2026, 1, 1) + timedelta(days=number) for number in range(366)]
