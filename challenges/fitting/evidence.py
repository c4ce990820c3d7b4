"""Evidence: what a history says of weights, at a place and around it."""

from dataclasses import dataclass

import numpy as np

from challenges.fitting.history import Array, History, Step, elapsed_in, steps
from challenges.fitting.model import recalls
from challenges.fitting.space import weights_at

_NUDGE = 0.02  # of a deviation, for derivatives
_SURE = 1e-4

TRUST = 0.7
"""What a review is worth: less than one, for those of a card, and of a day, are alike."""

OLDEST = 0.25
"""What the first review is worth beside the last: people change."""


class Evidence:
    """A history and the place from which weights are told: the centre, where nothing has moved.

    Only reviews that come on a later day than the one before say anything of forgetting.
    """

    def __init__(self, reviews: History, centre: Array) -> None:
        self._steps, self._total = steps(reviews), len(reviews)
        self._counted = np.flatnonzero(elapsed_in(self._steps, self._total) > 0)
        self._centre = centre
        self.recalled = reviews.recalled[self._counted]
        self.days = reviews.days[self._counted]
        self._guesses = reviews.guesses[self._counted]
        self.axes = np.eye(len(centre))[_free(reviews, self._steps)]

    def __len__(self) -> int:
        return len(self._counted)

    def chances(self, places: Array) -> Array:
        """How likely a right answer was, in all places: recalled, or else guessed."""
        known = recalls(self._steps, self._total, weights_at(self._centre, np.atleast_2d(places)))
        known = known[:, self._counted]
        return np.clip(known + (1 - known) * self._guesses, _SURE, 1 - _SURE)

    def around(self, place: Array) -> "View":
        """What there is to see from a place."""
        found = self.chances(np.vstack([place, place + _NUDGE * self.axes]))
        chances, nudged = found[0], found[1:]
        return View(chances, (_logit(nudged) - _logit(chances)) / _NUDGE)

    def logits(self, places: Array) -> Array:
        """The logits of the chances."""
        return _logit(self.chances(places))

    def losses(self, chances: Array) -> Array:
        """What each answer costs, in nats."""
        return -np.log(np.where(self.recalled, chances, 1 - chances))


@dataclass(frozen=True, slots=True)
class View:
    """The chances at a place, and how their logits change along the axes."""

    chances: Array
    slopes: Array

    @property
    def logits(self) -> Array:
        """The logits of the chances."""
        return _logit(self.chances)


def pull(view: View, recalled: Array, worth: Array) -> tuple[Array, Array]:
    """How strongly the reviews pull along the axes, and how firmly they hold."""
    p, slopes = view.chances, view.slopes
    return slopes @ (worth * (p - recalled)), (slopes * (worth * p * (1 - p))) @ slopes.T


def worth(count: int) -> Array:
    """What each of so many reviews counts."""
    age = np.arange(count) / max(count, 1)
    return np.asarray(TRUST * (OLDEST + (1 - OLDEST) * age**3))


def _free(reviews: History, taken: list[Step]) -> Array:
    """The weights that the reviews tell something of; the others stay where they are."""
    found = np.ones(21, dtype=bool)
    found[[7, 12]] = False  # hardly anybody's reviews do
    pressed = set(np.unique(reviews.ratings).tolist())
    if 2 not in pressed:
        found[[1, 15]] = False
    if 4 not in pressed:
        found[[3, 16]] = False
    if not any((step.elapsed == 0).any() for step in taken[1:]):
        found[[17, 18, 19]] = False
    return found


def _logit(chances: Array) -> Array:
    return np.asarray(np.log(chances / (1 - chances)))
