"""Crossings of twenty ferry lines with tariffs that follow no rule."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 800 paid and 600 hidden crossings of one secret tariff."""
    base = rng.permutation(np.linspace(10.0, 70.0, 20)) + rng.normal(0.0, 1.0, size=20)
    per_weight = rng.permutation(np.linspace(0.0, 90.0, 20))

    def cross(count: int) -> tuple[np.ndarray, np.ndarray]:
        line = rng.permutation(np.arange(count) % 20)
        weight = rng.uniform(0.0, 1.0, size=count)
        fare = base[line] + per_weight[line] * weight + rng.normal(0.0, 1.0, size=count)
        return np.column_stack([line, weight]).astype("float32"), fare.astype("float32")

    x_train, y_train = cross(800)
    hidden_x, hidden_y = cross(600)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
