"""What weights leave over is asked for elsewhere, as far as it is no chance."""

from dataclasses import replace

import numpy as np
import pytest

from challenges.cards import Card, CardKind, Rating
from challenges.fitting.bias import Aims, Told, aimed, bias, shared_bias
from challenges.parameters import STOCK, Presets
from challenges.preferences import DEFAULTS
from challenges.scheduling import Scheduler
from tests.challenges.test_scheduling import DAY, QUESTION

NINE_OF_TEN = np.log(9)


def reviews_of(right: int, reviews: int, guess: float = 0.0) -> Aims:
    """Those of somebody who was to know nine of ten."""
    return Aims(
        recalled=np.arange(reviews) * right % max(reviews, 1) < right,  # spread over all
        logits=np.full(reviews, NINE_OF_TEN),
        guesses=np.full(reviews, guess),
    )


def found(right: int, reviews: int, everybody: float = 0.0, guess: float = 0.0) -> float:
    return bias(reviews_of(right, reviews, guess), everybody)


def test_many_reviews_tell_the_bias_and_few_next_to_nothing():
    whole = np.log(0.95 / 0.05) - NINE_OF_TEN

    assert 0.4 * whole < found(1900, 2000) < whole
    assert abs(found(10, 10)) < 0.25
    assert found(1800, 2000) == pytest.approx(0, abs=0.05)
    assert found(0, 2000) == -1.0


def test_what_was_guessed_was_not_known():
    assert found(925, 1000, guess=0.25) == pytest.approx(0, abs=0.05)
    assert found(900, 1000, guess=0.25) < -0.1


def test_who_has_few_reviews_has_everybody_s_bias():
    assert found(0, 0, everybody=0.2) == 0.2
    assert found(9, 10, everybody=0.2) == pytest.approx(0.2, abs=0.05)


def test_recent_reviews_tell_more_than_old_ones():
    better = Aims(
        recalled=np.arange(1000) >= 200,  # the two hundred that were forgotten came first
        logits=np.full(1000, NINE_OF_TEN),
        guesses=np.zeros(1000),
    )

    assert bias(better, 0.0) > 0.2


def test_everybody_s_bias_is_told_by_all_reviews():
    assert shared_bias([]) == 0.0
    assert shared_bias([reviews_of(95, 100)] * 100) == pytest.approx(
        np.log(0.95 / 0.05) - NINE_OF_TEN, abs=0.15
    )


def told(**changes: float) -> float:
    """What was aimed for in one review."""
    values = {"known": 0.9, "elapsed": 10.0, "planned": 10.0, "logits": 2.0, "decay": 0.2}
    known, elapsed, planned, logits, decay = (values | changes).values()
    found = Told(
        known=np.array([known]),
        elapsed=np.array([elapsed]),
        planned=np.array([planned]),
        logits=np.array([logits]),
        decay=decay,
    )
    return float(aimed(found)[0])


def test_what_was_aimed_for_holds_on_the_day_that_was_planned():
    assert told() == pytest.approx(2.0)
    assert told(known=0.3) == pytest.approx(2.0)


def test_a_card_that_came_late_was_to_be_known_less():
    assert told(elapsed=30.0) < 1.8
    assert told(elapsed=8.0) > 2.0


def test_the_weights_tell_where_no_aim_was_kept():
    assert told(logits=np.nan, planned=np.nan) == pytest.approx(NINE_OF_TEN)


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
