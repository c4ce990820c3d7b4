import numpy as np
import pytest

from challenges.challenge import Metric
from challenges.verdicts import Note, NoteKind
from runner.metrics.measure import measure
from runner.metrics.measured import Measured

CLASSES = np.array([0, 2, 1, 2])
BINARY = np.array([0, 1, 1, 0])


def floats(*values):
    return np.array(values, dtype=np.float32)


@pytest.mark.parametrize("scale", [1.0, 10.0, -0.5])
def test_the_largest_column_is_the_class_whatever_its_scale(scale):
    rows = np.eye(3, dtype=np.float32)[[0, 2, 1, 0]] * abs(scale) - 3 * (scale < 0)

    assert measure(Metric.ACCURACY, rows, CLASSES) == Measured(value=0.75)


@pytest.mark.parametrize("labels", [CLASSES, CLASSES[:, None], np.eye(3)[CLASSES]])
def test_labels_may_be_ids_or_one_hot(labels):
    rows = np.eye(3, dtype=np.float32)[CLASSES]

    assert measure(Metric.ACCURACY, rows, labels) == Measured(value=1.0)


@pytest.mark.parametrize("shape", [(4,), (4, 1), (4, 1, 1)])
def test_one_probability_a_row_is_split_at_a_half(shape):
    said = floats(0.1, 0.9, 0.4, 0.2).reshape(shape)

    assert measure(Metric.ACCURACY, said, BINARY) == Measured(value=0.75)


@pytest.mark.parametrize(
    ("said", "detail"),
    [((-3.0, 0.2, 4.0, -1.0), "-3.00 to 4.00"), ((0.4, 1.2, 0.9, -0.1), "-0.10 to 1.20")],
)
def test_logits_are_split_where_it_serves_and_noted(said, detail):
    note = Note(kind=NoteKind.PROBABILITIES, detail=detail)

    assert measure(Metric.ACCURACY, floats(*said), BINARY) == Measured(value=1.0, notes=(note,))


def test_class_ids_are_taken_and_noted():
    measured = measure(Metric.ACCURACY, floats(0, 2, 1, 1), CLASSES)

    assert measured == Measured(value=0.75, notes=(Note(kind=NoteKind.CLASS_IDS),))


@pytest.mark.parametrize(
    ("metric", "shape", "labels", "detail"),
    [
        (Metric.ACCURACY, (4, 2), CLASSES, "(4, 2) instead of (4, 3)"),
        (Metric.ACCURACY, (4, 5, 3), CLASSES, "(4, 5, 3) instead of (4, 3)"),
        (Metric.ACCURACY, (4, 1), CLASSES, "(4, 1) instead of (4, 3)"),
        (Metric.MAE, (4, 3), np.zeros((4, 1)), "(4, 3) instead of (4, 1)"),
        (Metric.RMSE, (4, 6, 1), np.zeros(4), "(4, 6, 1) instead of (4,)"),
    ],
)
def test_a_shape_that_cannot_be_compared_is_told(metric, shape, labels, detail):
    said = np.full(shape, 0.5, dtype=np.float32)

    assert measure(metric, said, labels) == Measured(
        notes=(Note(kind=NoteKind.SHAPE, detail=detail),)
    )


@pytest.mark.parametrize("metric", Metric)
def test_numbers_that_are_not_finite_are_counted(metric):
    said = floats(1.0, np.nan, np.inf, 0.0)

    assert measure(metric, said, BINARY) == Measured(
        notes=(Note(kind=NoteKind.NOT_FINITE, detail="2"),)
    )


@pytest.mark.parametrize(("metric", "value"), [(Metric.MAE, 2.0), (Metric.RMSE, 5**0.5)])
@pytest.mark.parametrize("shape", [(2,), (2, 1)])
def test_errors_are_means_over_all_numbers(metric, value, shape):
    said, labels = floats(1.0, -4.0).reshape(shape), np.array([2.0, -7.0])

    # |1 - 2| = 1 and |-4 + 7| = 3; the mean of 1 and 9 is 5
    assert measure(metric, said, labels).value == pytest.approx(value)
