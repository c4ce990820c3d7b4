"""Dogs on a mat of pressure sensors, none of which is like another."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 700 training and 400 hidden dogs on one secret mat."""
    gains = rng.uniform(100.0, 300.0, size=(6, 8))
    zeros = rng.uniform(0.0, 100.0, size=(6, 8))
    power = rng.uniform(0.6, 0.85)
    rows, columns = np.mgrid[0:6, 0:8]

    def weigh(count: int) -> tuple[np.ndarray, np.ndarray]:
        weight = rng.uniform(3.0, 60.0, size=(count, 1, 1))
        row, column = rng.uniform(1.5, 3.5, (count, 1, 1)), rng.uniform(2.0, 5.0, (count, 1, 1))
        long, wide = rng.uniform(1.4, 2.2, (count, 1, 1)), rng.uniform(0.9, 1.4, (count, 1, 1))
        shape = np.exp(-(((rows - row) / wide) ** 2 + ((columns - column) / long) ** 2) / 2.0)
        pressure = weight * shape / shape.sum(axis=(1, 2), keepdims=True)
        x = zeros + gains * pressure**power + rng.normal(0.0, 4.0, size=pressure.shape)
        return x.astype("float32"), weight[:, 0, 0].astype("float32")

    x_train, y_train = weigh(700)
    hidden_x, hidden_y = weigh(400)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
