"""Plants, their genes, and which of them survived a frost."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 240 training and 1,000 hidden plants; six secret genes decide."""
    weights = np.zeros(200)
    genes = rng.permutation(200)[:6]
    weights[genes] = rng.uniform(0.8, 1.2, size=6) * rng.choice([-1.0, 1.0], size=6)

    def grow(count: int) -> tuple[np.ndarray, np.ndarray]:
        x = rng.normal(0.0, 1.0, size=(count, 200))
        return x.astype("float32"), (x @ weights > 0).astype("int32")

    x_train, y_train = grow(240)
    hidden_x, hidden_y = grow(1000)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
