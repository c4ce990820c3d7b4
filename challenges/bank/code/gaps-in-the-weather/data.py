"""Days in Seattle, 2012 to 2015, in made-up units and with gaps in the records."""

import csv
from pathlib import Path

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return days with about an eighth of all values missing, and the cold of their nights."""
    from vega_datasets import data

    with Path(data.seattle_weather.filepath).open(encoding="utf-8") as file:
        days = list(csv.DictReader(file))
    names = ["precipitation", "temp_max", "wind"]
    season = 2.0 * np.pi * np.arange(len(days)) / 365.25 + rng.uniform(0.0, 2.0 * np.pi)
    numbers = [[float(day[name]) for name in names] for day in days]
    x = np.column_stack([numbers, np.sin(season), np.cos(season)])
    x = (x - x.mean(axis=0)) / x.std(axis=0) + rng.normal(0.0, 0.05, size=x.shape)
    x += rng.uniform(8.0, 12.0, size=5) * rng.choice([-1.0, 1.0], size=5)
    x *= 10.0 ** rng.uniform(0.0, 1.0, size=5) * rng.choice([-1.0, 1.0], size=5)
    x[rng.random(x.shape) < 0.12] = np.nan
    y = np.array([float(day["temp_min"]) for day in days]) + rng.uniform(5.0, 15.0)
    y += rng.normal(0.0, 0.2, size=len(y))

    order = rng.permutation(len(x))
    train, hidden = order[:900], order[900:1400]
    return {
        "x_train": x[train].astype("float32"),
        "y_train": y[train].astype("float32"),
        "hidden_x": x[hidden].astype("float32"),
        "hidden_y": y[hidden].astype("float32"),
    }
