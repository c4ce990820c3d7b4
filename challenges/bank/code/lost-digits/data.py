"""Handwritten digits, each somewhere on a larger dirty sheet."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 16 by 16 sheets with one 8 by 8 digit at a random place; class ids are permuted."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    images = np.rot90(digits.images, k=int(rng.integers(4)), axes=(1, 2)) / 16.0
    order = rng.permutation(len(images))
    labels = rng.permutation(10)[digits.target]

    def lay_out(rows: np.ndarray) -> np.ndarray:
        sheets = np.abs(rng.normal(0.0, 0.05, size=(len(rows), 16, 16)))
        for sheet, image in zip(sheets, images[rows], strict=True):
            top, left = rng.integers(0, 9, size=2)
            sheet[top : top + 8, left : left + 8] += image
        return np.clip(sheets, 0.0, 1.0).astype("float32")[..., None]

    train, hidden = order[:1297], order[1297:]
    return {
        "x_train": lay_out(train),
        "y_train": labels[train].astype("int32"),
        "hidden_x": lay_out(hidden),
        "hidden_y": labels[hidden].astype("int32"),
    }
