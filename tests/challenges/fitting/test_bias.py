"""What weights leave over is asked for elsewhere, as far as it is no chance."""

from dataclasses import replace

import numpy as np
import pytest

from challenges.cards import Card, CardKind, Rating
from challenges.fitting.bias import bias, shared_bias
from challenges.parameters import STOCK, Presets
from challenges.preferences import DEFAULTS
from challenges.scheduling import Scheduler
from tests.challenges.test_scheduling import DAY, QUESTION

NINE_OF_TEN = np.log(9)


def found(right: int, reviews: int, everybody: float = 0.0) -> float:
    """The bias of somebody who was to know nine of ten."""
    recalled = np.arange(reviews) * right % reviews < right  # spread over all
    return bias(recalled, np.full(reviews, NINE_OF_TEN), everybody)


def test_many_reviews_tell_the_bias_and_few_next_to_nothing():
    whole = np.log(0.95 / 0.05) - NINE_OF_TEN

    assert found(95_000, 100_000) == pytest.approx(whole, rel=0.15)
    assert abs(found(10, 10)) < 0.08
    assert found(90_000, 100_000) == pytest.approx(0, abs=0.01)
    assert found(0, 100_000) == -1.0


def test_who_has_few_reviews_has_everybody_s_bias():
    assert found(0, 0, everybody=0.2) == 0.2
    assert found(9, 10, everybody=0.2) == pytest.approx(0.2, abs=0.05)


def test_one_learner_is_not_everybody():
    assert shared_bias([]) == 0.0
    assert shared_bias([0.5]) == pytest.approx(0.1)
    assert shared_bias([0.5] * 1000) == pytest.approx(0.5, rel=0.01)


def test_who_recalls_more_than_foretold_is_asked_later_and_remembers_the_same():
    card, presets = Card(key=QUESTION, due=DAY), Presets(questions_bias=0.5)

    plain, later = (
        replace(Scheduler.of(DEFAULTS, one), fuzz=False).review(card, Rating.GOOD, DAY)
        for one in (STOCK, presets)
    )

    assert later.due > plain.due
    assert later.memory == plain.memory


def test_the_aim_is_what_the_desired_retention_comes_of():
    presets = Presets(questions_bias=0.5, code_bias=-0.5)

    for kind, moved in ((CardKind.QUESTION, 0.5), (CardKind.CHALLENGE, -0.5)):
        aim = presets.aim(kind, 0.9)
        assert np.log(aim / (1 - aim)) + moved == pytest.approx(NINE_OF_TEN)
    assert STOCK.aim(CardKind.QUESTION, 0.87) == 0.87
