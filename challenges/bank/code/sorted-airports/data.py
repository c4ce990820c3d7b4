"""Airports of five regions as lines of a file, on a map that is turned and stretched in secret."""

import csv
import string
from pathlib import Path

import numpy as np

REGIONS = (
    "WA OR CA NV ID",
    "TX OK LA AR",
    "FL GA AL SC",
    "NY PA NJ CT MA VT NH ME",
    "MN WI IA ND SD",
)


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 1,200 lines sorted by region, and the places of 600 hidden airports."""
    from vega_datasets import data

    region = {state: number for number, states in enumerate(REGIONS) for state in states.split()}
    with Path(data.airports.filepath).open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["state"] in region]
    places = np.array([[float(row["latitude"]), float(row["longitude"])] for row in rows])
    places = (places - places.mean(axis=0)) / places.std(axis=0)
    angle = rng.uniform(0.0, 2.0 * np.pi)
    turn = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    places = places @ np.array(turn) * rng.uniform(0.8, 1.2, size=2) + rng.normal(0.0, 0.3, 2)
    places += rng.normal(0.0, 0.25, size=places.shape)
    regions = rng.permutation(5)[[region[row["state"]] for row in rows]]

    order = rng.permutation(len(rows))
    train, hidden = order[:1200], order[1200:1800]
    train = train[np.argsort(regions[train], kind="stable")]
    letters = np.array(list(string.ascii_uppercase))
    codes = ["".join(code) for code in rng.choice(letters, size=(1200, 3))]
    lines = [
        f"{code},{places[row, 0]:.3f},{places[row, 1]:.3f},{regions[row]}"
        for code, row in zip(codes, train, strict=True)
    ]
    return {
        "lines": np.array(lines),
        "hidden_x": places[hidden].astype("float32"),
        "hidden_y": regions[hidden].astype("int32"),
    }
