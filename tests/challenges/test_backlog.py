from datetime import date, timedelta

import pytest

from challenges.backlog import Backlog, backlog
from challenges.cards import Card, Memory
from challenges.curriculum import Curriculum, curriculum
from challenges.library import load
from challenges.preferences import Preferences
from challenges.prerequisites import question
from challenges.terms import Terms
from tests.challenges.bank_folder import write_bank, write_questions

MONDAY = date(2026, 5, 4)
SURE = Memory(stability=1e9, difficulty=5.0)
COUNT = 60


@pytest.fixture(scope="module")
def way(tmp_path_factory) -> Curriculum:
    root = write_bank(tmp_path_factory.mktemp("bank"))
    ideas = [f"idea-{number}" for number in range(COUNT)]
    write_questions(root, "all", *((idea, idea, "2.2") for idea in ideas))
    return curriculum(load(root))


def cards(count: int, *, due_in: int = -1, memory: Memory = SURE) -> list[Card]:
    last, day = MONDAY - timedelta(days=30), MONDAY + timedelta(days=due_in)
    return [
        Card(key=question(f"idea-{n}"), due=day, memory=memory, last_review=last, reviews=2)
        for n in range(count)
    ]


def days(way, found: list[Card], **preferences) -> Backlog:
    return backlog(way, found, Terms(preferences=Preferences(**preferences)), MONDAY)


def test_a_backlog_is_spread_over_as_many_study_days_as_the_budget_needs(way):
    assert days(way, cards(60)) == Backlog(60, 4)  # 60 of 40 s, 15 a day
    assert days(way, cards(60), minutes=40) == Backlog(60, 1)


def test_days_off_are_no_study_days_and_easy_ones_are_half_of_one(way):
    off = frozenset({1, 2, 3})  # Monday, Friday, Saturday and Sunday remain
    assert days(way, cards(60), days_off=off) == Backlog(60, 4)
    assert days(way, cards(60), easy_days=frozenset({0, 1})) == Backlog(60, 5)


def test_what_comes_due_meanwhile_counts_too(way):
    late, later = cards(30), [
        Card(key=question(f"idea-{30 + n}"), due=MONDAY + timedelta(days=1), memory=SURE,
             last_review=MONDAY - timedelta(days=9), reviews=2)
        for n in range(15)
    ]  # fmt: skip

    assert days(way, late + later) == Backlog(30, 3)


def test_faded_ideas_take_longer_because_some_are_missed(way):
    faded = Memory(stability=1.0, difficulty=5.0)

    assert days(way, cards(60, memory=faded)).days == 6


def test_a_backlog_that_one_day_takes_is_none(way):
    assert not days(way, cards(15)).is_one
    assert days(way, cards(16)).is_one
    assert days(way, []) == Backlog(0, 0)


def test_a_week_of_days_off_never_ends(way):
    found = days(way, cards(5), days_off=frozenset(range(7)))

    assert found == Backlog(5, None)
    assert found.is_one
