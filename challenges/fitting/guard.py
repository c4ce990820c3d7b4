"""The guard: how far a fit is to be followed, by how its like has predicted so far.

The learner's past is walked through once more. Before each stretch of it the weights are told that
the reviews until then would have given, and some shares of the way to them are tried on the
stretch. A share is believed by what it has cost so far, beginning with a strong belief in going
nowhere. Mixing experts in this way costs at most `-log(belief)` nats more than the best of them
would have in all reviews together, so a fit that does harm is left before it has done much.

The weights of an earlier day are told from the slopes at today's, not fitted again: so the guard
takes next to no time, and needs no memory but the log.
"""

from dataclasses import dataclass
from math import exp

import numpy as np

from challenges.fitting.evidence import TRUST, View, costs
from challenges.fitting.history import Array

SHARES = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
"""Of the way from the centre to the fitted place: what is tried."""

_BELIEF = np.array([0.8, 0.05, 0.05, 0.05, 0.05])
_WILD = 0.5  # in logits
_FORGET = 0.02  # of the belief, at each stretch: what has held so far need not go on
_FIRST, _GROWTH = 16, 1.4  # reviews of the first stretch, and how the whole grows with the next


@dataclass(frozen=True, slots=True)
class Past:
    """What a learner's reviews came to, and what the weights on the way say of them."""

    recalled: Array
    days: Array
    told: Array  # logits, a row for each share of the way


def share(past: Past, at: Array, view: View) -> float:
    """How much of the way from the centre to the fitted place is to be gone.

    Args:
        past: The learner's reviews.
        at: The fitted place, along the axes.
        view: What is seen from there.
    """
    cuts = _cuts(past.days)
    if not cuts:
        return float(_BELIEF @ SHARES)
    told = past.told.astype(view.slopes.dtype)
    ends = told[[0, -1]]
    for place, since, until in zip(_places(past, at, view, cuts), cuts, cuts[1:], strict=False):
        ways = (SHARES[:, None] * (place - at)).astype(told.dtype)
        told[:, since:until] += ways @ view.slopes[:, since:until]
    # Slopes mislead far away: no earlier fit was wilder than the last one is, by much.
    told = np.clip(told, ends.min(axis=0) - _WILD, ends.max(axis=0) + _WILD)
    cost = np.add.reduceat(costs(told, past.recalled), cuts, axis=1)
    return float(_believed(cost.T.tolist()) @ SHARES)


def _cuts(days: Array) -> list[int]:
    """Where stretches of whole days begin, but for the first, before which nothing is known."""
    cuts: list[int] = []
    wanted = _FIRST
    while wanted < len(days):
        cut = int(np.searchsorted(days, days[wanted]))
        if cut > (cuts[-1] if cuts else 0):
            cuts.append(cut)
        wanted = int(wanted * _GROWTH)
    return cuts


def _places(past: Past, at: Array, view: View, cuts: list[int]) -> Array:
    """The likeliest places by the reviews before each cut, told from the slopes at the last."""
    p, rows = view.chances, np.ascontiguousarray(view.slopes.T)
    held, wrong = (one.astype(rows.dtype) for one in (p * (1 - p), p - past.recalled))
    heavy, wrong = rows * (TRUST * held)[:, None], TRUST * wrong
    parts = [slice(since, until) for since, until in zip([0, *cuts], cuts, strict=False)]
    firm = [rows[one].T @ heavy[one] for one in parts]
    pulls = [wrong[one] @ rows[one] for one in parts]
    whole = np.cumsum(firm, axis=0, dtype=float) + np.eye(len(at))
    back = np.linalg.solve(whole, (np.cumsum(pulls, axis=0, dtype=float) + at)[..., None])[..., 0]
    return np.asarray(at - back)


def _believed(stretches: list[list[float]]) -> Array:
    first = belief = _BELIEF.tolist()
    for stretch in stretches:  # so few numbers that NumPy would only slow it down
        least = min(stretch)
        belief = [one * exp(least - cost) for one, cost in zip(belief, stretch, strict=True)]
        kept = (1 - _FORGET) / sum(belief)
        belief = [kept * one + _FORGET * begun for one, begun in zip(belief, first, strict=True)]
    return np.array(belief)
