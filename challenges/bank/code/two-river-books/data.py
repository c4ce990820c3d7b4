"""A river measured by two people, each at levels of their own and in units of their own."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return two notebooks and 400 hidden measurements at all levels of one secret river."""
    width = rng.uniform(14.0, 18.0)
    friction = rng.uniform(1.05, 1.3)
    bank = rng.uniform(2.4, 2.8)  # metres, from where the water spreads over the meadows

    def measure(count: int, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
        level = rng.uniform(low, high, size=count)
        slope = rng.uniform(0.4, 2.0, size=count)
        depth = level / 100.0
        flow = width * depth ** (5.0 / 3.0) * np.sqrt(slope) / friction
        flow += 6.0 * np.clip(depth - bank, 0.0, None) ** 2
        flow *= 1.0 + rng.normal(0.0, 0.015, size=count)
        return np.column_stack([level, slope]).astype("float32"), flow.astype("float32")

    x_miller, y_miller = measure(300, 20.0, 200.0)
    x_bridge, y_bridge = measure(300, 200.0, 400.0)
    hidden_x, hidden_y = measure(400, 20.0, 400.0)
    return {
        "x_miller": x_miller,
        "y_miller": y_miller * np.float32(1000.0),
        "x_bridge": x_bridge,
        "y_bridge": y_bridge,
        "hidden_x": hidden_x,
        "hidden_y": hidden_y,
    }
