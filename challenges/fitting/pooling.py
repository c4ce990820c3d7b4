"""Pooled weights and bias: what everybody's reviews say together; where each one's fit begins.

Learners are no more alike than they are, so a person with ten thousand reviews speaks for one
person: of nobody more than so many reviews are counted.
"""

from collections.abc import Sequence
from itertools import islice

import numpy as np

from challenges.fitting.bias import Aims, shared_bias
from challenges.fitting.evidence import Evidence, costs, pull, worth
from challenges.fitting.history import Array, History
from challenges.fitting.space import WEIGHTS, weights_at
from challenges.parameters import DEFAULT, Weights

_MOST = 1000  # reviews of one learner
_FIRM = 4.0  # the stock weights, which are of many more people, hold so much firmer than a person
_ROUNDS = 6
_FARTHEST = 1.0  # deviations, in a round
_ENOUGH = 0.02
_BATCH = 20


def pooled(histories: Sequence[History]) -> tuple[Weights, float]:
    """Everybody's weights and bias; the stock ones and none if there are no reviews."""
    parts = _parts([one for one in histories if len(one)])
    best = place = np.zeros(WEIGHTS)
    before = np.inf
    for _ in range(_ROUNDS):
        cost, gradient, curvature = _sum(parts, place)
        if cost > before:
            break
        move = np.clip(np.linalg.solve(curvature, -gradient), -_FARTHEST, _FARTHEST)
        best, before, place = place, cost, place + move
        if np.abs(move).max() < _ENOUGH:
            break
    weights = weights_at(np.array(DEFAULT), best)
    return tuple(weights.tolist()), shared_bias(_aims(parts, best, weights[-1]))


def _parts(histories: list[History]) -> list[Evidence]:
    rest = iter(histories)
    batches = iter(lambda: list(islice(rest, _BATCH)), [])
    return [Evidence(batch, np.array(DEFAULT)) for batch in batches]


def _aims(parts: list[Evidence], place: Array, decay: float) -> list[Aims]:
    found = []
    for part in parts:
        told = part.logits(np.tile(place, (len(part), 1, 1)))
        found += [part.aims(one, logits[0], decay) for one, logits in enumerate(told)]
    return found


def _sum(parts: list[Evidence], place: Array) -> tuple[float, Array, Array]:
    """What all reviews and the stock weights cost at a place, how they pull, how they hold."""
    cost = _FIRM * float(place @ place) / 2
    gradient, curvature = _FIRM * place, _FIRM * np.eye(WEIGHTS)
    for part in parts:
        views = part.around(np.tile(place, (len(part), 1)))
        for view, recalled in zip(views, part.recalled, strict=True):
            counted = worth(len(recalled)) * min(1.0, _MOST / max(len(recalled), 1))
            cost += float(costs(view.logits, recalled) @ counted)
            pulled, held = pull(view, recalled, counted)
            gradient = gradient + pulled @ part.axes
            curvature = curvature + part.axes.T @ held @ part.axes
    return cost, gradient, curvature
