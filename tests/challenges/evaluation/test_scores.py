"""Scores, held against scikit-learn's and against the definition, bin by bin."""

import math
from collections import defaultdict

import numpy as np
import pytest
from sklearn.metrics import log_loss, roc_auc_score

from challenges.evaluation import rivals
from challenges.evaluation.scores import bins, scores
from challenges.fitting.history import History, history, layout
from tests.challenges.fitting.test_model import random_history


def test_log_loss_and_auc_are_those_of_scikit_learn():
    rng = np.random.default_rng(1)
    predicted = np.round(rng.uniform(0.05, 0.95, 500), 1)  # with equals among them
    recalled = rng.uniform(size=500) < predicted

    found = scores(predicted, recalled, np.zeros(500, dtype=int))

    assert found.log_loss == pytest.approx(log_loss(recalled, predicted))
    assert found.auc == pytest.approx(roc_auc_score(recalled, predicted))


def test_there_is_no_auc_where_everything_was_recalled():
    assert scores(np.full(3, 0.9), np.ones(3, dtype=bool), np.zeros(3, dtype=int)).auc is None


def test_rmse_is_by_bins_of_interval_length_and_lapses():
    reviews = random_history(5)
    counted = layout(reviews).elapsed > 0
    predicted = np.random.default_rng(2).uniform(size=len(reviews))

    found = scores(predicted[counted], reviews.recalled[counted], bins(reviews)[counted])

    assert found.rmse_bins == pytest.approx(rmse_by_definition(reviews, predicted))


def rmse_by_definition(reviews: History, predicted: np.ndarray) -> float:
    """As fsrs4anki's wiki has it, one review after another."""
    past: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    grouped = defaultdict(list)
    for place, card in enumerate(reviews.cards):
        day, rating = reviews.days[place], reviews.ratings[place]
        before = past[card]
        if before and (elapsed := day - before[-1][0]):
            lapses = sum(1 for at, grade, gap in before if grade == 1 and gap)
            key = (
                math.floor(math.log(elapsed) / math.log(3.62)),
                math.floor(math.log(len(before) + 1) / math.log(1.89)),
                math.floor(math.log(lapses) / math.log(1.73)) if lapses else None,
            )
            grouped[key].append((predicted[place], rating > 1))
        before.append((day, rating, day - before[-1][0] if before else 0))
    total = sum(map(len, grouped.values()))
    squares = (
        len(group) * np.subtract(*np.mean(group, axis=0)) ** 2 for group in grouped.values()
    )
    return math.sqrt(sum(squares) / total)


def test_sm2_promises_nine_tenths_for_the_day_on_which_a_card_is_due():
    on_time = history([1, 1, 1, 1], [0, 1, 7, 22], [3, 3, 3, 3])  # 1, 6, then 6 × 2.5 days

    assert rivals.sm2(on_time)[1:] == pytest.approx([0.9, 0.9, 0.9])


def test_leitner_begins_again_after_a_miss():
    missed = history([1, 1, 1, 1], [0, 2, 6, 7], [3, 3, 1, 3])

    assert rivals.leitner(missed)[1:] == pytest.approx([0.9, 0.9, 0.9])


def test_the_moving_average_knows_earlier_days_only():
    reviews = history([1, 2, 1, 2, 1], [0, 0, 1, 1, 2], [3, 3, 1, 1, 3])

    found = rivals.moving_average(reviews, layout(reviews).elapsed > 0)

    assert found[2:] == pytest.approx([0.9, 0.9, 0.3])
