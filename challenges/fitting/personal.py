"""Personal weights: a learner's own, as far as their own past says that they help."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from challenges.fitting.bias import bias
from challenges.fitting.evidence import Evidence
from challenges.fitting.guard import SHARES, Past, share
from challenges.fitting.history import Array, History
from challenges.fitting.posterior import likeliest
from challenges.fitting.space import WEIGHTS, place_of, weights_at
from challenges.parameters import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Weights, and how they came about."""

    weights: Weights
    likeliest: Weights  # of which `weights` are some way short: where the next fit may begin
    share: float = 0.0  # of the way from the centre to the likeliest
    bias: float = 0.0


def personal(
    histories: Sequence[History],
    centre: Weights,
    before: Sequence[Fitted] = (),
    shared_bias: float = 0.0,
) -> list[Fitted]:
    """Fit some learners' weights, each one's for itself.

    Args:
        histories: Each learner's reviews of one kind of card.
        centre: Everybody's weights, or the stock ones.
        before: Earlier fits of the same learners, which make this one faster.
        shared_bias: Everybody's.
    """
    if not histories:
        return []
    middle = np.array(centre)
    evidence = Evidence(histories, middle)
    starts = np.array([place_of(middle, np.array(one.likeliest)) for one in before])
    is_near = bool(before) and all(one.likeliest != centre for one in before)
    places, views = likeliest(evidence, starts if before else _nowhere(evidence), is_near=is_near)
    told = evidence.logits(SHARES[:, None] * places[:, None, :])
    found = []
    for one, at in enumerate(places @ evidence.axes.T):
        past = _past(evidence, one, told)
        part = share(past, at, views[one])
        weights = weights_at(middle, part * places[one])
        aims = evidence.aims(one, _logits(past, part), weights[-1])
        left = bias(aims, shared_bias)
        found.append(_fitted(middle, places[one], part, left))
    return found


def _nowhere(evidence: Evidence) -> Array:
    return np.zeros((len(evidence), WEIGHTS))


def _past(evidence: Evidence, one: int, told: list[Array]) -> Past:
    return Past(evidence.recalled[one], evidence.days[one], told[one])


def _logits(past: Past, part: float) -> Array:
    """What the weights say that are gone to, as near as two of the shares tell."""
    above = min(int(np.searchsorted(SHARES, part)), len(SHARES) - 1)
    below = max(above - 1, 0)
    way = (part - SHARES[below]) / max(SHARES[above] - SHARES[below], 1e-9)
    return np.asarray((1 - way) * past.told[below] + way * past.told[above])


def _fitted(middle: Array, place: Array, part: float, left: float) -> Fitted:
    return Fitted(
        weights=tuple(weights_at(middle, part * place).tolist()),
        likeliest=tuple(weights_at(middle, place).tolist()),
        share=part,
        bias=left,
    )
