"""Apples of three kinds, measured in six ways."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 600 training and 600 hidden apples."""
    directions, _ = np.linalg.qr(rng.normal(size=(6, 6)))
    middles = 2.2 * directions[:3]
    mixture = np.eye(6) + 0.15 * rng.normal(size=(6, 6))

    def pick(count: int) -> tuple[np.ndarray, np.ndarray]:
        kind = rng.permutation(np.arange(count) % 3)
        x = middles[kind] + rng.normal(0.0, 0.8, size=(count, 6))
        return (x @ mixture).astype("float32"), kind.astype("int32")

    x_train, y_train = pick(600)
    hidden_x, hidden_y = pick(600)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
