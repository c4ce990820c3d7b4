"""The likeliest weights, given histories and how people differ from each other.

Fisher's scoring: each round looks how every chance would change with every weight, and goes to
where the reviews are explained best without being unlike everybody else. Few reviews move nothing
far, and none at all nothing. fsrs-rs's own fit knows neither such a centre nor guesses, and makes
the predictions of a learner's first months worse (see `make simulate`).
"""

import numpy as np

from challenges.fitting.evidence import Evidence, View, costs, pull, worth
from challenges.fitting.history import Array

_ROUNDS, _MORE_ROUNDS = 4, 2
_SHORTER = np.array([1.0, 0.5, 0.2, 0.0])
_FAR = 0.4  # deviations: a shorter way is taken on trust
_ENOUGH = 0.05
_FARTHEST = 3.0


def likeliest(
    evidence: Evidence, starts: Array, *, is_near: bool = False
) -> tuple[Array, list[View]]:
    """Each learner's place of the likeliest weights, and what is seen from about there.

    Args:
        evidence: Their reviews.
        starts: Where to begin.
        is_near: Whether that is where the last night ended: then there is not far to go.
    """
    places, views = starts, evidence.around(starts)
    for _ in range(_MORE_ROUNDS if is_near else _ROUNDS):
        moves = _moves(evidence, places, views)
        if np.abs(moves).max() > _FAR:
            moves = moves * _best(evidence, places, moves)[:, None]
        places = places + moves
        if np.abs(moves).max() < _ENOUGH:
            break
        views = evidence.around(places)
    return places, views


def _moves(evidence: Evidence, places: Array, views: list[View]) -> Array:
    pulls = [
        pull(view, recalled, worth(len(recalled)))
        for view, recalled in zip(views, evidence.recalled, strict=True)
    ]
    gradients = np.array([gradient for gradient, _ in pulls]) + places @ evidence.axes.T
    curvatures = np.array([curvature for _, curvature in pulls]) + np.eye(len(evidence.axes))
    moves = np.linalg.solve(curvatures, -gradients[..., None])[..., 0] @ evidence.axes
    return np.asarray(np.clip(moves, -_FARTHEST, _FARTHEST))


def _best(evidence: Evidence, places: Array, moves: Array) -> Array:
    """How much of its move is best for each learner; the whole where it is short."""
    tried = places[:, None, :] + _SHORTER[:, None] * moves[:, None, :]
    priors = (tried**2).sum(axis=2) / 2
    likelihoods = [
        costs(logits, recalled) @ worth(len(recalled))
        for logits, recalled in zip(evidence.logits(tried), evidence.recalled, strict=True)
    ]
    best = _SHORTER[np.argmin(np.array(likelihoods) + priors, axis=1)]
    return np.where(np.abs(moves).max(axis=1) > _FAR, best, 1.0)
