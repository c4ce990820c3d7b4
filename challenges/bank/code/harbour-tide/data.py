"""The tide in a harbour: four periods of moon and sun, and waves."""

import numpy as np

PERIODS = np.array([12.4206, 12.0, 23.9345, 25.8193])
"""Hours: the main tides of moon and sun, twice and once a day."""


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return windows of 36 hours and the level six hours after; hidden ones lie later."""
    hours = np.arange(2100)
    heights = np.array([15.0, 6.0, 4.0, 3.0]) * rng.uniform(0.8, 1.2, size=4)
    phases = rng.uniform(0.0, 2 * np.pi, size=4)
    levels = np.sin(2 * np.pi * hours[:, None] / PERIODS + phases) @ heights
    levels = (levels + rng.normal(0.0, 0.15, size=2100)).astype("float32")

    rows = np.lib.stride_tricks.sliding_window_view(levels, 42)
    x, y = rows[:, :36, None], rows[:, 41]
    return {
        "x_train": x[:1500].copy(),
        "y_train": y[:1500].copy(),
        "hidden_x": x[1600:2000].copy(),
        "hidden_y": y[1600:2000].copy(),
    }
