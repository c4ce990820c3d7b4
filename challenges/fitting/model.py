"""FSRS-6 for many cards and many weight sets at a time, in NumPy; the same numbers as fsrs-rs.

fsrs-rs answers card after card for one weight set; a fit asks for the recall of every review under
every weight set that differs a little. A test holds the two against each other.
"""

from dataclasses import dataclass

import numpy as np

from challenges.fitting.history import Array, Layout, Step

LEAST, MOST = 0.001, 36500.0  # fsrs-rs's bounds of stability, in days


def recalls(taken: Layout, weights: Array, kind: type[np.floating] = np.float64) -> Array:
    """How likely each review was to be recalled: a row for each weight set, a column a review.

    1 for a card's first review and for those of the same day as the one before: nobody asks.

    Args:
        taken: The reviews.
        weights: One set; several; or several for each of the histories that were laid out.
        kind: Of numbers; single precision is enough for slopes, and twice as fast.
    """
    sets = _sets(np.asarray(weights, dtype=kind), taken.owners)
    found = np.ones((sets.decay.shape[0], taken.total), dtype=kind)
    state = None
    for step in taken.steps:
        elapsed = step.elapsed.astype(kind)
        if state is None:
            state = _first(sets, step.ratings - 1)
            continue
        sets = sets.of(len(step.places))
        stability, difficulty = (one[:, : len(step.places)] for one in state)
        recall = np.exp(-sets.decay * np.log1p(sets.factor * elapsed / stability))
        found[:, step.places] = recall
        grown = _stability(sets, stability, difficulty, recall, step)
        state = grown, _difficulty(sets, difficulty, (step.ratings - 3).astype(kind))
    return found


@dataclass(frozen=True, slots=True)
class _Sets:
    """What the weights mean: a row a weight set, a column a card, or one for all cards."""

    stabilities: Array  # the first, by rating
    difficulties: Array  # the first, by rating
    return_to: Array
    w6: Array
    w7: Array
    growth: Array
    w9: Array
    w10: Array
    w11: Array
    w12: Array
    w13: Array
    w14: Array
    bonuses: Array  # by rating
    lapse_cap: Array
    repeats: Array  # by rating
    w19: Array
    decay: Array
    factor: Array

    def of(self, count: int) -> "_Sets":
        """The first columns."""
        return _Sets(*(getattr(self, name)[..., :count] for name in self.__slots__))

    def at(self, columns: Array) -> "_Sets":
        """Some columns."""
        if self.decay.shape[-1] == 1:
            return self
        return _Sets(*(getattr(self, name)[..., columns] for name in self.__slots__))


def _sets(weights: Array, owners: Array) -> _Sets:
    w = np.moveaxis(np.atleast_2d(weights), -1, 0)
    w = w[:, :, None] if w.ndim == 2 else w
    ratings = np.arange(4, dtype=w.dtype)[:, None, None]
    difficulties = w[4] - np.exp(w[5] * ratings) + 1
    one = np.ones_like(w[15])
    found = (
        np.clip(w[:4], LEAST, MOST),
        np.clip(difficulties, 1, 10),
        w[7] * difficulties[3],
        w[6] / 9,
        1 - w[7],
        np.exp(w[8]),
        -w[9],
        w[10],
        w[11],
        -w[12],
        w[13],
        w[14],
        np.stack([one, w[15], one, w[16]]),
        np.exp(-w[17] * w[18]),
        w[17] * (ratings - 2 + w[18]),
        w[19],
        w[20],
        np.expm1(np.log(0.9).astype(w.dtype) / -w[20]),
    )
    if w.shape[2] == 1:
        return _Sets(*found)
    return _Sets(*(one[..., owners] for one in found))


def _first(sets: _Sets, grades: Array) -> tuple[Array, Array]:
    return _by_grade(sets.stabilities, grades), _by_grade(sets.difficulties, grades)


def _by_grade(values: Array, grades: Array) -> Array:
    """Of each column that of its grade: (grades, sets, columns or one) to (sets, columns)."""
    if values.shape[2] == 1:
        return np.asarray(values[:, :, 0].T[:, grades])
    return np.asarray(values[grades, :, np.arange(len(grades))].T)


def _stability(sets: _Sets, s: Array, d: Array, recall: Array, step: Step) -> Array:
    log_s = np.log(s)
    growth = sets.growth * np.exp(sets.w9 * log_s) * (11 - d) * np.expm1(sets.w10 * (1 - recall))
    if (step.ratings % 2 == 0).any():
        growth = growth * _by_grade(sets.bonuses, step.ratings - 1)
    grown = s + s * growth
    for columns, after in ((step.lapsed, _after_lapse), (step.repeated, _after_repeat)):
        if len(columns):
            those = s[:, columns], d[:, columns], recall[:, columns]
            grown[:, columns] = after(sets.at(columns), *those, step.ratings[columns])
    return np.asarray(np.clip(grown, LEAST, MOST))


def _after_lapse(sets: _Sets, s: Array, d: Array, recall: Array, ratings: Array) -> Array:
    left = sets.w11 * np.exp(sets.w14 * (1 - recall) + sets.w12 * np.log(d))
    return np.asarray(np.minimum(left * np.expm1(sets.w13 * np.log1p(s)), s * sets.lapse_cap))


def _after_repeat(sets: _Sets, s: Array, d: Array, recall: Array, ratings: Array) -> Array:
    growth = _by_grade(sets.repeats, ratings - 1) - sets.w19 * np.log(s)
    return np.asarray(s * np.exp(np.where(ratings > 1, np.maximum(growth, 0), growth)))


def _difficulty(sets: _Sets, d: Array, above_good: Array) -> Array:
    moved = d - sets.w6 * above_good * (10 - d)
    return np.asarray(np.clip(sets.return_to + sets.w7 * moved, 1, 10))
