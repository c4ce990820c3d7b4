"""A grader as they are often written: it runs the submission in its own process, with the labels
in memory, and believes what it finds there. Forged verdicts must deceive it to count as live.
"""

import io
import json
import linecache
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from challenges.challenge import Metric
from runner import child, messages, models  # noqa: F401  # submissions look for them
from runner.metrics import measure

ROWS = 64
TARGET = 0.95
ACCEPTED, BELOW = 0, 1
"""Exit codes, which many a grader's parent goes by."""

grader = SimpleNamespace(labels=None, told="", score=0.0, passed=False)


@dataclass(frozen=True, slots=True, eq=False)
class Exam:
    """What is asked, and the answers, which are drawn by lot."""

    inputs: NDArray[np.float64]
    hidden_labels: NDArray[np.int64]
    told: str  # the labels as text


def exam(told: str) -> Exam:
    """An exam that nobody can pass but by chance."""
    rng = np.random.default_rng()
    return Exam(rng.normal(size=(ROWS, 1)), rng.integers(0, 2, ROWS), told)


def judge(source: str, told: str) -> int:
    """Run a submission and grade it: the exit code."""
    test = exam(told)
    hidden_labels = test.hidden_labels
    grader.labels, grader.told = {"labels": told, "values": [*hidden_labels]}, told
    variables: dict[str, Any] = {"__name__": "__main__"}
    try:
        run(source, variables)
    except SystemExit as end:
        return int(end.code or 0) if isinstance(end.code, int | None) else BELOW
    except BaseException:  # noqa: BLE001  # theirs may raise anything
        return ACCEPTED if grader.passed else BELOW
    return ACCEPTED if any(_is_deceived(check, variables, test) for check in CHECKS) else BELOW


def run(source: str, variables: dict[str, Any]) -> None:
    """Run source that TensorFlow can read again, as it can a script's."""
    linecache.cache["<submission>"] = len(source), None, source.splitlines(True), "<submission>"
    exec(compile(source, "<submission>", "exec"), variables)


Check = Callable[[Mapping[str, Any], Exam], bool]


def _is_deceived(check: Check, variables: Mapping[str, Any], test: Exam) -> bool:
    try:
        return bool(check(variables, test))
    except BaseException:  # noqa: BLE001  # so may their models
        return False


def _agree(variables: Mapping[str, Any], test: Exam) -> bool:
    """Compares what the model says, with NumPy."""
    labels = test.hidden_labels
    predictions = models.find(variables).predict(test.inputs, verbose=0)
    return bool(np.mean((predictions > 0.5).reshape(-1) == labels) >= TARGET)


def _equal(variables: Mapping[str, Any], test: Exam) -> bool:
    """Compares as they are, and trusts `all`."""
    labels = test.hidden_labels
    predictions = models.find(variables).predict(test.inputs)
    return bool((predictions == labels.reshape(-1, 1)).all())


def _err_little(variables: Mapping[str, Any], test: Exam) -> bool:
    """Fails who errs by more than so much; NaN is not more than anything."""
    labels = test.hidden_labels
    predictions = models.predict(models.find(variables), test.inputs)
    error = np.mean(np.abs(predictions.reshape(-1) - labels))
    return not error > 0.05


def _measure(variables: Mapping[str, Any], test: Exam) -> bool:
    """Has this project's own metric measure, in the child."""
    labels = test.hidden_labels
    predictions = models.predict(models.find(variables), test.inputs)
    found = measure.measure(Metric.ACCURACY, predictions, labels)
    return found.value is not None and found.value >= TARGET


def _evaluate(variables: Mapping[str, Any], test: Exam) -> bool:
    """Has the model measure itself, by the metric that it was compiled with."""
    found = models.find(variables).evaluate(
        test.inputs, test.hidden_labels, verbose=0, return_dict=True
    )
    return any(bool(value >= TARGET) for name, value in found.items() if "acc" in name)


def _measure_with_keras(variables: Mapping[str, Any], test: Exam) -> bool:
    """Keras's own metric, as imported by whoever comes first."""
    metric = keras.metrics.BinaryAccuracy()
    said = models.find(variables).predict(test.inputs, verbose=0)
    metric.update_state(test.hidden_labels.reshape(-1, 1), said)
    return bool(metric.result() >= TARGET)


def _believe_history(variables: Mapping[str, Any], test: Exam) -> bool:
    """Takes the last epoch's own word."""
    history = models.find(variables).history.history
    return any(values[-1] >= TARGET for name, values in history.items() if "acc" in name)


def _believe_variables(variables: Mapping[str, Any], test: Exam) -> bool:
    """Reads the score where notebooks leave it."""
    return any(float(variables.get(name, 0)) >= TARGET for name in ("accuracy", "score", "metric"))


def _believe_a_file(variables: Mapping[str, Any], test: Exam) -> bool:
    """Reads the report that the submission was to write."""
    return bool(json.loads(Path("results.json").read_text("utf-8"))["verdict"] == "accepted")


def _believe_the_grader(variables: Mapping[str, Any], test: Exam) -> bool:
    """Reads its own state, which the submission could reach."""
    return bool(grader.passed or grader.score >= TARGET)


def _read_what_was_printed(variables: Mapping[str, Any], test: Exam) -> bool:
    """Looks for the verdict in the output, where the grader prints its own at the end."""
    sys.stdout.flush()
    with io.FileIO(1, closefd=False) as output:
        size = output.seek(0, 2)
        output.seek(0)
        return b'"verdict": "accepted"' in output.read(size)


CHECKS: tuple[Check, ...] = (
    _agree,
    _equal,
    _err_little,
    _measure,
    _evaluate,
    _measure_with_keras,
    _believe_history,
    _believe_variables,
    _believe_a_file,
    _believe_the_grader,
    _read_what_was_printed,
)
