from datetime import date, timedelta

import pytest

from challenges.streaks import Streak, streak

TODAY = date(2026, 3, 1)


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
