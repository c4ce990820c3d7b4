"""Every metric against scikit-learn's over random draws: written by others, for others."""

import numpy as np
import pytest
from sklearn import metrics as sk

from challenges.challenge import Metric
from runner.metrics.measure import measure

DRAWS = range(60)


def drawn(seed):
    rng = np.random.default_rng(seed)
    return rng, int(rng.integers(2, 200))


def any_labels(rng, rows, classes):
    labels = rng.integers(0, classes, rows)
    labels[:2] = 0, classes - 1  # a challenge's labels have its last class
    return labels


def dressed(rng, labels, classes):
    """The same labels as a challenge may write them."""
    forms = [labels, labels[:, None], labels.astype("float32"), np.eye(classes)[labels]]
    return forms[rng.integers(len(forms))]


@pytest.mark.parametrize("seed", DRAWS)
def test_of_many_classes(seed):
    rng, rows = drawn(seed)
    classes = int(rng.integers(3, 9))
    labels = any_labels(rng, rows, classes)
    said = rng.normal(size=(rows, classes + int(rng.integers(2)))).astype(np.float32)
    ids, given = said.argmax(axis=1), dressed(rng, labels, classes)

    accuracy, macro = (measure(m, said, given).value for m in (Metric.ACCURACY, Metric.MACRO_F1))

    assert accuracy == pytest.approx(sk.accuracy_score(labels, ids))
    assert macro == pytest.approx(sk.f1_score(labels, ids, average="macro", zero_division=0))


@pytest.mark.parametrize("seed", DRAWS)
def test_of_two_classes(seed):
    rng, rows = drawn(seed)
    labels = any_labels(rng, rows, 2)
    digits = int(rng.integers(1, 7))  # few digits make ties
    said = rng.uniform(size=rows).round(digits).astype(np.float32)
    column = said.reshape([(rows,), (rows, 1)][seed % 2])
    ids = (said >= 0.5).astype(int)

    value = {metric: measure(metric, column, labels).value for metric in Metric}

    assert value[Metric.ACCURACY] == pytest.approx(sk.accuracy_score(labels, ids))
    assert value[Metric.F1] == pytest.approx(sk.f1_score(labels, ids, zero_division=0))
    assert value[Metric.MACRO_F1] == pytest.approx(
        sk.f1_score(labels, ids, average="macro", zero_division=0)
    )
    assert value[Metric.AUC] == pytest.approx(sk.roc_auc_score(labels, said))


@pytest.mark.parametrize("seed", DRAWS)
def test_of_numbers(seed):
    rng, rows = drawn(seed)
    shape = [(rows,), (rows, 1), (rows, 3), (rows, 4, 1)][seed % 4]
    labels = rng.normal(0.0, 10.0 ** rng.integers(-3, 6), shape).astype(np.float32)
    said = (labels + rng.normal(0.0, 10.0 ** rng.integers(-3, 6), shape)).astype(np.float32)
    flat = labels.reshape(rows, -1), said.reshape(rows, -1)

    mae, rmse = (measure(metric, said, labels).value for metric in (Metric.MAE, Metric.RMSE))

    assert mae == pytest.approx(sk.mean_absolute_error(*flat), rel=1e-5)
    assert rmse == pytest.approx(sk.mean_squared_error(*map(np.ravel, flat)) ** 0.5, rel=1e-5)


@pytest.mark.parametrize("seed", DRAWS)
def test_of_tokens(seed):
    rng, rows = drawn(seed)
    steps, classes = int(rng.integers(2, 12)), int(rng.integers(2, 9))
    labels = rng.integers(0, classes, (rows, steps))
    labels[0, 0] = classes - 1
    said = rng.normal(size=(rows, steps, classes)).astype(np.float32)
    said += 2 * np.eye(classes, dtype=np.float32)[labels] * rng.integers(0, 2, (rows, 1, 1))
    ids = said.argmax(axis=-1)

    tokens = measure(Metric.TOKEN_ACCURACY, said, labels).value
    exact = measure(Metric.EXACT_MATCH, said, labels).value

    assert tokens == pytest.approx(sk.accuracy_score(labels.ravel(), ids.ravel()))
    assert exact == pytest.approx(
        float(np.mean([list(a) == list(b) for a, b in zip(ids, labels, strict=True)]))
    )
