from datetime import time

import pytest

from challenges.errors import NotOfferedError
from challenges.preferences import (
    OFFERED,
    Dial,
    Preferences,
    setting,
    turned,
    without_quiet_hours,
)


@pytest.mark.parametrize("dial", Dial)
def test_every_value_that_is_offered_is_how_the_dial_then_stands(dial):
    for value in OFFERED[dial]:
        assert setting(turned(Preferences(), dial, value), dial) == value


@pytest.mark.parametrize(
    ("dial", "value"),
    [
        (Dial.RETENTION, 99),
        (Dial.MINUTES, 0),
        (Dial.MINUTES, 7),
        (Dial.NEW_IDEAS, 7),
        (Dial.FOCUS, 1),  # there is no group 0
        (Dial.FOCUS, 64),
        (Dial.ROLLOVER, 24),
        (Dial.DAYS_OFF, 127),  # seven days off are a pause
        (Dial.NUDGE, 2),
    ],
)
def test_no_other_value_is_taken(dial, value):
    with pytest.raises(NotOfferedError):
        turned(Preferences(), dial, value)


def test_one_dial_leaves_the_others_alone():
    assert turned(Preferences(minutes=45), Dial.FOCUS, 0b1010) == Preferences(
        minutes=45, focus=frozenset({1, 3})
    )


@pytest.mark.parametrize(
    ("begin", "end", "at", "is_quiet"),
    [
        (time(22), time(8), time(23), True),
        (time(22), time(8), time(7, 59), True),
        (time(22), time(8), time(8), False),
        (time(1), time(6), time(0, 30), False),
        (time(1), time(6), time(1), True),
    ],
)
def test_quiet_hours_may_go_over_midnight(begin, end, at, is_quiet):
    assert Preferences(quiet_from=begin, quiet_until=end).is_quiet(at) is is_quiet


def test_without_quiet_hours_nothing_is_quiet():
    loud = without_quiet_hours(Preferences())

    assert not any(loud.is_quiet(time(hour)) for hour in range(24))
