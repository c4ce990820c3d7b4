"""A noisy daily curve, and its centred average of nine days at the last day of each window."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 800 days as one series, and later ones as windows of 20."""
    days = np.arange(1100)
    fast, slow = rng.uniform(26.0, 32.0), rng.uniform(75.0, 110.0)
    drift = np.cumsum(rng.normal(0.0, 0.02, size=1100))  # the periods are not quite even
    curve = rng.uniform(2.0, 2.4) * np.sin(2 * np.pi * (days / fast + rng.random()) + drift)
    curve += rng.uniform(0.8, 1.2) * np.sin(2 * np.pi * (days / slow + rng.random()))
    values = (curve + rng.normal(0.0, 0.6, size=1100)).astype("float32")

    later = np.lib.stride_tricks.sliding_window_view(values[800:], 24)[:250]
    return {
        "series": values[:800],
        "hidden_x": later[:, :20, None].copy(),
        "hidden_y": later[:, 15:].mean(axis=1),
    }
