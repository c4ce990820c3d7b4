"""Rows of two kinds, three in ten of the training labels wrong."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 1,000 rows with labels partly turned around, 600 checked and 1,200 hidden ones."""
    across = rng.normal(0.0, 1.0, size=16)
    across /= np.linalg.norm(across)

    def draw(count: int) -> tuple[np.ndarray, np.ndarray]:
        x = rng.normal(0.0, 1.0, size=(count, 16))
        return x.astype("float32"), (x @ across > 0).astype("int32")

    x_train, y_train = draw(1000)
    x_val, y_val = draw(600)
    hidden_x, hidden_y = draw(1200)
    wrong = rng.permutation(1000)[:300]
    y_train[wrong] = 1 - y_train[wrong]
    return {
        "x_train": x_train,
        "y_train": y_train,
        "x_val": x_val,
        "y_val": y_val,
        "hidden_x": hidden_x,
        "hidden_y": hidden_y,
    }
