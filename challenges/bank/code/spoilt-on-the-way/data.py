"""Bicycles that brake on a hill."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 400 training and 300 hidden rides with one secret pair of brakes."""
    reaction = rng.uniform(0.6, 0.9)  # seconds
    grip = rng.uniform(3.4, 4.2)  # metres a second squared
    fading = rng.uniform(0.008, 0.012)  # a kilogram

    def ride(count: int) -> tuple[np.ndarray, np.ndarray]:
        speed = rng.uniform(2.0, 12.0, size=count)
        slope = rng.uniform(-8.0, 8.0, size=count)
        load = rng.uniform(0.0, 30.0, size=count)
        slowing = grip * (1.0 - fading * load) + 0.0981 * slope
        way = reaction * speed + speed**2 / (2.0 * slowing) + rng.normal(0.0, 0.3, size=count)
        return np.column_stack([speed, slope, load]).astype("float32"), way.astype("float32")

    x_train, y_train = ride(400)
    hidden_x, hidden_y = ride(300)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
