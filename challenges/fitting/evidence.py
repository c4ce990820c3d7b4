"""Evidence: what histories say of weights, at a place and around it.

Several learners are asked at a time, each with places of their own: NumPy takes hardly longer for
twenty small histories than for one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from challenges.fitting.bias import Aims, Told, aimed, log_odds
from challenges.fitting.history import Array, History, Layout, layout
from challenges.fitting.model import recalls
from challenges.fitting.slopes import recalls_and_slopes
from challenges.fitting.space import WEIGHTS, steepness, weights_at

_SURE = 1e-4

TRUST = 0.7
"""What a review is worth: less than one, for those of a card, and of a day, are alike."""

OLDEST = 0.25
"""What the first review is worth beside the last: people change."""


@dataclass(frozen=True, slots=True)
class View:
    """What a learner's reviews look like from a place: their logits, and how these change."""

    logits: Array
    slopes: Array  # along the axes; in single precision

    @property
    def chances(self) -> Array:
        """How likely a right answer was."""
        return np.asarray(1 / (1 + np.exp(-self.logits)))


class Evidence:
    """Histories, and the centre from which places are told.

    Only reviews that come on a later day than the one before say anything of forgetting.
    """

    def __init__(self, histories: Sequence[History], centre: Array) -> None:
        self._layout, self._centre = layout(*histories), centre
        elapsed = self._layout.elapsed
        counted = np.flatnonzero(elapsed > 0)
        ends = np.cumsum([len(one) for one in histories])
        self._counted = np.split(counted, np.searchsorted(counted, ends)[:-1])
        positions = self._layout.positions
        self._positions = [positions[places] for places in self._counted]
        self._elapsed = [elapsed[places] for places in self._counted]
        columns = ("recalled", "days", "guesses", "planned", "aims")
        whole = {name: np.concatenate([getattr(h, name) for h in histories]) for name in columns}
        self.recalled, self.days, self.guesses, self._planned, self._aims = (
            [whole[name][places] for places in self._counted] for name in columns
        )
        ratings = np.concatenate([one.ratings for one in histories])
        self._free = _free(ratings, self._layout)
        self.axes = np.eye(WEIGHTS)[self._free]

    def __len__(self) -> int:
        return len(self._counted)

    def logits(self, places: Array) -> list[Array]:
        """Logits of the chances of right answers, under each learner: a row for each place.

        Args:
            places: For each learner as many as for any other.
        """
        weights = weights_at(self._centre, places)  # learners, places, weights
        known = recalls(self._layout, np.swapaxes(weights, 0, 1), np.float32)
        return [
            log_odds(_chances(known[:, counted], guesses))
            for counted, guesses in zip(self._counted, self.guesses, strict=True)
        ]

    def around(self, places: Array) -> list[View]:
        """What there is to see from each learner's place."""
        weights = weights_at(self._centre, places)
        known, slopes = recalls_and_slopes(self._layout, weights, np.flatnonzero(self._free))
        steep = steepness(weights)[:, self._free, None].astype(np.float32)
        each = zip(self._positions, self.guesses, steep, strict=True)
        return [
            _view(known[at], slopes.take(at, 1) * along, guesses) for at, guesses, along in each
        ]

    def aims(self, one: int, logits: Array, decay: float) -> Aims:
        """What was aimed for in a learner's reviews.

        Args:
            one: Which learner.
            logits: Of the chances of right answers, by their weights.
            decay: Of these weights.
        """
        guesses = self.guesses[one]
        told = Told(
            known=(1 / (1 + np.exp(-logits)) - guesses) / (1 - guesses),
            elapsed=self._elapsed[one],
            planned=self._planned[one],
            logits=self._aims[one],
            decay=decay,
        )
        return Aims(recalled=self.recalled[one], logits=aimed(told), guesses=guesses)


def pull(view: View, recalled: Array, worth: Array) -> tuple[Array, Array]:
    """How strongly the reviews pull along the axes, and how firmly they hold."""
    p, slopes = view.chances, view.slopes
    wrong, heavy = (one.astype(slopes.dtype) for one in (p - recalled, p * (1 - p)))
    counted = slopes * worth.astype(slopes.dtype)
    return counted @ wrong, (counted * heavy) @ slopes.T


@lru_cache(maxsize=1024)
def worth(count: int) -> Array:
    """What each of so many reviews counts; for reading only."""
    age = np.arange(count) / max(count, 1)
    found = np.asarray(TRUST * (OLDEST + (1 - OLDEST) * age**3))
    found.flags.writeable = False
    return found


def costs(logits: Array, recalled: Array) -> Array:
    """What each answer costs, in nats."""
    return np.asarray(np.log1p(np.exp(np.where(recalled, -logits, logits))))


def _view(known: Array, slopes: Array, guesses: Array) -> View:
    chances = _chances(known, guesses)
    # Not guessed but known: the rest of what a logit changes by.
    share = (1 - guesses) / (chances * (1 - chances))
    return View(log_odds(chances), np.asarray(slopes * share.astype(np.float32)))


def _chances(known: Array, guesses: Array) -> Array:
    return np.asarray(np.clip(known + (1 - known) * guesses, _SURE, 1 - _SURE), dtype=float)


def _free(ratings: Array, taken: Layout) -> Array:
    """The weights that the reviews tell something of; the others stay where they are."""
    found = np.ones(WEIGHTS, dtype=bool)
    found[[7, 12]] = False  # hardly anybody's reviews do
    pressed = np.bincount(ratings, minlength=5) > 0
    found[[1, 15]] &= pressed[2]
    found[[3, 16]] &= pressed[4]
    found[[17, 18, 19]] &= any(len(step.repeated) for step in taken.steps[1:])
    return found
