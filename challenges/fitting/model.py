"""FSRS-6 for many cards and many weight sets at a time, in NumPy; the same numbers as fsrs-rs.

fsrs-rs answers card after card for one weight set; a fit asks for the recall of every review under
every weight set that differs a little. A test holds the two against each other.
"""

from collections.abc import Sequence

import numpy as np

from challenges.fitting.history import Array, Step

_LEAST, _MOST = 0.001, 36500.0  # fsrs-rs's bounds of stability, in days


def recalls(taken: Sequence[Step], total: int, weights: Array) -> Array:
    """How likely each review was to be recalled: a row for each weight set, a column a review.

    1 for a card's first review and for those of the same day as the one before: nobody asks.
    """
    w = np.atleast_2d(weights).T[:, :, None]
    found = np.ones((w.shape[1], total))
    if not taken:
        return found
    stability, difficulty = _first(w, taken[0].ratings)
    for step in taken[1:]:
        count = len(step.places)
        stability, difficulty = stability[:, :count], difficulty[:, :count]
        recall = _recall(w[20], stability, step.elapsed)
        found[:, step.places] = recall
        stability = _stability(w, stability, difficulty, recall, step)
        difficulty = _difficulty(w, difficulty, step.ratings)
    return found


def _first(w: Array, ratings: Array) -> tuple[Array, Array]:
    stability = w[:4, :, 0].T[:, ratings - 1]
    return np.clip(stability, _LEAST, _MOST), np.clip(_first_difficulty(w, ratings), 1.0, 10.0)


def _first_difficulty(w: Array, ratings: Array | int) -> Array:
    return np.asarray(w[4] - np.exp(w[5] * (ratings - 1)) + 1)


def _recall(decay: Array, stability: Array, elapsed: Array) -> Array:
    factor = np.exp(np.log(0.9) / -decay) - 1
    return np.asarray(np.exp(-decay * np.log1p(factor * elapsed / stability)))


def _stability(w: Array, s: Array, d: Array, recall: Array, step: Step) -> Array:
    log_s, failed, same_day = np.log(s), step.ratings == 1, step.elapsed == 0
    grown = np.empty_like(s)
    for chosen, after in (
        (~failed & ~same_day, _after_recall),
        (failed & ~same_day, _after_lapse),
        (same_day, _after_repeat),
    ):
        if chosen.any():
            columns = slice(None) if chosen.all() else chosen
            grown[:, columns] = after(
                w, log_s[:, columns], d[:, columns], recall[:, columns], step.ratings[columns]
            )
    return np.clip(grown, _LEAST, _MOST)


def _after_recall(w: Array, log_s: Array, d: Array, recall: Array, ratings: Array) -> Array:
    bonus = np.where(ratings == 2, w[15], np.where(ratings == 4, w[16], 1.0))
    growth = np.exp(w[8] - w[9] * log_s) * (11 - d) * np.expm1(w[10] * (1 - recall))
    return np.asarray(np.exp(log_s) * (1 + growth * bonus))


def _after_lapse(w: Array, log_s: Array, d: Array, recall: Array, ratings: Array) -> Array:
    s = np.exp(log_s)
    left = w[11] * np.exp(w[14] * (1 - recall) - w[12] * np.log(d))
    left = left * np.expm1(w[13] * np.log1p(s))
    return np.minimum(left, s * np.exp(-w[17] * w[18]))


def _after_repeat(w: Array, log_s: Array, d: Array, recall: Array, ratings: Array) -> Array:
    log_growth = w[17] * (ratings - 3 + w[18]) - w[19] * log_s
    return np.asarray(
        np.exp(log_s + np.where(ratings >= 2, np.maximum(log_growth, 0), log_growth))
    )


def _difficulty(w: Array, d: Array, ratings: Array) -> Array:
    moved = d - w[6] * (ratings - 3) * (10 - d) / 9
    return np.clip(w[7] * _first_difficulty(w, 4) + (1 - w[7]) * moved, 1.0, 10.0)
