"""An island of secret hills, measured at places spread over it."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 500 measured and 400 hidden places of one secret island."""
    angles = rng.uniform(0.0, 2.0 * np.pi) + np.arange(6) * np.pi / 3
    middles = 1.3 * np.column_stack([np.cos(angles), np.sin(angles)])
    middles += rng.uniform(-0.3, 0.3, size=(6, 2))
    tops = rng.uniform(2.5, 4.0, size=6) * np.where(np.arange(6) % 3 == 2, -1.0, 1.0)
    widths = rng.uniform(0.6, 0.8, size=6)

    def measure(count: int) -> tuple[np.ndarray, np.ndarray]:
        x = rng.uniform(-2.0, 2.0, size=(count, 2))
        apart = ((x[:, None] - middles) ** 2).sum(axis=2)
        heights = (tops * np.exp(-apart / (2.0 * widths**2))).sum(axis=1)
        noise = rng.normal(0.0, 0.05, size=count)
        return x.astype("float32"), (heights + noise).astype("float32")

    x_train, y_train = measure(500)
    hidden_x, hidden_y = measure(400)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
