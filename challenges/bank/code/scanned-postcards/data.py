"""Digits, prepared for training and raw as a scanner sends them."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return prepared images, twenty of them raw as well, and raw hidden rows."""
    from sklearn.datasets import load_digits

    public = load_digits()
    images = np.rot90(public.images / 16.0, rng.integers(1, 4), axes=(1, 2))
    if rng.random() < 0.5:
        images = images[:, :, ::-1]
    bright = rng.uniform(0.7, 1.0, size=(len(images), 1, 1))
    images = np.clip(images * bright + rng.normal(0.0, 0.06, size=images.shape), 0.0, 1.0)
    signs = rng.permutation(10)[public.target]

    order = rng.permutation(len(images))
    train, hidden = order[:900], order[900:1600]
    raw = np.round(255.0 * (1.0 - images)).reshape(-1, 64)
    sample = rng.choice(900, size=20, replace=False)
    return {
        "x_train": images[train].astype("float32"),
        "y_train": signs[train].astype("int32"),
        "x_sample": raw[train][sample].astype("float32"),
        "sample_of": sample.astype("int32"),
        "hidden_x": raw[hidden].astype("float32"),
        "hidden_y": signs[hidden].astype("int32"),
    }
