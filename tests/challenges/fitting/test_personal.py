"""A fit helps where there is something to be learned, and never hurts."""

import numpy as np
import pytest

from challenges.fitting.history import history
from challenges.fitting.personal import personal
from challenges.fitting.pooling import pooled
from challenges.parameters import DEFAULT
from tests.challenges.fitting.learning import advantage, log

MOST = 0.005
"""What the fit may cost at any length of history, in nats a review."""


@pytest.mark.parametrize(
    "name", ["as everybody", "as everybody, odd cards", "tiring", "half-life", "activation"]
)
def test_the_fit_never_costs_more_than_a_little_at_any_length_of_history(name: str):
    costs, _ = advantage(log(name))

    by_length = np.cumsum(costs) / np.arange(1, len(costs) + 1)
    assert by_length[20:].max() < MOST


@pytest.mark.parametrize("name", ["forgetful", "activation", "windows"])
def test_by_the_third_month_the_fit_predicts_better(name: str):
    costs, days = advantage(log(name))

    assert costs[(days >= 60) & (days < 90)].mean() < -MOST


def test_without_reviews_the_weights_are_the_centre_s():
    nothing = history([], [], [])
    first_day = history([1, 1, 2], [5, 5, 5], [1, 3, 3])

    for fitted in personal([nothing, first_day], DEFAULT):
        assert fitted.weights == pytest.approx(DEFAULT)


def test_learners_who_are_fitted_together_are_fitted_each_for_itself():
    alone = [personal([log(name)], DEFAULT)[0] for name in ("forgetful", "activation")]

    together = personal([log("forgetful"), log("activation")], DEFAULT)

    for one, other in zip(together, alone, strict=True):
        assert one.weights == pytest.approx(other.weights, rel=0.05, abs=0.02)


def test_a_fit_that_begins_at_the_last_one_comes_to_the_same():
    reviews = log("forgetful")
    before = personal([reviews.first(1000)], DEFAULT)

    again, anew = personal([reviews], DEFAULT, before), personal([reviews], DEFAULT)

    assert again[0].weights == pytest.approx(anew[0].weights, rel=0.05, abs=0.02)


def test_everybody_s_weights_lie_where_everybody_is():
    weights, _ = pooled([log("forgetful")] * 5)

    assert weights[2] < 0.7 * DEFAULT[2]  # the first stability after Good
    nobodys, bias = pooled([])
    assert nobodys == pytest.approx(DEFAULT)
    assert bias == 0.0
