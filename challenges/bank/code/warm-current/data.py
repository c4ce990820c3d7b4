"""Sea-surface temperatures off Peru, month by month, on a secret scale."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return the first 560 months as one series and the rest as windows of 24."""
    from statsmodels.datasets import elnino

    table = elnino.load_pandas().data.to_numpy("float64")
    months = table[:, 1:].ravel()  # the first column is the year
    months = 10.0 * (months - months.mean()) / months.std() * rng.choice([-1.0, 1.0])
    months += rng.uniform(50.0, 80.0) + rng.normal(0.0, 0.4, size=len(months))
    series, later = months[:560].astype("float32"), months[560:].astype("float32")
    windows = np.lib.stride_tricks.sliding_window_view(later, 25)
    return {
        "series": series,
        "hidden_x": windows[:, :24, None].copy(),
        "hidden_y": windows[:, 24].copy(),
    }
