"""Outlines of four shapes of road signs, in fog."""

import numpy as np

SIDE = 24


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return pictures with one outline each, somewhere; class ids are permuted."""
    ids, negative = rng.permutation(4), rng.integers(2)
    shapes = rng.integers(4, size=1100)
    pictures = np.array([_draw(rng, shape) for shape in shapes])
    pictures = np.clip(255.0 - pictures if negative else pictures, 0.0, 255.0)
    x, y = pictures.astype("float32")[..., None], ids[shapes].astype("int32")
    return {"x_train": x[:600], "y_train": y[:600], "hidden_x": x[600:], "hidden_y": y[600:]}


def _draw(rng: np.random.Generator, shape: int) -> np.ndarray:
    """Return a picture of a circle, a triangle, a square or a cross, by the distance to it."""
    radius = rng.uniform(5.0, 8.0)
    row, column = rng.uniform(radius + 1.0, SIDE - radius - 2.0, size=2)
    rows, columns = np.mgrid[:SIDE, :SIDE].astype("float64")
    down, right = rows - row, columns - column
    square = np.abs(np.maximum(np.abs(down), np.abs(right)) - radius * 0.85)
    roof = np.maximum(down - radius * 0.6, (2 * np.abs(right) - down) / np.sqrt(5) - radius * 0.5)
    bars = np.minimum(np.abs(down), np.abs(right))
    reach = np.maximum(np.abs(down), np.abs(right)) - radius
    outline = [
        np.abs(np.hypot(down, right) - radius),
        np.abs(roof),
        square,
        np.maximum(bars, reach),
    ][shape]
    paint = np.clip(1.6 - outline, 0.0, 1.0)
    fog = rng.normal(0.0, 42.0, size=(SIDE, SIDE)) + rng.uniform(40.0, 90.0)
    return fog + rng.uniform(75.0, 125.0) * paint
