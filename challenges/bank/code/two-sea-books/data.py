"""The water of a bay, measured by two people in seasons and units of their own."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return two notebooks and 400 hidden measurements from all the year."""
    mean, strength = rng.uniform(12.0, 14.0), rng.uniform(9.0, 10.0)
    warmest = rng.uniform(300.0, 325.0)  # days after 1 October
    damping, delay = rng.uniform(35.0, 50.0), rng.uniform(0.5, 1.5)  # metres; days a metre

    def measure(count: int, first: float, last: float) -> tuple[np.ndarray, np.ndarray]:
        day = rng.uniform(first, last, size=count)
        depth = rng.uniform(0.0, 30.0, size=count)
        wave = np.cos(2.0 * np.pi * (day - warmest - delay * depth) / 365.0)
        warmth = mean + strength * np.exp(-depth / damping) * wave
        warmth += rng.normal(0.0, 0.2, size=count)
        return np.column_stack([day, depth]).astype("float32"), warmth.astype("float32")

    x_keeper, y_keeper = measure(300, 0.0, 182.0)
    x_diver, y_diver = measure(300, 183.0, 365.0)
    hidden_x, hidden_y = measure(400, 0.0, 365.0)
    return {
        "x_keeper": x_keeper,
        "y_keeper": (y_keeper * 1.8 + 32.0).astype("float32"),
        "x_diver": x_diver,
        "y_diver": y_diver,
        "hidden_x": hidden_x,
        "hidden_y": hidden_y,
    }
