"""Hourly pressure on a water tower; some training labels were recorded by a faulty gauge."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return windows of 24 hours and the hour after; an eighth of the training labels is wrong."""
    hours = np.arange(1700)
    day = 2 * np.pi * hours / 24
    use = rng.uniform(3.6, 4.4) * np.sin(day + rng.uniform(0.0, 6.0))
    use += rng.uniform(3.3, 4.0) * np.sin(2 * day + rng.uniform(0.0, 6.0))
    drift = np.zeros(1700)
    for hour in hours[1:]:
        drift[hour] = 0.97 * drift[hour - 1] + rng.normal(0.0, 0.45)
    pressure = (10.0 + use + drift + rng.normal(0.0, 0.3, size=1700)).astype("float32")

    rows = np.lib.stride_tricks.sliding_window_view(pressure, 25)
    x, y = rows[:, :24, None].copy(), rows[:, 24].copy()
    shouts = rng.random(1200) < 1 / 8
    y[:1200] += np.where(shouts, rng.uniform(20.0, 60.0, size=1200), 0.0).astype("float32")
    return {
        "x_train": x[:1200],
        "y_train": y[:1200],
        "hidden_x": x[1230:1630],
        "hidden_y": y[1230:1630],
    }
