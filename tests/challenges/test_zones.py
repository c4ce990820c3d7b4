from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from challenges.cities import CITIES
from challenges.errors import UnknownZoneError
from challenges.zones import cities, clocks, find, seems_wrong

JULY = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
JANUARY = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("  Berlin ", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("NEW_YORK", "America/New_York"),
        ("America/Argentina/Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("Mumbai", "Asia/Kolkata"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_city(name, zone):
    assert find(name) == ZoneInfo(zone)


def test_a_name_that_is_nearly_right_is_answered_with_the_right_one():
    with pytest.raises(UnknownZoneError) as caught:
        find("Berlinn")

    assert caught.value == UnknownZoneError(name="Berlinn", near=("Europe/Berlin",))


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/localtime", "posix/Europe/Berlin", "", "\0", "tzdata.zi"]
)
def test_a_name_is_never_a_path(name):
    with pytest.raises(UnknownZoneError):
        find(name)


def test_a_sign_that_means_its_opposite_is_not_guessed():
    """Etc/GMT+2 lies west of Greenwich; nobody who types GMT+2 is there."""
    with pytest.raises(UnknownZoneError) as caught:
        find("GMT+2")

    assert caught.value.near == ()


def test_a_very_long_name_is_cut():
    with pytest.raises(UnknownZoneError) as caught:
        find("x" * 5_000)

    assert len(caught.value.name) == 64


@pytest.mark.parametrize("now", [JULY, JANUARY], ids=["July", "January"])
def test_clocks_go_from_west_to_east_each_once(now):
    shown = clocks(now)

    assert all(west.offset < east.offset for west, east in pairwise(shown))
    assert all(clock.local == now for clock in shown)
    assert all(clock.local.utcoffset() == clock.offset for clock in shown)


def test_half_and_quarter_hours_are_among_the_clocks():
    minutes = {clock.offset.total_seconds() / 60 % 60 for clock in clocks(JULY)}

    assert minutes == {0, 30, 45}


def test_every_whole_hour_with_people_has_a_clock():
    offsets = {clock.offset for clock in clocks(JANUARY)}

    hours = {timedelta(hours=number) for number in range(-11, 15)}
    assert hours <= offsets


@pytest.mark.parametrize("now", [JULY, JANUARY], ids=["July", "January"])
def test_every_clock_leads_to_at_most_eight_cities_that_show_it(now):
    for clock in clocks(now):
        found = cities(clock.offset, now)

        assert 1 <= len(found) <= 8
        assert {now.astimezone(ZoneInfo(city.zone)).utcoffset() for city in found} == {
            clock.offset
        }


@pytest.mark.parametrize("month", [1, 4, 7, 10])
def test_every_rule_of_summer_time_is_among_the_cities_shown(month):
    now = datetime(2026, month, 15, 12, 0, tzinfo=UTC)
    year = [now + timedelta(days=number) for number in range(0, 366, 2)]

    def rule(zone: str) -> tuple[timedelta | None, ...]:
        return tuple(moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in year)

    shown = {rule(city.zone) for clock in clocks(now) for city in cities(clock.offset, now)}
    assert {rule(city.zone) for city in CITIES} == shown


def test_the_best_known_city_of_each_rule_comes_first():
    names = [city.name for city in cities(timedelta(hours=-7), JANUARY)]

    assert names == ["Denver", "Phoenix", "Ciudad Juárez"]


def test_no_city_is_listed_twice():
    assert len({city.name for city in CITIES}) == len(CITIES)


BERLIN = ZoneInfo("Europe/Berlin")


def local_nights(*hours: int) -> list[datetime]:
    return [
        datetime(2026, 3, 1 + day, hour, 30, tzinfo=BERLIN).astimezone(UTC)
        for day, hour in enumerate(hours)
    ]


@pytest.mark.parametrize(
    ("answered", "is_doubted"),
    [
        ((2, 3, 4), True),
        ((2, 3), False),  # twice is no habit
        ((2, 3, 4, 9, 9, 9), True),  # half of all days
        ((2, 3, 4, 9, 9, 9, 9), False),
        ((0, 5, 6, 23), False),
        ((), False),
    ],
)
def test_a_zone_is_doubted_where_answers_come_at_night(answered, is_doubted):
    assert seems_wrong(local_nights(*answered), BERLIN, time(9)) is is_doubted


def test_who_wants_the_question_at_night_is_not_doubted():
    assert seems_wrong(local_nights(2, 2, 2, 2), BERLIN, time(2)) is False
