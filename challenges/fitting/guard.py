"""The guard: how far a fit is to be followed, by how its like has predicted so far.

The learner's past is walked through once more. Before each stretch of it the weights are told that
the reviews until then would have given, and some shares of the way to them are tried on the
stretch. A share is believed by what it has cost so far, beginning with a strong belief in going
nowhere. Mixing experts in this way costs at most `-log(belief)` nats more than the best of them
would have in all reviews together, so a fit that does harm is left before it has done much.

The weights of an earlier day are told from the slopes at today's, not fitted again: so what the
guard takes is next to nothing, and it needs no memory but the log.
"""

from collections.abc import Iterator

import numpy as np

from challenges.fitting.evidence import Evidence, View, pull, worth
from challenges.fitting.history import Array

_SHARES = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
_BELIEF = np.array([0.8, 0.05, 0.05, 0.05, 0.05])
_FORGET = 0.02  # of the belief, at each stretch: what has held so far need not go on
_FIRST, _GROWTH = 16, 1.25  # reviews of the first stretch, and how the whole grows with the next


def share(evidence: Evidence, place: Array, view: View) -> float:
    """How much of the way from the centre to the fitted place is to be gone."""
    belief, at = _BELIEF, evidence.axes @ place
    stock = evidence.logits(np.zeros_like(place))[0]
    bend = stock - (view.logits - at @ view.slopes)  # by how much slopes mislead at the centre
    for since, until in _stretches(evidence.days):
        then = at - _way_back(evidence, at, view, since)
        logits = (
            _logits(view, at, then, since, until) + (1 - _SHARES[:, None]) ** 2 * bend[since:until]
        )
        belief = _updated(belief, logits, evidence.recalled[since:until])
    return float(belief @ _SHARES)


def _stretches(days: Array) -> Iterator[tuple[int, int]]:
    """Where stretches of whole days begin and end; the first is told by nothing."""
    since, total = 0, len(days)
    while since < total:
        wanted = max(_FIRST, int(since * _GROWTH))
        until = total if wanted >= total else int(np.searchsorted(days, days[wanted]))
        until = until if until > since else int(np.searchsorted(days, days[since], side="right"))
        if since:
            yield since, until
        since = until


def _way_back(evidence: Evidence, at: Array, view: View, count: int) -> Array:
    """From the fitted place to that of the first reviews alone."""
    early = View(view.chances[:count], view.slopes[:, :count])
    gradient, curvature = pull(early, evidence.recalled[:count], worth(count))
    return np.asarray(np.linalg.solve(curvature + np.eye(len(at)), gradient + at))


def _logits(view: View, at: Array, then: Array, since: int, until: int) -> Array:
    ways = _SHARES[:, None] * then - at
    return np.asarray(view.logits[since:until] + ways @ view.slopes[:, since:until])


def _updated(belief: Array, logits: Array, recalled: Array) -> Array:
    costs = np.logaddexp(0, np.where(recalled, -logits, logits)).sum(axis=1)
    belief = belief * np.exp(costs.min() - costs)
    return np.asarray((1 - _FORGET) * belief / belief.sum() + _FORGET * _BELIEF)
