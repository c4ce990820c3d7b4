"""Weekly carbon dioxide on Mauna Loa: half a year of weeks, and the value eight weeks later."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return windows of 26 weeks; the hidden ones lie later, and therefore higher."""
    from statsmodels.datasets import co2

    weeks = co2.load_pandas().data["co2"].interpolate().to_numpy("float64")
    weeks = 10.0 * (weeks - weeks.mean()) / weeks.std() * rng.choice([-1.0, 1.0])
    weeks += rng.uniform(-50.0, 50.0) + rng.normal(0.0, 0.1, size=len(weeks))
    windows = np.lib.stride_tricks.sliding_window_view(weeks.astype("float32"), 34)
    x, y = windows[:, :26, None], windows[:, 33]
    return {
        "x_train": x[:1500].copy(),
        "y_train": y[:1500].copy(),
        "hidden_x": x[1534::2].copy(),
        "hidden_y": y[1534::2].copy(),
    }
