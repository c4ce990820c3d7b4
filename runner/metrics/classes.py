"""Accuracy and F1: one class a row, read from probabilities, logits or ids."""

from dataclasses import dataclass

import numpy as np

from challenges.challenge import Metric
from challenges.verdicts import Note, NoteKind
from runner.metrics import formulas, habits, labels, shapes
from runner.metrics.measured import Ids, Measured, Predictions, squeezed
from runner.protocol import Array

_BINARY = 2
_HALF = 0.5
_FORMULAS = {
    Metric.ACCURACY: formulas.accuracy,
    Metric.F1: formulas.f1,
    Metric.MACRO_F1: formulas.macro_f1,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Reading:
    """Which classes the predictions may mean; that which serves the learner best counts."""

    ways: tuple[Ids, ...]
    notes: tuple[Note, ...] = ()


def measure(metric: Metric, predictions: Predictions, hidden: Array) -> Measured:
    """Compare the classes that predictions stand for with labels, a row each."""
    classes, count = labels.ids(hidden)
    read = _read(predictions, classes, count)
    if isinstance(read, Measured):
        return read
    formula = _FORMULAS[metric]
    best = max(read.ways, key=lambda said: formula(said, classes))
    notes = (*read.notes, *habits.of_classes(best, classes, count))
    return Measured(value=formula(best, classes), notes=notes)


def _read(predictions: Predictions, classes: Ids, count: int) -> _Reading | Measured:
    said = predictions.reshape(squeezed(predictions.shape))
    wanted = (len(classes), 1 if count == _BINARY else count)
    if len(said) != len(classes):
        return shapes.misfit(predictions.shape, wanted)
    if said.ndim == 1:
        read = _of_one_column(said, count)
        return read or shapes.misfit(predictions.shape, wanted)
    is_a_number_a_step = predictions.shape[-1] == 1
    if said.ndim != _BINARY or said.shape[1] < count or is_a_number_a_step:
        return shapes.misfit(predictions.shape, wanted)
    return _Reading(ways=(said.argmax(axis=1),), notes=habits.of_rows(said))


def _of_one_column(said: Predictions, count: int) -> _Reading | None:
    """One number a row: a probability, a logit, or a class id."""
    notes = habits.of_one_column(said)
    if count > _BINARY:
        if notes or not np.array_equal(said, np.rint(said)):  # a saturated sigmoid says 1 only
            return None
        ids = Note(kind=NoteKind.CLASS_IDS)
        return _Reading(ways=(said.astype(np.int64),), notes=(ids,))
    low, high = float(said.min()), float(said.max())
    if low >= 0 and high <= 1:
        return _Reading(ways=(_at(said, _HALF),), notes=notes)
    # No sigmoid at the end. Trained on logits the border is 0, otherwise where Keras's own metric
    # has it: whichever serves the learner.
    note = Note(kind=NoteKind.PROBABILITIES, phrase=habits.between(low, high, ".2f"))
    return _Reading(ways=(_at(said, _HALF), _at(said, 0.0)), notes=(*notes, note))


def _at(said: Predictions, border: float) -> Ids:
    return (said >= border).astype(np.int64)
