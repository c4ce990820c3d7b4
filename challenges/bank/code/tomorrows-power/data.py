"""Hourly power use: a daily pattern that swells and fades, weather, and noise."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 1200 hours as one series, and later ones as windows of 48 hours with 12 after."""
    hours = np.arange(1600)
    day = 2 * np.pi * hours / 24
    pattern = np.sin(day + rng.uniform(0.0, 6.0)) + 0.6 * np.sin(2 * day + rng.uniform(0.0, 6.0))
    swell = 1.7 + 0.8 * np.sin(2 * np.pi * (hours / rng.uniform(140.0, 190.0) + rng.random()))
    weather = np.sin(2 * np.pi * (hours / rng.uniform(60.0, 75.0) + rng.random()))
    noise = np.zeros(1600)
    for hour in hours[1:]:
        noise[hour] = 0.7 * noise[hour - 1] + rng.normal(0.0, 0.2)
    use = swell * pattern + rng.uniform(0.8, 1.1) * weather + noise
    use = (use - use[:1200].mean()).astype("float32")

    later = np.lib.stride_tricks.sliding_window_view(use[1200:], 60)[:300]
    return {
        "series": use[:1200],
        "hidden_x": later[:, :48, None].copy(),
        "hidden_y": later[:, 48:].copy(),
    }
