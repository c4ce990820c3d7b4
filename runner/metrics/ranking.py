"""AUC: whether ones score above zeros, by whatever score."""

import numpy as np

from challenges.verdicts import Note, NoteKind
from runner.metrics import formulas, habits, labels, shapes
from runner.metrics.measured import Floats, Measured, Predictions, squeezed
from runner.protocol import Array

_TWO = 2
_MOSTLY_WRONG = 0.25


def measure(predictions: Predictions, hidden: Array) -> Measured:
    """Rank the rows by their predictions and compare with labels of 0 and 1."""
    classes, _ = labels.ids(hidden)
    said = predictions.astype(np.float64).reshape(squeezed(predictions.shape))
    is_column, is_pair = said.ndim == 1, said.ndim == _TWO and said.shape[1] == _TWO
    if len(said) != len(classes) or not (is_column or is_pair):
        return shapes.misfit(predictions.shape, (len(classes), 1))
    scores = said if is_column else said[:, 1] - said[:, 0]
    value = formulas.auc(scores, classes)
    return Measured(value=value, notes=_notes(scores, value, is_pair=is_pair))


def _notes(scores: Floats, value: float, *, is_pair: bool) -> tuple[Note, ...]:
    found = [*habits.of_one_column(scores.astype(np.float32))]
    if is_pair:
        found.append(Note(kind=NoteKind.TWO_COLUMNS))
    if not found and set(np.unique(scores).tolist()) == {0.0, 1.0}:
        found.append(Note(kind=NoteKind.HARD))
    if value < _MOSTLY_WRONG:
        found.append(Note(kind=NoteKind.INVERTED))
    return tuple(found)
