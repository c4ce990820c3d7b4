"""The likeliest weights, given a history and how people differ from each other.

Fisher's scoring from the centre: each round looks how every chance would change with every weight,
and goes to where the reviews are explained best without being unlike everybody else. Few reviews
move nothing far, and none at all nothing. fsrs-rs's own fit knows neither such a centre nor
guesses, and makes predictions of the next months worse for a year (see `make simulate`).
"""

import numpy as np

from challenges.fitting.evidence import Evidence, View, pull, worth
from challenges.fitting.history import Array

_ROUNDS = 4
_SHORTER = np.array([1.0, 0.5, 0.2])
_FAR = 0.3  # deviations: a shorter way is taken on trust
_ENOUGH = 0.02
_FARTHEST = 3.0


def likeliest(evidence: Evidence, start: Array) -> tuple[Array, View]:
    """The place of the likeliest weights, and what is seen from about there."""
    place, view = start, evidence.around(start)
    for _ in range(_ROUNDS):
        move = np.clip(_move(evidence, place, view), -_FARTHEST, _FARTHEST)
        longest = float(np.abs(move).max(initial=0.0))
        if longest > _FAR:
            move = move * _best(evidence, place, move)
        place = place + move
        if longest < _ENOUGH:
            break
        view = evidence.around(place)
    return place, view


def _move(evidence: Evidence, place: Array, view: View) -> Array:
    gradient, curvature = pull(view, evidence.recalled, worth(len(evidence)))
    axes = evidence.axes
    whole = curvature + np.eye(len(axes))
    return np.asarray(np.linalg.solve(whole, -(gradient + axes @ place)) @ axes)


def _best(evidence: Evidence, place: Array, move: Array) -> float:
    """How much of a long move is best."""
    places = place + np.r_[0.0, _SHORTER][:, None] * move
    costs = (evidence.losses(evidence.chances(places)) * worth(len(evidence))).sum(axis=1)
    return float(np.r_[0.0, _SHORTER][np.argmin(costs + (places**2).sum(axis=1) / 2)])
