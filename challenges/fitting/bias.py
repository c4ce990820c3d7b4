"""Bias: by how much more, or less, a learner recalls than was aimed for.

A card's day is chosen for a retention that is aimed at; what comes of it may stay beside that for
many reasons: the weights are not yet the learner's, memory is not what the model says, a card that
fades within hours cannot come sooner than tomorrow. All of them together show in how much is
recalled when the day has come. That difference, in logits, is the bias; who knows it aims so much
higher or lower. Recent reviews tell it, as reasons change; and because many are needed to tell it
from chance, a learner's own is believed only beside everybody's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from challenges.fitting.history import Array
from challenges.parameters import MOST_BIAS

_FIRM = 5.0  # how firmly everybody's bias holds: as some fifty reviews do, at nine of ten
_FIRM_ALL = 1.0  # how firmly everybody has none
_HALF, _HALF_ALL = 120.0, 60.0  # reviews after which one counts half as much
_ROUNDS = 4
_ENOUGH = 1e-4  # logits
_SURE = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """A learner's reviews, the oldest first, and what was aimed for in each."""

    recalled: Array
    logits: Array  # of how likely the answer was to be known
    guesses: Array  # how likely somebody who knows nothing is right


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How likely answers were known when they came, by the weights; and what had been planned."""

    known: Array
    elapsed: Array  # days since the card's review before
    planned: Array  # days that had been planned
    logits: Array  # of the retention that the planned day was chosen for; NaN if it is not known
    decay: float


def aimed(told: Told) -> Array:
    """Logits of what was aimed for, had each card come on its day.

    One that came later, or sooner, is told by the weights from there; and all of it by them, if it
    is not known what was aimed for.
    """
    known = np.clip(told.known, _SURE, 1 - _SURE)
    gone = np.expm1(-np.log(known) / told.decay) * told.planned / told.elapsed
    planned = np.clip(np.exp(-told.decay * np.log1p(gone)), _SURE, 1 - _SURE)
    moved = told.logits + log_odds(known) - log_odds(planned)
    return np.asarray(np.where(np.isnan(told.logits), log_odds(known), moved))


def bias(aims: Aims, everybody: float) -> float:
    """A learner's bias.

    Args:
        aims: Of their reviews.
        everybody: The bias of all learners together.
    """
    return _likeliest(aims, _counted(aims, _HALF), everybody, _FIRM)


def shared_bias(several: Sequence[Aims]) -> float:
    """Everybody's bias."""
    if not several:
        return 0.0
    counted = np.concatenate([_counted(one, _HALF_ALL) for one in several])
    names = ("recalled", "logits", "guesses")
    whole = {name: np.concatenate([getattr(one, name) for one in several]) for name in names}
    return _likeliest(Aims(**whole), counted, 0.0, _FIRM_ALL)


def _likeliest(aims: Aims, counted: Array, middle: float, firm: float) -> float:
    """Fisher's scoring of the one number, beginning in the middle."""
    found = middle
    for _ in range(_ROUNDS):
        known = 1 / (1 + np.exp(-aims.logits - found))
        chances = known + (1 - known) * aims.guesses
        slopes = known * (1 - known) * (1 - aims.guesses)
        worth = counted * slopes / (chances * (1 - chances))
        pull = float(worth @ (aims.recalled - chances)) - firm * (found - middle)
        before, found = found, found + pull / (float(worth @ slopes) + firm)
        found = min(max(found, -MOST_BIAS), MOST_BIAS)
        if abs(found - before) < _ENOUGH:
            break
    return found


def _counted(aims: Aims, half: float) -> Array:
    ages = np.arange(len(aims.recalled))[::-1]
    return np.asarray(0.5 ** (ages / half))


def log_odds(chances: Array) -> Array:
    """The logits of chances."""
    return np.asarray(np.log(chances / (1 - chances)))
