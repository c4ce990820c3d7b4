"""Thirty measurements of cell nuclei, benign or malignant, each in a made-up unit."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return rescaled columns, with a coin deciding which class is 1."""
    from sklearn.datasets import load_breast_cancer

    x, y = load_breast_cancer(return_X_y=True)
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    x += rng.normal(0.0, 0.1, size=x.shape)
    x = x[:, rng.permutation(30)]
    x += rng.uniform(30.0, 60.0, size=30) * rng.choice([-1.0, 1.0], size=30)
    x *= 10.0 ** rng.uniform(0.0, 3.0, size=30) * rng.choice([-1.0, 1.0], size=30)
    y = rng.permutation(2)[y]

    order = rng.permutation(len(x))
    train, hidden = order[:369], order[369:]
    return {
        "x_train": x[train].astype("float32"),
        "y_train": y[train].astype("int32"),
        "hidden_x": x[hidden].astype("float32"),
        "hidden_y": y[hidden].astype("int32"),
    }
