"""With options to choose from, some who do not know are right: the fit sees through it."""

import numpy as np
import pytest

from challenges.fitting.evidence import Evidence
from challenges.fitting.history import History, history, layout
from challenges.fitting.model import recalls
from challenges.fitting.personal import personal
from challenges.guessing import guess
from challenges.library import Library
from challenges.parameters import DEFAULT
from tests.challenges.fitting.learning import log

OPTIONS = 4


def corrected(reviews: History) -> History:
    return history(
        reviews.cards, reviews.days, reviews.ratings, np.full(len(reviews), 1 / OPTIONS)
    )


def mean_recall(reviews: History) -> float:
    """What the fit of a history says of the recall behind its answers."""
    fitted = personal([reviews], DEFAULT)[0]
    taken = layout(reviews)
    return float(recalls(taken, np.array(fitted.likeliest))[0][taken.elapsed > 0].mean())


def test_guesses_are_not_taken_for_memory():
    reviews = log("guesses")
    right = reviews.recalled[layout(reviews).elapsed > 0].mean()
    truth = (right - 1 / OPTIONS) / (1 - 1 / OPTIONS)  # observed is R + (1-R)/k

    assert mean_recall(corrected(reviews)) == pytest.approx(truth, abs=0.035)
    assert mean_recall(reviews) > truth + 0.055


def test_a_chance_is_what_is_known_and_else_guessed():
    sure = Evidence([corrected(history([1, 1], [0, 10**6], [1, 3]))], np.array(DEFAULT))

    forgotten = 1 / (1 + np.exp(-sure.logits(np.zeros((1, 1, 21)))[0]))

    assert forgotten[0] == pytest.approx(0.25, abs=0.2)
    assert forgotten[0] > 0.25


def test_each_format_has_its_own_chance(bank: Library):
    chances = {question.kind: guess(question) for question in bank.questions.values()}

    assert chances.keys() >= {"single", "number"}
    assert 0.15 < chances["single"] <= 1 / 3
    assert chances["number"] == 0.0
