"""Exact match and next-token accuracy: ids, or a row of scores for each place of a sequence.

A label below 0 is padding: its place does not count.
"""

import numpy as np

from challenges.challenge import Metric
from challenges.verdicts import Note, NoteKind
from runner.metrics import shapes
from runner.metrics.measured import Measured, Predictions, squeezed
from runner.protocol import Array

_CLEARLY_MORE = 0.3
_SEQUENCE = 2
_RELATIVE, _ABSOLUTE = 1e-4, 1e-5

Right = np.typing.NDArray[np.bool_]


def measure(metric: Metric, predictions: Predictions, hidden: Array) -> Measured:
    """Compare sequences with labels of shape (n,) or (n, t), place by place."""
    labels = hidden.reshape(squeezed(hidden.shape))
    said, notes = _read(predictions, labels)
    if said is None:
        return Measured(notes=notes)
    counts = np.full(labels.shape, True)
    if labels.dtype.kind == "i":
        counts = labels.astype(np.int64) >= 0
    right = _right(said, labels)
    if metric is Metric.EXACT_MATCH:
        rows = (right | ~counts).reshape(len(labels), -1).all(axis=1)
        return Measured(value=float(np.mean(rows)), notes=notes)
    value = float(np.mean(right[counts]))
    return Measured(value=value, notes=(*notes, *_late(said, labels, counts, value)))


def _read(predictions: Predictions, labels: Array) -> tuple[Array | None, tuple[Note, ...]]:
    """What is said for each place, or why that cannot be told."""
    said = predictions.reshape(squeezed(predictions.shape))
    is_ids = labels.dtype.kind in "iub"
    if said.shape == labels.shape:
        if not is_ids:
            return said, ()
        if np.array_equal(said, np.rint(said)):
            return said.astype(np.int64), (Note(kind=NoteKind.CLASS_IDS),)
    if not is_ids:
        return None, shapes.misfit(predictions.shape, labels.shape).notes
    classes = max(int(labels.max()) + 1, 2)
    if said.shape[:-1] == labels.shape and said.shape[-1] >= classes:
        return said.argmax(axis=-1), ()
    return None, shapes.misfit(predictions.shape, (*labels.shape, classes)).notes


def _right(said: Array, labels: Array) -> Right:
    if labels.dtype.kind in "iub":
        return np.equal(said, labels.astype(np.int64))
    return np.isclose(
        said.astype(np.float64), labels.astype(np.float64), rtol=_RELATIVE, atol=_ABSOLUTE
    )


def _late(said: Array, labels: Array, counts: Right, value: float) -> tuple[Note, ...]:
    """Whether each prediction is right for the place before: the input, said again."""
    if labels.ndim != _SEQUENCE or labels.shape[1] <= 1:
        return ()
    both = counts[:, 1:] & counts[:, :-1]
    before = _right(said[:, 1:], labels[:, :-1])[both]
    is_late = before.size > 0 and float(np.mean(before)) > value + _CLEARLY_MORE
    return (Note(kind=NoteKind.LATE),) if is_late else ()
