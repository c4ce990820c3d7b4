"""How every chance changes with every weight: FSRS-6 and its derivatives in one go.

The derivatives go along with each card's memory, step by step: what a weight has done to the
stability so far is carried on, and what it does in this step is added. So all 21 of them cost a
few products a review, while to nudge each weight and ask anew costs 21 times the whole.
"""

from dataclasses import dataclass

import numpy as np

from challenges.fitting.history import Array, Layout, Step
from challenges.fitting.model import LEAST, MOST
from challenges.fitting.space import WEIGHTS

_OF_DIFFICULTY = slice(4, 7)  # the weights that it depends on, but for one that is never fitted
_LOG_09 = float(np.log(0.9))


@dataclass(frozen=True, slots=True)
class _State:
    """Each card's memory, and how it changes with the weights: a row a card."""

    s: Array
    d: Array
    s_slopes: Array  # cards, weights
    d_slopes: Array  # cards, the weights of difficulty

    def first(self, count: int) -> "_State":
        """The first cards."""
        parts = (self.s, self.d, self.s_slopes, self.d_slopes)
        return _State(*(one[:count] for one in parts))

    def at(self, rows: Array) -> "_State":
        """Some cards."""
        parts = (self.s, self.d, self.s_slopes, self.d_slopes)
        return _State(*(one[rows] for one in parts))


@dataclass(frozen=True, slots=True)
class _Recall:
    """How likely a card was recalled, and how that changes with stability and decay."""

    chance: Array
    by_s: Array
    by_decay: Array

    def at(self, rows: Array) -> "_Recall":
        """Some cards."""
        return _Recall(self.chance[rows], self.by_s[rows], self.by_decay[rows])


@dataclass(frozen=True, slots=True)
class _Grown:
    """What a review makes of stabilities, and how that changes with all that it depends on."""

    s: Array
    by_s: Array
    by_d: Array
    by_recall: Array
    by_weight: dict[int, Array]


def recalls_and_slopes(taken: Layout, weights: Array) -> tuple[Array, Array]:
    """How likely each review was to be recalled, and its slopes: a row a review.

    1 and flat for a card's first review and for those of the same day as the one before.

    Args:
        taken: The reviews.
        weights: Those of each history that was laid out: a row each.
    """
    w = np.ascontiguousarray(weights[taken.owners].T, dtype=np.float32)  # a column a card
    recalled = np.ones(taken.total, dtype=np.float32)
    slopes = np.zeros((taken.total, WEIGHTS), dtype=np.float32)
    state = None
    for step in taken.steps:
        if state is None:
            state = _begun(w, step.ratings)
            continue
        count = len(step.places)
        w, state = w[:, :count], state.first(count)
        seen = _recall(w, state, step.elapsed.astype(np.float32))
        told = seen.by_s[:, None] * state.s_slopes
        told[:, 20] += seen.by_decay
        recalled[step.places], slopes[step.places] = seen.chance, told
        s, s_slopes = _stability(w, state, seen, step)
        d, d_slopes = _difficulty(w, state, step.ratings.astype(np.float32) - 3)
        state = _State(s, d, s_slopes, d_slopes)
    return recalled, slopes


def _begun(w: Array, ratings: Array) -> _State:
    cards = np.arange(len(ratings))
    s, s_slopes = w[ratings - 1, cards], np.zeros((len(ratings), WEIGHTS), dtype=np.float32)
    s_slopes[cards, ratings - 1] = 1
    d, d_slopes = _first_difficulty(w, ratings.astype(np.float32))
    inside = (d > 1) & (d < 10)
    return _State(s, np.clip(d, 1, 10), s_slopes, d_slopes * inside[:, None])


def _first_difficulty(w: Array, ratings: Array) -> tuple[Array, Array]:
    power = np.exp(w[5] * (ratings - 1))
    slopes = np.stack([np.ones_like(power), -power * (ratings - 1), np.zeros_like(power)], axis=1)
    return w[4] - power + 1, slopes


def _recall(w: Array, state: _State, elapsed: Array) -> _Recall:
    decay = w[20]
    power = np.exp(-_LOG_09 / decay)
    gone = elapsed / state.s
    faded = (power - 1) * gone
    fading = np.log1p(faded)
    recall = np.exp(-decay * fading)
    by_s = recall * decay * faded / ((1 + faded) * state.s)
    by_decay = -recall * (fading + gone * power * _LOG_09 / (decay * (1 + faded)))
    return _Recall(recall, by_s, by_decay)


