"""Measuring predictions by a challenge's metric: from here each metric goes its own way."""

import numpy as np

from challenges.challenge import Metric
from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import NoteKind
from runner.metrics import classes, errors, ranking, sequences
from runner.metrics.measured import Measured, Predictions, noted
from runner.protocol import Array


def measure(metric: Metric, predictions: Predictions, labels: Array) -> Measured:
    """Compare predictions with labels, a row each."""
    bad = int(np.count_nonzero(~np.isfinite(predictions)))
    if bad:
        phrase = Phrase(PhraseKind.OF, (str(bad), str(predictions.size)))
        return noted(NoteKind.NOT_FINITE, phrase)
    with np.errstate(all="ignore"):  # predictions near the largest float32
        return _measured(metric, predictions, labels)


def _measured(metric: Metric, predictions: Predictions, labels: Array) -> Measured:
    match metric:
        case Metric.ACCURACY | Metric.F1 | Metric.MACRO_F1:
            return classes.measure(metric, predictions, labels)
        case Metric.MAE | Metric.RMSE:
            return errors.measure(metric, predictions, labels)
        case Metric.AUC:
            return ranking.measure(predictions, labels)
        case Metric.EXACT_MATCH | Metric.TOKEN_ACCURACY:
            return sequences.measure(metric, predictions, labels)
