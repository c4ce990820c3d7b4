"""Chemistry of Italian wines from three growers, each quantity in a made-up unit."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return rescaled columns and permuted growers; a hidden wine is measured four times."""
    from sklearn.datasets import load_wine

    x, y = load_wine(return_X_y=True)
    x = ((x - x.mean(axis=0)) / x.std(axis=0))[:, rng.permutation(13)]
    y = rng.permutation(3)[y]
    order = rng.permutation(len(x))
    train, hidden = order[:108], np.repeat(order[108:], 4)
    scale = 10.0 ** rng.uniform(0.0, 3.0, size=13) * rng.choice([-1.0, 1.0], size=13)
    shift = rng.uniform(30.0, 60.0, size=13) * rng.choice([-1.0, 1.0], size=13)

    def measure(rows: np.ndarray) -> np.ndarray:
        noisy = x[rows] + rng.normal(0.0, 0.25, size=(len(rows), 13))
        return ((noisy + shift) * scale).astype("float32")

    return {
        "x_train": measure(train),
        "y_train": y[train].astype("int32"),
        "hidden_x": measure(hidden),
        "hidden_y": y[hidden].astype("int32"),
    }
