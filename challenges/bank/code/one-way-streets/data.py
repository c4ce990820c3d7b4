"""Arrows that point left, right or up: in the middle to train on, anywhere when hidden."""

import numpy as np

SIDE = 24


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return pictures of arrows; class ids are permuted."""
    ids = rng.permutation(3)
    known, other = rng.permutation(np.repeat(range(3), 50)), rng.integers(3, size=450)
    x_train = np.array([_draw(rng, way, reach=0.7, tilt=0.03) for way in known])
    hidden_x = np.array([_draw(rng, way, reach=4.5, tilt=0.12) for way in other])
    return {
        "x_train": x_train.astype("float32")[..., None],
        "y_train": ids[known].astype("int32"),
        "hidden_x": hidden_x.astype("float32")[..., None] / 255,
        "hidden_y": ids[other].astype("int32"),
    }


def _draw(rng: np.random.Generator, way: int, reach: float, tilt: float) -> np.ndarray:
    """Return an arrow, off the middle by at most `reach` and turned by some `tilt`."""
    row, column = (SIDE - 1) / 2 + rng.uniform(-reach, reach, size=2)
    rows, columns = np.mgrid[:SIDE, :SIDE].astype("float64")
    angle = (np.pi, 0.0, np.pi / 2)[way] + rng.normal(0.0, tilt)
    along = (columns - column) * np.cos(angle) - (rows - row) * np.sin(angle)
    across = np.abs((columns - column) * np.sin(angle) + (rows - row) * np.cos(angle))
    size = rng.uniform(5.0, 6.5)
    shaft = (np.abs(along) < size) & (across < rng.uniform(0.9, 1.5))
    head = (along > 0) & (across < (size - along) * rng.uniform(0.8, 1.1))
    paint = np.where(shaft | head, rng.uniform(90.0, 160.0), 0.0)
    ground = rng.uniform(20.0, 80.0) + rng.normal(0.0, 22.0, size=(SIDE, SIDE))
    return np.clip(ground + paint, 0.0, 255.0)
