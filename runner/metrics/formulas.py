"""The formulas: from classes, scores or numbers, and what they should be, to one value."""

import numpy as np

from runner.metrics.measured import Floats, Ids


def accuracy(said: Ids, classes: Ids) -> float:
    """The share that is right."""
    return float(np.mean(said == classes))


def f1(said: Ids, classes: Ids, positive: int = 1) -> float:
    """F1 of one class; 0 where it is neither said nor there."""
    is_said, is_there = said == positive, classes == positive
    both = int(np.count_nonzero(is_said & is_there))
    total = int(np.count_nonzero(is_said)) + int(np.count_nonzero(is_there))
    return 2 * both / total if total else 0.0


def macro_f1(said: Ids, classes: Ids) -> float:
    """The mean F1 of all classes that are said or there; one that is only said has 0."""
    there = [f1(said, classes, int(each)) for each in np.unique(classes)]
    return sum(there) / len(np.union1d(said, classes))


def auc(scores: Floats, classes: Ids) -> float:
    """The area under the ROC curve: how often a 1 scores above a 0; a tie is half a win."""
    positives = classes == 1
    ones = int(np.count_nonzero(positives))
    zeros = len(classes) - ones
    _, place, count = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    ranks = (last - (count - 1) / 2)[place]  # of equal scores, the mean of their ranks
    return float((ranks[positives].sum() - ones * (ones + 1) / 2) / (ones * zeros))


def mae(said: Floats, numbers: Floats) -> float:
    """The mean absolute error."""
    return float(np.mean(np.abs(said - numbers)))


def rmse(said: Floats, numbers: Floats) -> float:
    """The root of the mean squared error."""
    return float(np.sqrt(np.mean(np.square(said - numbers))))
