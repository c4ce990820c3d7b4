from datetime import UTC, date, datetime

import pytest

from challenges.cards import CardKey, Memory, Rating, Review
from challenges.curriculum import Curriculum, challenge, curriculum
from challenges.library import load
from challenges.pace import AVERAGE, Pace, budget_seconds, pace, spent_seconds
from challenges.preferences import Preferences
from challenges.prerequisites import question
from tests.challenges.bank_folder import write_bank, write_challenge, write_questions

MONDAY = date(2026, 5, 4)
ASKED = question("line")
CODED = challenge("fit")


@pytest.fixture(scope="module")
def way(tmp_path_factory) -> Curriculum:
    root = write_bank(tmp_path_factory.mktemp("bank"))
    write_questions(root, "all", ("line-1", "line", "2.2"))
    write_challenge(root, "fit", idea="line")  # five minutes
    return curriculum(load(root))


def took(key: CardKey, seconds: float) -> Review:
    return Review(
        key=key, content="q1", rating=Rating.GOOD, study_day=MONDAY, elapsed_days=0,
        reviewed_at=datetime(2026, 5, 4, 12, tzinfo=UTC), seconds=seconds,
        memory=Memory(stability=2.0, difficulty=5.0),
    )  # fmt: skip


def test_somebody_of_whom_little_is_known_takes_the_usual_time(way):
    assert pace([took(ASKED, 5)] * 9, way) == AVERAGE
    assert AVERAGE.seconds(ASKED, way) == 40.0
    assert AVERAGE.seconds(CODED, way) == 300.0


def test_after_ten_reviews_of_a_kind_the_learner_s_own_median_counts(way):
    taken = [took(ASKED, seconds) for seconds in (10, 20, 20, 20, 20, 20, 20, 20, 30, 60)]

    assert pace(taken, way) == Pace(question_seconds=20.0)


def test_a_challenge_is_measured_by_the_minutes_that_it_is_meant_to_take(way):
    assert pace([took(CODED, 600)] * 10, way) == Pace(challenge_factor=2.0)


def test_what_lay_in_the_chat_for_hours_took_a_minute_or_a_quarter_of_an_hour(way):
    assert pace([took(ASKED, 30_000)] * 10, way).seconds(ASKED, way) == 60.0
    assert spent_seconds([took(ASKED, 30_000), took(CODED, 30_000), took(ASKED, 5)]) == 965.0


def test_reviews_of_what_left_the_bank_tell_nothing_of_the_pace(way):
    assert pace([took(question("gone"), 5)] * 10, way) == AVERAGE


def test_a_day_has_its_minutes_half_of_them_or_none():
    preferences = Preferences(minutes=10, easy_days=frozenset({1}), days_off=frozenset({2}))

    days = [MONDAY.replace(day=4 + number) for number in range(3)]

    assert [budget_seconds(preferences, day) for day in days] == [600.0, 300.0, 0.0]
