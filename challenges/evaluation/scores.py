"""How good predictions of recall are: log loss, RMSE(bins), AUC."""

from dataclasses import dataclass

import numpy as np

from challenges.fitting.history import Array, History, layout

_SURE = 1e-4  # nobody is surer than that: one surprise would cost infinitely much


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How good a model's predictions were; lower is better, but for the AUC."""

    reviews: int
    log_loss: float
    rmse_bins: float
    auc: float | None  # None if all were recalled, or none


def scores(predicted: Array, recalled: Array, bins: Array) -> Scores:
    """Score predictions."""
    return Scores(
        reviews=len(recalled),
        log_loss=float(losses(predicted, recalled).mean()),
        rmse_bins=_rmse(predicted, recalled, bins),
        auc=_auc(predicted, recalled),
    )


def losses(predicted: Array, recalled: Array) -> Array:
    """What each prediction cost, in nats."""
    right = np.where(recalled, predicted, 1 - predicted)
    return np.asarray(-np.log(np.clip(right, _SURE, 1)))


def bins(reviews: History) -> Array:
    """The number of each review's bin, for RMSE(bins).

    As open-spaced-repetition/srs-benchmark groups them (`rmse_matrix`, and the wiki page "The
    Metric" of fsrs4anki): by the days since the card's last review, by how many reviews the card
    had, and by how often it was forgotten on a later day; each on a logarithmic scale.
    """
    elapsed, before = np.ones(len(reviews)), np.ones(len(reviews))
    lapses = np.zeros(len(reviews))
    missed = np.zeros(0)
    for number, step in enumerate(layout(reviews).steps):
        missed = missed[: len(step.places)] if number else np.zeros(len(step.places))
        elapsed[step.places], before[step.places] = np.maximum(step.elapsed, 1), number + 1
        lapses[step.places] = missed
        missed = missed + ((step.elapsed > 0) & (step.ratings == 1))
    scales = (_scale(elapsed, 3.62), _scale(before, 1.89), _scale(lapses, 1.73))
    return np.unique(np.stack(scales), axis=1, return_inverse=True)[1].reshape(-1)


def _scale(values: Array, base: float) -> Array:
    """The power of the base that is reached; -1 for none at all."""
    powers = np.floor(np.log(np.maximum(values, 1)) / np.log(base))
    return np.where(values == 0, -1, powers)


def _rmse(predicted: Array, recalled: Array, bins: Array) -> float:
    """The root of the mean square of how far off each bin's mean is, weighted by its reviews."""
    counts = np.bincount(bins)
    off = np.bincount(bins, weights=predicted - recalled)
    filled = counts > 0
    return float(np.sqrt((off[filled] ** 2 / counts[filled]).sum() / len(recalled)))


def _auc(predicted: Array, recalled: Array) -> float | None:
    """How often one that was recalled was predicted higher than one that was not."""
    positives = int(recalled.sum())
    negatives = len(recalled) - positives
    if not positives or not negatives:
        return None
    _, places, counts = np.unique(predicted, return_inverse=True, return_counts=True)
    ranks = np.cumsum(counts) - (counts - 1) / 2  # of equals, the middle one
    above = ranks[places.reshape(-1)][recalled].sum() - positives * (positives + 1) / 2
    return float(above / (positives * negatives))
