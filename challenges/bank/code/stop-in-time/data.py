"""Clouds of points of two kinds, three in ten of the training labels wrong."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 500 rows with labels partly turned around, 200 checked and 800 hidden ones."""
    first = rng.normal(0.0, 1.0, size=20)
    first /= np.linalg.norm(first)
    second = rng.normal(0.0, 1.0, size=20)
    second -= second @ first * first
    second /= np.linalg.norm(second)

    def draw(count: int) -> tuple[np.ndarray, np.ndarray]:
        x = rng.normal(0.0, 1.0, size=(count, 20))
        along, across = x @ first, x @ second
        return x.astype("float32"), (along + 0.5 * across**2 > 0.35).astype("int32")

    x_train, y_train = draw(500)
    x_val, y_val = draw(200)
    hidden_x, hidden_y = draw(800)
    wrong = rng.permutation(500)[:150]
    y_train[wrong] = 1 - y_train[wrong]
    return {
        "x_train": x_train,
        "y_train": y_train,
        "x_val": x_val,
        "y_val": y_val,
        "hidden_x": hidden_x,
        "hidden_y": hidden_y,
    }
