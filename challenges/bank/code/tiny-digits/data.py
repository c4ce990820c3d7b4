"""Handwritten digits of 8 by 8 pixels, turned, noisy, and numbered in a secret order."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return images turned and mirrored all alike; the class ids are permuted."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    x = np.rot90(digits.images, k=int(rng.integers(4)), axes=(1, 2))
    if rng.integers(2):
        x = x[:, :, ::-1]
    x = np.clip(x * 255.0 / 16.0 + rng.normal(0.0, 16.0, size=x.shape), 0.0, 255.0)
    y = rng.permutation(10)[digits.target]

    order = rng.permutation(len(x))
    train, hidden = order[:1297], order[1297:]
    return {
        "x_train": x[train].astype("float32"),
        "y_train": y[train].astype("int32"),
        "hidden_x": x[hidden].astype("float32"),
        "hidden_y": y[hidden].astype("int32"),
    }
