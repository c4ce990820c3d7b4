"""Seeds of four kinds, in a dataset with unlabelled and spoilt records."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 1,200 records, a good part of them useless, and 600 whole hidden ones."""
    directions, _ = np.linalg.qr(rng.normal(size=(8, 8)))
    middles = 2.1 * directions[:4]
    scale = rng.uniform(20.0, 60.0, size=8)

    def pick(count: int) -> tuple[np.ndarray, np.ndarray]:
        kind = rng.permutation(np.arange(count) % 4)
        x = middles[kind] + rng.normal(0.0, 0.8, size=(count, 8))
        return (x * scale + 300.0).astype("float32"), kind.astype("int32")

    x_train, y_train = pick(1200)
    hidden_x, hidden_y = pick(600)
    y_train = (y_train + 1).astype("int32")
    y_train[rng.random(1200) < 0.2] = -1
    spoilt = np.flatnonzero(rng.random(1200) < 0.1)
    x_train[spoilt, rng.integers(0, 8, size=len(spoilt))] = 65535.0
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
