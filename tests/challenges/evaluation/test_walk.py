"""The walk is honest: what comes later changes nothing that was predicted before."""

import numpy as np

from challenges.evaluation.walk import PERSONAL, STOCK, evaluate, walk
from challenges.fitting.history import history
from tests.challenges.fitting.learning import log


def test_a_prediction_is_made_of_earlier_days_only():
    reviews = log("forgetful").first(300)
    day = reviews.days[200]
    known = reviews.days < day
    ratings = np.where(known, reviews.ratings, 5 - reviews.ratings)
    changed = history(reviews.cards, reviews.days, ratings)

    assert walk(reviews)[known].tolist() == walk(changed)[known].tolist()


def test_every_model_is_scored_on_the_same_reviews_month_by_month():
    found = evaluate(log("activation").first(700))

    counts = {one.reviews for one in found.total.values()}
    assert len(counts) == 1
    assert sum(month[PERSONAL].reviews for month in found.months.values()) in counts
    assert set(found.months) == set(range(1, max(found.months) + 1))
    assert found.total[PERSONAL].log_loss < found.total[STOCK].log_loss


def test_a_log_of_one_day_has_nothing_to_predict():
    found = evaluate(history([1, 1, 2], [0, 0, 0], [1, 3, 3]))

    assert (found.total, found.months, found.reviews) == ({}, {}, 3)
