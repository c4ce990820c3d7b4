"""How every chance changes with every weight: FSRS-6 and its derivatives in one go.

The derivatives go along with each card's memory, step by step: what a weight has done to the
stability so far is carried on, and what it does in this step is added. So all of them cost a few
products a review, while to nudge each weight and ask anew costs as many times the whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np

from challenges.fitting.history import Array, Layout, Step
from challenges.fitting.model import LEAST, MOST

_OF_DIFFICULTY = (4, 5, 6)  # the weights that it depends on, but for one that is never fitted
_LOG_09 = float(np.log(0.9))


class _Columns:
    """Arrays whose last axis are cards, so that NumPy goes along all of them at a stretch."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    def first(self, count: int) -> Self:
        """The first cards."""
        return type(self)(*(getattr(self, name)[..., :count] for name in self.__slots__))

    def at(self, cards: Array) -> Self:
        """Some cards."""
        return type(self)(*(getattr(self, name).take(cards, -1) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class _Weights(_Columns):
    """Each card's weights, and what follows from them for all of its reviews."""

    w: Array
    power: Array  # of the forgetting curve
    aim: Array  # what difficulty returns to
    aim_slopes: Array


@dataclass(frozen=True, slots=True)
class _State(_Columns):
    """Each card's memory, and how it changes with the weights: a row a weight."""

    s: Array
    d: Array
    s_slopes: Array
    d_slopes: Array  # with those of difficulty only


@dataclass(frozen=True, slots=True)
class _Recall(_Columns):
    """How likely a card was recalled, and how that changes with stability and decay."""

    chance: Array
    by_s: Array
    by_decay: Array


@dataclass(frozen=True, slots=True)
class _Grown:
    """What a review makes of stabilities, and how that changes with all that it depends on."""

    s: Array
    by_s: Array
    by_d: Array
    by_recall: Array
    by_weight: Mapping[int, Array]


class _Followed:
    """The weights that are followed, and where the row of each is."""

    def __init__(self, weights: Iterable[int]) -> None:
        self._rows = {int(weight): row for row, weight in enumerate(weights)}
        first, last = self._rows[_OF_DIFFICULTY[0]], self._rows[_OF_DIFFICULTY[-1]]
        self.of_difficulty = slice(first, last + 1)

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, slopes: Array, by_weight: Mapping[int, Array]) -> None:
        """Add to the rows of these weights, where they are followed."""
        for weight, by in by_weight.items():
            if (row := self._rows.get(weight)) is not None:
                slopes[row] += by


def recalls_and_slopes(
    taken: Layout, weights: Array, followed: Iterable[int]
) -> tuple[Array, Array]:
    """How likely each review was to be recalled, and its slopes: a column a review.

    The columns are in the order in which the steps take the reviews (`Layout.positions`). 1 and
    flat for a card's first review and for those of the same day as the one before.

    Args:
        taken: The reviews.
        weights: Those of each history that was laid out: a row each.
        followed: The weights of which slopes are wanted, in their order: a row each.
    """
    rows = _Followed(followed)
    recalled = np.ones(taken.total, dtype=np.float32)
    slopes = np.zeros((len(rows), taken.total), dtype=np.float32)
    if not taken.steps:
        return recalled, slopes
    means = _means(weights[taken.owners].T.astype(np.float32, order="C"))
    state, done = _begun(means, taken.steps[0].ratings, rows), len(taken.owners)
    for step in taken.steps[1:]:
        count = len(step.places)
        means, state = means.first(count), state.first(count)
        seen = _recall(means, state, step.elapsed.astype(np.float32))
        here = slice(done, done + count)
        recalled[here] = seen.chance
        np.multiply(seen.by_s, state.s_slopes, out=slopes[:, here])
        rows.add(slopes[:, here], {20: seen.by_decay})
        s, s_slopes = _stability(means, state, seen, step, rows)
        d, d_slopes = _difficulty(means, state, step.ratings.astype(np.float32) - 3)
        state, done = _State(s, d, s_slopes, d_slopes), done + count
    return recalled, slopes


def _means(w: Array) -> _Weights:
    power = np.exp(-_LOG_09 / w[20])
    return _Weights(w, power, *_first_difficulty(w, np.float32(4)))


def _begun(means: _Weights, ratings: Array, rows: _Followed) -> _State:
    w, cards = means.w, np.arange(len(ratings))
    s, s_slopes = w[ratings - 1, cards], np.zeros((len(rows), len(cards)), dtype=np.float32)
    for grade in range(4):
        rows.add(s_slopes, {grade: ratings == grade + 1})
    d, d_slopes = _first_difficulty(w, ratings.astype(np.float32))
    inside = (d > 1) & (d < 10)
    return _State(s, np.clip(d, 1, 10), s_slopes, d_slopes * inside)


def _first_difficulty(w: Array, ratings: Array | np.float32) -> tuple[Array, Array]:
    power = np.exp(w[5] * (ratings - 1))
    slopes = np.stack([np.ones_like(power), -power * (ratings - 1), np.zeros_like(power)])
    return w[4] - power + 1, slopes


def _recall(means: _Weights, state: _State, elapsed: Array) -> _Recall:
    decay, power = means.w[20], means.power
    gone = elapsed / state.s
    faded = (power - 1) * gone
    fading, left = np.log1p(faded), 1 + faded
    recall = np.exp(-decay * fading)
    by_s = recall * decay * faded / (left * state.s)
    by_decay = -recall * (fading + gone * power * _LOG_09 / (decay * left))
    return _Recall(recall, by_s, by_decay)


def _stability(
    means: _Weights, state: _State, seen: _Recall, step: Step, rows: _Followed
) -> tuple[Array, Array]:
    """Stabilities after a step, and their slopes."""
    grown = _after_recall(means.w, state, seen.chance, step.ratings)
    s, slopes = grown.s, _moved(grown, state, seen, rows)
    for cards, after in ((step.lapsed, _after_lapse), (step.repeated, _after_repeat)):
        if len(cards):
            those, then = state.at(cards), seen.at(cards)
            grown = after(means.w.take(cards, -1), those, then.chance, step.ratings[cards])
            s[cards], slopes[:, cards] = grown.s, _moved(grown, those, then, rows)
    is_bound = (s <= LEAST) | (s >= MOST)
    if is_bound.any():
        slopes[:, is_bound] = 0
    return np.clip(s, LEAST, MOST), slopes


def _moved(grown: _Grown, state: _State, seen: _Recall, rows: _Followed) -> Array:
    slopes = np.asarray((grown.by_s + grown.by_recall * seen.by_s) * state.s_slopes)
    slopes[rows.of_difficulty] += grown.by_d * state.d_slopes
    rows.add(slopes, {20: grown.by_recall * seen.by_decay})
    rows.add(slopes, grown.by_weight)
    return slopes


def _after_recall(w: Array, state: _State, recall: Array, ratings: Array) -> _Grown:
    log_s, power = np.log(state.s), np.exp(w[10] * (1 - recall))
    base = np.exp(w[8] - w[9] * log_s)
    pressed = [(weight, ratings == rating) for weight, rating in ((15, 2), (16, 4))]
    bonuses = [(weight, is_it) for weight, is_it in pressed if is_it.any()]
    for weight, is_it in bonuses:
        base = base * np.where(is_it, w[weight], np.float32(1))
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
            **{weight: is_it * gain / w[weight] for weight, is_it in bonuses},
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


def _difficulty(means: _Weights, state: _State, above_good: Array) -> tuple[Array, Array]:
    """Difficulties after a step, and their slopes."""
    w, room = means.w, 10 - state.d
    moved = state.d - w[6] / 9 * above_good * room
    slopes = (1 + w[6] / 9 * above_good) * state.d_slopes
    slopes[2] -= above_good * room / 9
    d = w[7] * means.aim + (1 - w[7]) * moved
    slopes = w[7] * means.aim_slopes + (1 - w[7]) * slopes
    inside = (d > 1) & (d < 10)
    return np.clip(d, 1, 10), slopes * inside
