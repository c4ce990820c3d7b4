"""Readings of a thermometer with a forgotten scale: a straight line that nobody can look up."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 80 training and 200 hidden readings of one secret linear scale."""
    slope = rng.uniform(1.2, 2.4) * rng.choice([-1.0, 1.0])  # old scales ran both ways
    zero = rng.uniform(10.0, 28.0)

    def read(count: int, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
        x = rng.uniform(low, high, size=(count, 1))
        noise = rng.normal(0.0, 0.3, size=count)
        return x.astype("float32"), (slope * x[:, 0] + zero + noise).astype("float32")

    x_train, y_train = read(80, -20.0, 40.0)
    hidden_x, hidden_y = read(200, -40.0, 60.0)  # wider: the line itself has to be found
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
