"""Metrics: how well predictions meet hidden labels. Pure NumPy; sees no model and no child."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from challenges.challenge import Metric
from challenges.verdicts import Note, NoteKind
from runner.protocol import Array

Predictions = NDArray[np.float32]

_BINARY = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The metric's value, unless the predictions allow none; and what was odd about them."""

    value: float | None = None
    notes: tuple[Note, ...] = ()


def measure(metric: Metric, predictions: Predictions, labels: Array) -> Measured:
    """Compare predictions with labels, a row each."""
    bad = int(np.count_nonzero(~np.isfinite(predictions)))
    if bad:
        return Measured(notes=(Note(kind=NoteKind.NOT_FINITE, detail=str(bad)),))
    if metric is Metric.ACCURACY:
        return _accuracy(
            predictions.reshape(_shape(predictions)), _classes(labels), predictions.shape
        )
    return _error(metric, predictions, labels)


def _error(metric: Metric, predictions: Predictions, labels: Array) -> Measured:
    if _shape(predictions) != _shape(labels):
        return _misshapen(predictions.shape, labels.shape)
    expected = labels.astype(np.float64).reshape(_shape(labels))
    difference = predictions.astype(np.float64).reshape(_shape(predictions)) - expected
    if metric is Metric.MAE:
        return Measured(value=float(np.mean(np.abs(difference))))
    return Measured(value=float(np.sqrt(np.mean(np.square(difference)))))


def _accuracy(said: Predictions, classes: Array, shape: tuple[int, ...]) -> Measured:
    count = max(int(classes.max()) + 1, _BINARY)
    if said.ndim == 1:
        return _of_one_column(said, classes, shape, count)
    if said.ndim != _BINARY or said.shape[1] < count:
        return _misshapen(shape, (len(classes), count))
    return _share(said.argmax(axis=1), classes)


def _of_one_column(
    said: Predictions, classes: Array, shape: tuple[int, ...], count: int
) -> Measured:
    """One number a row: a probability, a logit, or a class id."""
    if count > _BINARY:
        if not np.array_equal(said, np.rint(said)):
            return _misshapen(shape, (len(classes), count))
        return _share(said, classes, Note(kind=NoteKind.CLASS_IDS))
    low, high = float(said.min()), float(said.max())
    if low >= 0 and high <= 1:
        return _share(said > 0.5, classes)
    # No sigmoid at the end. Trained on logits the border is 0, otherwise where Keras's own metric
    # has it: whichever serves the learner.
    note = Note(kind=NoteKind.PROBABILITIES, detail=f"{low:.2f} to {high:.2f}")
    at_half, at_zero = (_share(said > border, classes, note) for border in (0.5, 0.0))
    return at_zero if (at_zero.value or 0) > (at_half.value or 0) else at_half


def _share(said: Array, classes: Array, *notes: Note) -> Measured:
    return Measured(value=float(np.mean(said == classes)), notes=notes)


def _misshapen(shape: tuple[int, ...], expected: tuple[int, ...]) -> Measured:
    detail = f"{tuple(shape)} instead of {tuple(expected)}"
    return Measured(notes=(Note(kind=NoteKind.SHAPE, detail=detail),))


def _classes(labels: Array) -> Array:
    """Class ids, from ids or one-hot rows."""
    flat = labels.reshape(_shape(labels))
    return flat.argmax(axis=1) if flat.ndim == _BINARY else flat.astype(np.int64)


def _shape(array: Array) -> tuple[int, ...]:
    """The shape without axes of length 1, but for the rows."""
    return (len(array), *(size for size in array.shape[1:] if size != 1))