def _stability(w: Array, state: _State, seen: _Recall, step: Step) -> tuple[Array, Array]:
    """Stabilities after a step, and their slopes."""
    s, slopes = _moved(_after_recall(w, state, seen.chance, step.ratings), state, seen)
    for rows, after in ((step.lapsed, _after_lapse), (step.repeated, _after_repeat)):
        if len(rows):
            those = state.at(rows)
            grown = after(w[:, rows], those, seen.chance[rows], step.ratings[rows])
            s[rows], slopes[rows] = _moved(grown, those, seen.at(rows))
    slopes[(s <= LEAST) | (s >= MOST)] = 0
    return np.clip(s, LEAST, MOST), slopes


def _moved(grown: _Grown, state: _State, seen: _Recall) -> tuple[Array, Array]:
    slopes = (grown.by_s + grown.by_recall * seen.by_s)[:, None] * state.s_slopes
    slopes[:, 20] += grown.by_recall * seen.by_decay
    slopes[:, _OF_DIFFICULTY] += grown.by_d[:, None] * state.d_slopes
    for weight, by_weight in grown.by_weight.items():
        slopes[:, weight] += by_weight
    return grown.s, slopes


def _after_recall(w: Array, state: _State, recall: Array, ratings: Array) -> _Grown:
    log_s, power = np.log(state.s), np.exp(w[10] * (1 - recall))
    bonus = np.where(ratings == 2, w[15], np.where(ratings == 4, w[16], 1)).astype(np.float32)
    base = np.exp(w[8] - w[9] * log_s) * bonus
    growth = base * (11 - state.d) * (power - 1)
    gain, steep = state.s * growth, state.s * base * (11 - state.d) * power
    return _Grown(
        s=state.s + gain,
        by_s=1 + growth * (1 - w[9]),
        by_d=-gain / (11 - state.d),
        by_recall=-steep * w[10],
        by_weight={
            8: gain,
            9: -gain * log_s,
            10: steep * (1 - recall),
            15: np.where(ratings == 2, gain / w[15], 0),
            16: np.where(ratings == 4, gain / w[16], 0),
        },
    )


def _after_lapse(w: Array, state: _State, recall: Array, ratings: Array) -> _Grown:
    left = w[11] * np.exp(w[14] * (1 - recall) - w[12] * np.log(state.d))
    log_s = np.log1p(state.s)
    power = np.exp(w[13] * log_s)
    s, cap = left * (power - 1), state.s * np.exp(-w[17] * w[18])
    is_free, is_capped = s <= cap, s > cap
    return _Grown(
        s=np.minimum(s, cap),
        by_s=np.where(is_free, left * w[13] * power / (1 + state.s), cap / state.s),
        by_d=is_free * -w[12] * s / state.d,
        by_recall=is_free * -w[14] * s,
        by_weight={
            11: is_free * s / w[11],
            13: is_free * left * power * log_s,
            14: is_free * s * (1 - recall),
            17: is_capped * -w[18] * cap,
            18: is_capped * -w[17] * cap,
        },
    )


def _after_repeat(w: Array, state: _State, recall: Array, ratings: Array) -> _Grown:
    log_s, above = np.log(state.s), ratings.astype(np.float32) - 3 + w[18]
    growth = w[17] * above - w[19] * log_s
    moves = (ratings == 1) | (growth > 0)
    factor = np.exp(growth * moves)
    s = state.s * factor
    nothing = np.zeros_like(s)
    return _Grown(
        s=s,
        by_s=factor * (1 - w[19] * moves),
        by_d=nothing,
        by_recall=nothing,
        by_weight={17: moves * s * above, 18: moves * s * w[17], 19: moves * -s * log_s},
    )


def _difficulty(w: Array, state: _State, above_good: Array) -> tuple[Array, Array]:
    """Difficulties after a step, and their slopes."""
    aim, aim_slopes = _first_difficulty(w, np.full_like(above_good, 4))
    room = 10 - state.d
    moved = state.d - w[6] / 9 * above_good * room
    slopes = (1 + w[6] / 9 * above_good)[:, None] * state.d_slopes
    slopes[:, 2] -= above_good * room / 9
    d = w[7] * aim + (1 - w[7]) * moved
    slopes = w[7][:, None] * aim_slopes + (1 - w[7])[:, None] * slopes
    inside = (d > 1) & (d < 10)
    return np.clip(d, 1, 10), slopes * inside[:, None]
