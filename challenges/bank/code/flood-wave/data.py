"""Hour by hour: rain in the hills, the flow of a brook, and the river at the bridge."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 1500 hours as a table, and later ones as windows of 24 hours."""
    hours = 2400
    rain = np.zeros(hours)
    for start in np.flatnonzero(rng.random(hours) < 1 / 18):
        length = rng.integers(2, 7)
        rain[start : start + length] += rng.gamma(2.0, 18.0)
    rain = rain[:hours] * rng.uniform(0.7, 1.3, size=hours)

    brook, river = np.zeros(hours), np.zeros(hours)
    run, flow = rng.uniform(0.70, 0.76), rng.uniform(0.80, 0.86)
    delay = int(rng.integers(4, 6))
    for hour in range(6, hours):
        brook[hour] = run * brook[hour - 1] + 4.0 * rain[hour - 2]
        river[hour] = flow * river[hour - 1] + 0.011 * brook[hour - delay]
    brook += 120.0 + rng.normal(0.0, 6.0, size=hours)
    river += 4.0 + rng.normal(0.0, 0.5, size=hours)
    table = np.stack([rain, brook, river], axis=1).astype("float32")[50:]

    windows = np.lib.stride_tricks.sliding_window_view(table[1500:], 27, axis=0)
    windows = windows.transpose(0, 2, 1)[:800:2]
    return {
        "table": table[:1500],
        "hidden_x": windows[:, :24].copy(),
        "hidden_y": windows[:, 26, 2].copy(),
    }
