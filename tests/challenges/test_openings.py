from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from challenges.openings import Facts, Opening, opening
from challenges.streaks import streak

DAY = date(2026, 3, 1)


def facts(day: date = DAY, learned: int = 0, days_since: int | None = 3) -> Facts:
    days = [day - timedelta(days=number) for number in range(1, learned + 1)]
    return Facts(
        day=day, streak=streak(days, day), minutes=10, skill="Shapes", days_since=days_since
    )


@pytest.mark.parametrize("learner_id", [0, 1, 7])
def test_no_two_days_in_a_row_begin_alike(learner_id):
    said = [
        opening(facts(DAY + timedelta(days=n), n % 5, (None, 1, 9)[n % 3]), learner_id)
        for n in range(400)
    ]

    assert all(before != after for before, after in pairwise(said))
    assert len(set(said)) == 8


def test_nothing_is_told_of_a_streak_that_is_none():
    said = {opening(facts(DAY + timedelta(days=n), 1), 1) for n in range(20)}

    assert not said & {Opening.STREAK, Opening.AT_STAKE}


def test_what_happened_comes_before_all_else():
    saved = replace(facts(), streak=replace(facts().streak, current=8, saved=1))

    assert opening(saved, 1) is Opening.SAVED
    assert opening(replace(saved, ends_pause=True), 1) is Opening.PAUSE_OVER
