from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from challenges.learners import Learner
from challenges.preferences import Preferences
from challenges.rests import EVERY_DAY, Rest, changed, excused, is_rest
from challenges.streaks import Streak, streak

TODAY = date(2026, 3, 1)
"""A Sunday."""

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def days(*ago: int) -> list[date]:
    return [TODAY - timedelta(days=number) for number in ago]


@pytest.mark.parametrize(
    ("learned", "expected"),
    [
        (days(), Streak(current=0, longest=0, is_alive_today=False)),
        (days(0), Streak(current=1, longest=1, is_alive_today=True, includes_today=True)),
        (days(2, 1, 0), Streak(current=3, longest=3, is_alive_today=True, includes_today=True)),
        # Today is not learned yet: nothing is lost.
        (days(2, 1), Streak(current=2, longest=2, is_alive_today=True)),
        # Yesterday was missed.
        (days(3, 2), Streak(current=0, longest=2, is_alive_today=False)),
        (days(9, 8, 7, 0), Streak(current=1, longest=3, is_alive_today=True, includes_today=True)),
        # Twice a day is once.
        (days(1, 1, 0, 0), Streak(current=2, longest=2, is_alive_today=True, includes_today=True)),
        # Flown west, over the date line: tomorrow is learned already.
        (days(1, 0, -1), Streak(current=3, longest=3, is_alive_today=True, includes_today=True)),
        (days(-1), Streak(current=1, longest=1, is_alive_today=True)),
    ],
)
def test_a_streak_counts_days_in_a_row(learned, expected):
    assert streak(learned, TODAY) == expected


def test_seven_learned_days_earn_a_freeze_which_a_missed_day_takes():
    learned = days(*range(2, 9))

    before, after = streak(learned, TODAY - timedelta(days=1)), streak(learned, TODAY)

    assert (before.current, before.freezes, before.saved) == (7, 1, 0)
    assert (after.current, after.freezes, after.saved) == (7, 0, 1)
    assert after.frozen == (TODAY - timedelta(days=1),)
    assert after.is_alive_today


def test_what_a_freeze_has_saved_is_told_until_the_day_is_over():
    learned = days(*range(2, 9), 0)

    assert (streak(learned, TODAY).current, streak(learned, TODAY).saved) == (8, 1)
    assert streak([*learned, TODAY + timedelta(days=1)], TODAY + timedelta(days=1)).saved == 0


def test_no_more_than_two_freezes_are_held():
    learned = days(*range(4, 34))  # thirty days, then three are missed

    assert streak(learned, TODAY - timedelta(days=3)).freezes == 2
    assert streak(learned, TODAY - timedelta(days=1)).current == 30
    assert streak(learned, TODAY).current == 0
    assert streak(learned, TODAY).saved == 0


def test_a_day_that_a_freeze_covers_does_not_count_towards_the_next():
    learned = days(*range(8, 15), *range(1, 7))  # seven, one missed, six

    assert streak(learned, TODAY).freezes == 0
    assert streak([*learned, TODAY], TODAY).freezes == 1


def test_rest_neither_counts_nor_breaks():
    rests = [Rest(since=TODAY - timedelta(days=5), weekdays=EVERY_DAY)]

    assert streak(days(7, 6), TODAY, rests).current == 2
    assert streak(days(7, 6, 3), TODAY, rests).current == 3  # learned all the same
    assert streak(days(8, 7), TODAY, rests).current == 0  # missed before the pause


def test_what_was_a_day_off_stays_one_and_no_other_becomes_one():
    sundays = frozenset({6})
    rests = [
        Rest(since=TODAY - timedelta(days=14), weekdays=sundays),
        Rest(since=TODAY - timedelta(days=7), weekdays=frozenset()),
    ]

    assert is_rest(TODAY - timedelta(days=14), rests)
    assert not is_rest(TODAY - timedelta(days=13), rests)
    assert not is_rest(TODAY - timedelta(days=7), rests)
    assert not is_rest(TODAY - timedelta(days=21), rests)


def ada(zone: str | None = "Europe/Berlin", **changes: object) -> Learner:
    home = None if zone is None else ZoneInfo(zone)
    values: dict[str, object] = {"zone": home, "push_time": time(9), **changes}
    return Learner(id=1, name="Ada", created_at=NOW, **values)  # type: ignore[arg-type]


def test_a_pause_rests_until_its_day_and_then_the_days_off_hold_again():
    off = Preferences(days_off=frozenset({6}))
    until = TODAY + timedelta(days=3)

    rests = changed(
        ada(preferences=off), ada(preferences=off, is_paused=True, paused_until=until), NOW
    )

    assert rests == (
        Rest(since=TODAY, weekdays=EVERY_DAY),
        Rest(since=until, weekdays=frozenset({6})),
    )


def test_the_day_on_which_a_pause_is_ended_still_belongs_to_it():
    rests = changed(ada(is_paused=True), ada(), NOW)

    assert rests == (Rest(since=TODAY + timedelta(days=1), weekdays=frozenset()),)


def test_what_has_nothing_to_do_with_days_changes_no_rest():
    assert changed(ada(), ada(preferences=Preferences(minutes=60)), NOW) == ()
    assert changed(ada(), ada("Europe/Lisbon"), NOW) == ()  # westward: a longer day


def test_days_off_that_were_set_before_the_zone_hold_from_when_there_is_one():
    off = Preferences(days_off=frozenset({6}))

    rests = changed(ada(preferences=off, zone=None), ada(preferences=off), NOW)

    assert rests == (Rest(since=TODAY, weekdays=frozenset({6})),)
    assert changed(ada(zone=None), ada(), NOW) == ()


def test_a_day_that_flying_east_has_passed_over_is_excused():
    # 20:00 on the 28th of February in Honolulu is 20:00 on the 1st of March in Kiritimati.
    now = datetime(2026, 3, 1, 6, tzinfo=UTC)

    rests = changed(ada("Pacific/Honolulu"), ada("Pacific/Kiritimati"), now)

    assert rests == excused(ada(), date(2026, 2, 28), date(2026, 3, 1))


ZONES = ("Pacific/Pago_Pago", "America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Apia")


@pytest.mark.parametrize("step", [1, 2, 3, 4])
@pytest.mark.parametrize("at", [0, 3, 5, 9, 13, 18, 19, 21])
def test_travelling_never_ends_the_streak_of_somebody_who_learns_every_evening(step, at):
    """They learn at eight in the evening wherever they are, and fly every second day at `at`."""
    place, learned = 0, set()
    rests: list[Rest] = []
    learner, now = ada(ZONES[0]), datetime(2026, 3, 1, tzinfo=UTC)
    for hour in range(24 * 40):
        now += timedelta(hours=1)
        local = now.astimezone(learner.home)
        if local.hour == 20:
            learned.add(learner.today(now))
        if local.hour == at and hour % 48 < 24:
            place = (place + step) % len(ZONES)
            moved = ada(ZONES[place])
            new = changed(learner, moved, now)
            rests = [rest for rest in rests if not new or rest.since < new[0].since] + list(new)
            learner = moved
        if hour % 5 == 0 and learned:
            kept = streak(learned, learner.today(now), rests)
            assert (kept.frozen, kept.is_alive_today) == ((), True)
