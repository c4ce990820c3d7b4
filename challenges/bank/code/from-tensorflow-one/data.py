"""Normal temperatures of Seattle by day and hour, counted from secret beginnings."""

import csv
import datetime
from pathlib import Path

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 800 training and 1,000 hidden moments on a scale of their own."""
    from vega_datasets import data

    with Path(data.seattle_temps.filepath).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    moments = [datetime.datetime.strptime(row["date"], "%Y/%m/%d %H:%M") for row in rows]  # noqa: DTZ007
    days = np.array([moment.timetuple().tm_yday for moment in moments]) / 365.0
    hours = np.array([moment.hour for moment in moments]) / 24.0
    ways = rng.choice([-1.0, 1.0], size=2)
    year = 2.0 * np.pi * (ways[0] * days + rng.random())
    clock = 2.0 * np.pi * (ways[1] * hours + rng.random())
    x = np.column_stack([np.sin(year), np.cos(year), np.sin(clock), np.cos(clock)])
    warmth = np.array([float(row["temp"]) for row in rows])
    warmth = (warmth - warmth.mean()) * rng.uniform(0.9, 1.0) + rng.uniform(10.0, 20.0)
    warmth += rng.normal(0.0, 0.3, size=len(warmth))

    order = rng.permutation(len(x))
    train, hidden = order[:800], order[800:1800]
    return {
        "x_train": x[train].astype("float32"),
        "y_train": warmth[train].astype("float32"),
        "hidden_x": x[hidden].astype("float32"),
        "hidden_y": warmth[hidden].astype("float32"),
    }
