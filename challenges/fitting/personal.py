"""Personal weights: a learner's own, as far as their own past says that they help."""

from dataclasses import dataclass

import numpy as np

from challenges.fitting.evidence import Evidence
from challenges.fitting.guard import share
from challenges.fitting.history import History
from challenges.fitting.posterior import likeliest
from challenges.fitting.space import place_of, weights_at
from challenges.parameters import Weights

_LEAST = 16
"""Reviews of later days before anything is fitted: fewer say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Weights, and how they came about."""

    weights: Weights
    likeliest: Weights  # of which `weights` are some way short: where the next fit may begin
    share: float = 0.0  # of the way from the centre to the likeliest


def personal(reviews: History, centre: Weights, before: Fitted | None = None) -> Fitted:
    """Fit a learner's weights.

    Args:
        reviews: All of one kind of card.
        centre: Everybody's weights, or the stock ones.
        before: An earlier fit, which makes this one faster.
    """
    middle = np.array(centre)
    evidence = Evidence(reviews, middle)
    if len(evidence) < _LEAST:
        return Fitted(weights=centre, likeliest=centre)
    start = np.array(centre if before is None else before.likeliest)
    place, view = likeliest(evidence, place_of(middle, start))
    part = share(evidence, place, view)
    return Fitted(
        weights=tuple(weights_at(middle, part * place).tolist()),
        likeliest=tuple(weights_at(middle, place).tolist()),
        share=part,
    )
