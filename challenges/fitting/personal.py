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
    told = _told(evidence, places)
    pasts = [_past(evidence, one, told) for one in range(len(evidence))]
    ways = zip(pasts, places @ evidence.axes.T, views, strict=True)
    parts = np.array([share(past, at, view) for past, at, view in ways])
    weights = weights_at(middle, parts[:, None] * places)
    biases = [
        bias(evidence.aims(one, _logits(past, part), decay), shared_bias)
        for one, (past, part, decay) in enumerate(zip(pasts, parts, weights[:, -1], strict=True))
    ]
    farthest = weights_at(middle, places)
    each = zip(weights.tolist(), farthest.tolist(), parts.tolist(), biases, strict=True)
    return [_fitted(*one) for one in each]


def _nowhere(evidence: Evidence) -> Array:
    return np.zeros((len(evidence), WEIGHTS))


def _told(evidence: Evidence, places: Array) -> list[Array]:
    """Under each learner what the weights at each share of the way say: a row a share.

    Every other share is asked; what lies between two says what is halfway, as near as matters.
    """
    found = []
    for asked in evidence.logits(SHARES[::2, None] * places[:, None, :]):
        told = np.repeat(asked, 2, axis=0)[:-1]
        told[1::2] = (asked[:-1] + asked[1:]) / 2
        found.append(told)
    return found


def _past(evidence: Evidence, one: int, told: list[Array]) -> Past:
    return Past(evidence.recalled[one], evidence.days[one], told[one])


def _logits(past: Past, part: float) -> Array:
    """What the weights say that are gone to, as near as two of the shares tell."""
    above = min(int(np.searchsorted(SHARES, part)), len(SHARES) - 1)
    below = max(above - 1, 0)
    way = (part - SHARES[below]) / max(SHARES[above] - SHARES[below], 1e-9)
    return np.asarray((1 - way) * past.told[below] + way * past.told[above])


def _fitted(weights: list[float], farthest: list[float], part: float, left: float) -> Fitted:
    return Fitted(weights=tuple(weights), likeliest=tuple(farthest), share=part, bias=left)
