"""The space that weights are fitted in: deviations from a prior, in units of how people differ."""

import numpy as np

from challenges.fitting.history import Array

WEIGHTS = 21
"""How many there are."""

LOGARITHMIC = np.isin(np.arange(WEIGHTS), (0, 1, 2, 3, 11, 20))
"""First stabilities, the stability after a lapse and the decay differ by factors."""

_COLUMNS = (
    (0.8, 0.01, 100),  # first stabilities: after Again, Hard, Good, Easy
    (0.8, 0.01, 100),
    (0.8, 0.01, 100),
    (0.8, 0.01, 100),
    (0.6, 1, 10),  # difficulty: first, by rating, how it moves, and how it returns
    (0.3, 0.001, 4),
    (0.6, 0.001, 4),
    (0.02, 0.001, 0.75),
    (0.4, 0, 4.5),  # growth after a recall: in all, by stability, by recall
    (0.15, 0, 0.8),
    (0.35, 0.001, 3.5),
    (0.4, 0.001, 5),  # what a lapse leaves: in all, by difficulty, by stability, by recall
    (0.05, 0.001, 0.25),
    (0.1, 0.001, 0.9),
    (0.4, 0, 4),
    (0.2, 0, 1),  # Hard, Easy
    (0.6, 1, 6),
    (0.3, 0, 2),  # repeats on one day
    (0.3, 0, 2),
    (0.1, 0, 0.8),
    (0.5, 0.1, 0.8),  # the decay of the forgetting curve
)
DEVIATIONS, LOWEST, HIGHEST = np.array(_COLUMNS).T
"""By how much people's weights differ, roughly; what fsrs-rs accepts at the least and at most."""


def weights_at(centre: Array, place: Array) -> Array:
    """The weights at a place relative to others; several places give a row each."""
    moved = place * DEVIATIONS
    found = np.where(LOGARITHMIC, centre * np.exp(np.clip(moved, -9, 9)), centre + moved)
    return np.asarray(np.clip(found, LOWEST, HIGHEST))


def place_of(centre: Array, weights: Array) -> Array:
    """Where weights are, relative to others."""
    ratio = np.log(np.maximum(weights, 1e-9) / np.maximum(centre, 1e-9))
    return np.asarray(np.where(LOGARITHMIC, ratio, weights - centre) / DEVIATIONS)


def steepness(weights: Array) -> Array:
    """How fast weights change along their axes; not at all where they cannot go on."""
    moving = np.where(LOGARITHMIC, weights * DEVIATIONS, DEVIATIONS)
    return np.asarray(np.where((weights > LOWEST) & (weights < HIGHEST), moving, 0.0))
