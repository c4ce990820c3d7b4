"""Cottages and their prices, by a formula that only the agent knows."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 200 sold and 200 hidden cottages of one secret price list."""
    plot = rng.uniform(150_000.0, 220_000.0)
    prices = np.array(
        [
            rng.uniform(1_800.0, 2_600.0),  # a square metre
            rng.uniform(10_000.0, 25_000.0),  # a room
            -rng.uniform(500.0, 1_200.0),  # a year
            -rng.uniform(4_000.0, 9_000.0),  # a kilometre
        ]
    )

    def sell(count: int) -> tuple[np.ndarray, np.ndarray]:
        area = rng.uniform(45.0, 240.0, size=count)
        rooms = np.clip(np.round(area / 32.0 + rng.normal(0.0, 1.0, size=count)), 1, 9)
        age = rng.uniform(0.0, 90.0, size=count)
        distance = rng.uniform(0.1, 12.0, size=count)
        x = np.column_stack([area, rooms, age, distance])
        y = plot + x @ prices + rng.normal(0.0, 8_000.0, size=count)
        return x.astype("float32"), y.astype("float32")

    x_train, y_train = sell(200)
    hidden_x, hidden_y = sell(200)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
