"""Points of two spirals, wound into each other."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 600 training and 600 hidden points of two secret spirals."""
    turn = rng.uniform(0.0, 2.0 * np.pi)
    direction = rng.choice([-1.0, 1.0])
    pitch = rng.uniform(2.9, 3.1)  # radians that a spiral turns while it goes out by 1
    first = rng.integers(2)

    def draw(count: int) -> tuple[np.ndarray, np.ndarray]:
        spiral = rng.integers(2, size=count)
        distance = rng.uniform(0.5, 3.2, size=count)
        angle = turn + direction * pitch * distance + np.pi * spiral
        x = np.column_stack([np.cos(angle), np.sin(angle)]) * distance[:, None]
        x += rng.normal(0.0, 0.06, size=x.shape)
        return x.astype("float32"), (spiral ^ first).astype("int32")

    x_train, y_train = draw(600)
    hidden_x, hidden_y = draw(600)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
