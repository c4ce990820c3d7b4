"""A landscape of secret hills, known only by the differences of heights along walks."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 900 walks and the heights of 400 hidden places above the hut."""
    angles = rng.uniform(0.0, 2.0 * np.pi) + np.arange(5) * 2.0 * np.pi / 5
    middles = 1.2 * np.column_stack([np.cos(angles), np.sin(angles)])
    middles += rng.uniform(-0.3, 0.3, size=(5, 2))
    tops = rng.uniform(2.5, 4.0, size=5) * np.where(np.arange(5) % 2 == 1, -1.0, 1.0)
    widths = rng.uniform(0.65, 0.85, size=5)

    def height(x: np.ndarray) -> np.ndarray:
        apart = ((x[:, None] - middles) ** 2).sum(axis=2)
        return (tops * np.exp(-apart / (2.0 * widths**2))).sum(axis=1)

    start, end, places = (rng.uniform(-2.0, 2.0, size=(count, 2)) for count in (900, 900, 400))
    hut = height(np.zeros((1, 2)))
    climb = height(end) - height(start) + rng.normal(0.0, 0.05, size=900)
    return {
        "x_from": start.astype("float32"),
        "x_to": end.astype("float32"),
        "climb": climb.astype("float32"),
        "hidden_x": places.astype("float32"),
        "hidden_y": (height(places) - hut).astype("float32"),
    }
