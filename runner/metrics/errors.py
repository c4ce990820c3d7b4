"""Mean errors: numbers against numbers, all of them alike."""

import numpy as np

from challenges.challenge import Metric
from runner.metrics import formulas, habits, shapes
from runner.metrics.measured import Measured, Predictions, squeezed
from runner.protocol import Array

_FORMULAS = {Metric.MAE: formulas.mae, Metric.RMSE: formulas.rmse}


def measure(metric: Metric, predictions: Predictions, hidden: Array) -> Measured:
    """Compare numbers with labels of the same shape; (n, 1) is as good as (n,)."""
    shape = squeezed(hidden.shape)
    if squeezed(predictions.shape) != shape:
        return shapes.misfit(predictions.shape, hidden.shape)
    said = predictions.astype(np.float64).reshape(shape)
    numbers = hidden.astype(np.float64).reshape(shape)
    return Measured(value=_FORMULAS[metric](said, numbers), notes=habits.of_numbers(said, numbers))
