"""Six kinds of handwritten digits: upright to train on, turned by any angle when hidden."""

import numpy as np

KINDS = [0, 1, 2, 3, 4, 7]
"""Digits that are told apart from every side."""


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return cards of 16 by 16 pixels; class ids are permuted."""
    from scipy import ndimage
    from sklearn.datasets import load_digits

    digits = load_digits()
    ids = rng.permutation(6)
    negative = rng.integers(2)

    def draw(image: np.ndarray, angle: float) -> np.ndarray:
        mirrored = image[:, ::-1] / 16.0  # as they are nowhere in public
        card = ndimage.zoom(mirrored, 1.5, order=1)
        card = np.pad(card, 2)
        card = ndimage.rotate(card, angle, reshape=False, order=1)
        card = np.clip(card + rng.normal(0.0, 0.04, size=card.shape), 0.0, 1.0)
        return 1.0 - card if negative else card

    x: dict[str, list[np.ndarray]] = {"train": [], "hidden": []}
    y: dict[str, list[int]] = {"train": [], "hidden": []}
    for kind, identity in zip(KINDS, ids, strict=True):
        images = rng.permutation(digits.images[digits.target == kind])
        x["train"] += [draw(image, 0.0) for image in images[:40]]
        x["hidden"] += [draw(image, rng.uniform(0.0, 360.0)) for image in images[40:124]]
        y["train"] += [identity] * 40
        y["hidden"] += [identity] * 84
    order = rng.permutation(504)[:500]
    return {
        "x_train": np.array(x["train"], "float32")[..., None],
        "y_train": np.array(y["train"], "int32"),
        "hidden_x": np.array(x["hidden"], "float32")[order, ..., None],
        "hidden_y": np.array(y["hidden"], "int32")[order],
    }
