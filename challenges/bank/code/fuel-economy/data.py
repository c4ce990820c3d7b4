"""Cars of 1970 to 1982 and how far they go on a gallon, in made-up units."""

import json
from pathlib import Path

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return nine columns a car; the numeric ones are rescaled by secret factors."""
    from vega_datasets import data

    cars = json.loads(Path(data.cars.filepath).read_text(encoding="utf-8"))
    cars = [car for car in cars if car["Miles_per_Gallon"] and car["Horsepower"]]
    names = ["Cylinders", "Displacement", "Horsepower", "Weight_in_lbs", "Acceleration"]
    rows = [[car[name] for name in names] + [int(car["Year"][:4])] for car in cars]
    numbers = np.array(rows, dtype="float64")
    origins = np.array([[car["Origin"] == o for o in ("USA", "Europe", "Japan")] for car in cars])

    numbers = (numbers - numbers.mean(axis=0)) / numbers.std(axis=0)
    numbers += rng.normal(0.0, 0.05, size=numbers.shape)
    numbers += rng.uniform(30.0, 60.0, size=6) * rng.choice([-1.0, 1.0], size=6)
    numbers *= 10.0 ** rng.uniform(0.5, 3.0, size=6) * rng.choice([-1.0, 1.0], size=6)
    x = np.column_stack([numbers, origins[:, rng.permutation(3)]]).astype("float32")
    y = np.array([car["Miles_per_Gallon"] for car in cars]) + rng.uniform(10.0, 20.0)
    y += rng.normal(0.0, 0.3, size=len(y))

    order = rng.permutation(len(x))
    train, hidden = order[:272], order[272:]
    return {
        "x_train": x[train],
        "y_train": y[train].astype("float32"),
        "hidden_x": x[hidden],
        "hidden_y": y[hidden].astype("float32"),
    }
