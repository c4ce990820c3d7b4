"""Handwritten digits, and which of seven lamps are on for each; the wires are mixed up."""

import numpy as np

BARS = ("1110111", "0010010", "1011101", "1011011", "0111010")
BARS += ("1101011", "1101111", "1010010", "1111111", "1111011")


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return turned and noisy images, and their lamps in secret order."""
    from sklearn.datasets import load_digits

    public = load_digits()
    images = np.rot90(public.images / 16.0, rng.integers(1, 4), axes=(1, 2))
    if rng.random() < 0.5:
        images = images[:, :, ::-1]
    bright = rng.uniform(0.7, 1.0, size=(len(images), 1, 1))
    images = np.clip(images * bright + rng.normal(0.0, 0.06, size=images.shape), 0.0, 1.0)
    bars = np.array([[int(bar) for bar in digit] for digit in BARS])
    lamps = bars[public.target][:, rng.permutation(7)]

    order = rng.permutation(len(images))
    train, hidden = order[:900], order[900:1600]
    return {
        "x_train": images[train].astype("float32"),
        "y_train": lamps[train].astype("int32"),
        "hidden_x": images[hidden].astype("float32"),
        "hidden_y": lamps[hidden].astype("int32"),
    }
