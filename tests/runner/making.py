"""Short ways to a challenge, its data and a submission for tests."""

import textwrap
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from challenges.challenge import Challenge, DataNote, Limits, Metric
from challenges.submissions import Submission
from runner.datasets import Datasets

LINE = """
import numpy as np

def build(rng):
    x = rng.uniform(-1.0, 1.0, size=(60, 1)).astype("float32")
    y = 2 * x - 1
    return {"x_train": x[:40], "y_train": y[:40], "hidden_x": x[40:], "hidden_y": y[40:]}
"""
"""Data on the line y = 2x - 1."""

SOLUTION = """
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(x_train, y_train, epochs=2)
model.set_weights([np.array([[2.0]]), np.array([-1.0])])
"""


def a_challenge(**fields: Any) -> Challenge:
    """The line, unless said otherwise."""
    given: dict[str, Any] = {
        "slug": "line",
        "title": "A line",
        "idea": "line",
        "skill": "2.1",
        "category": 1,
        "difficulty": 1,
        "minutes": 1,
        "metric": Metric.MAE,
        "target": 0.1,
        "provides": ("x_train", "y_train"),
        "data": DataNote(source="made", licence="none", transformed="random"),
        "limits": Limits(wall_seconds=60.0),
    }
    given |= fields
    given.setdefault("thresholds", _thresholds(given["metric"], given["target"]))
    return Challenge(**given)


def _thresholds(metric: str, target: float) -> tuple[float, ...]:
    steps = (0.2, 0.4, 0.6, 0.8) if Metric(metric).more_is_better else (16, 8, 4, 2)
    return tuple(step * target for step in steps)


def a_submission(source: str, **fields: Any) -> Submission:
    """Of learner 1."""
    given: dict[str, Any] = {
        "learner_id": 1,
        "showing_id": 1,
        "challenge": "line",
        "chat_id": 1,
        "message_id": 1,
        "submitted_at": datetime(2026, 1, 5, 12, tzinfo=UTC),
    }
    return Submission(source=textwrap.dedent(source), **given | fields)


def datasets(folder: Path, code: str = LINE) -> Datasets:
    """Datasets with this `data.py` for every challenge."""
    bank = folder / "bank"
    bank.mkdir(exist_ok=True)
    (bank / "data.py").write_text(code, encoding="utf-8")
    return Datasets(lambda slug: bank, folder / "data")
