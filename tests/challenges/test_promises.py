"""What `make simulate` prints, for few learners: the plan's promises hold on modelled ones."""

import pytest

from challenges.curriculum import Curriculum, curriculum
from challenges.library import load
from tests.simulate import people, promises


@pytest.fixture(scope="module")
def way() -> Curriculum:
    return curriculum(load())


def test_no_day_is_planned_beyond_its_budget(way: Curriculum):
    broken, lived = promises.budget(way, days=600)

    assert (broken, lived) == (0, 600)


def test_two_weeks_off_are_made_up_for_in_five_study_days(way: Curriculum):
    for days in promises.after_break(way, learners=1).values():
        assert max(days) <= 5


@pytest.mark.parametrize("name", people.MODELS)
def test_an_exam_that_is_planned_for_finds_more_known(way: Curriculum, name: str):
    short = promises.CANDIDATES[1]

    planned, minutes = promises.exam(way, name, short, 1, is_planned=True)
    unplanned, as_long = promises.exam(way, name, short, 1, is_planned=False)

    assert planned > unplanned + 0.05
    assert minutes == pytest.approx(as_long, rel=0.05)
