"""Daily sales of an ice cream van: a trend, weekdays, a yearly swing, weather, and noise."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return windows of 28 days and the day after; the hidden ones lie later and higher."""
    days = np.arange(1300)
    weekdays = rng.permutation([-5.0, -4.0, -3.0, -1.0, 1.0, 5.0, 7.0]) * rng.uniform(0.8, 1.2)
    trend = rng.uniform(0.035, 0.05) * days
    year = rng.uniform(7.0, 9.0) * np.sin(2 * np.pi * (days / 365 + rng.random()))
    weather = np.zeros(1300)
    for day in days[1:]:
        weather[day] = 0.9 * weather[day - 1] + rng.normal(0.0, 1.8)
    sales = 40.0 + trend + weekdays[days % 7] + year + weather + rng.normal(0.0, 1.0, size=1300)

    rows = np.lib.stride_tricks.sliding_window_view(sales.astype("float32"), 29)
    x, y = rows[:, :28, None], rows[:, 28]
    return {
        "x_train": x[:900].copy(),
        "y_train": y[:900].copy(),
        "hidden_x": x[950:1250].copy(),
        "hidden_y": y[950:1250].copy(),
    }
