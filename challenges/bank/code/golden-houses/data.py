"""Districts of California in 1990 in made-up units, and what a house costs there."""

from pathlib import Path

import numpy as np

SKEWED = slice(3, 7)  # rooms, bedrooms, people, households: a few districts are huge


def build(rng: np.random.Generator, fetched: Path) -> dict[str, np.ndarray]:
    """Return 3,000 districts to train with and 800 hidden ones, drawn by chance."""
    with np.load(fetched / "california_housing.npz", allow_pickle=False) as file:
        x, y = file["x"].astype("float64"), file["y"].astype("float64") / 100_000
    drawn = rng.permutation(len(y))[:3800]
    x, y = x[drawn], y[drawn]
    x[:, SKEWED] = np.log1p(x[:, SKEWED])
    x = ((x - x.mean(axis=0)) / x.std(axis=0))[:, rng.permutation(8)]
    x = x + rng.normal(0.0, 0.03, size=x.shape)
    scale = 10.0 ** rng.uniform(0.0, 3.0, size=8) * rng.choice([-1.0, 1.0], size=8)
    x = (x + rng.uniform(20.0, 40.0, size=8) * rng.choice([-1.0, 1.0], size=8)) * scale
    x, y = x.astype("float32"), (y + rng.uniform(-1.0, 1.0)).astype("float32")
    return {
        "x_train": x[:3000],
        "y_train": y[:3000],
        "hidden_x": x[3000:],
        "hidden_y": y[3000:],
    }
