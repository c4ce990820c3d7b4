"""Patches of three photographs: a brick wall, a lawn and a gravel path."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 28 by 28 patches; hidden ones are cut from other parts of the photographs."""
    from skimage import data

    photos = [_halve(photo) for photo in (data.brick(), data.grass(), data.gravel())]
    ids = rng.permutation(3)
    negative = rng.integers(2)

    def cut(photo: np.ndarray, top: int, bottom: int) -> np.ndarray:
        row = rng.integers(top, bottom - 27)
        column = rng.integers(0, photo.shape[1] - 27)
        patch = np.rot90(photo[row : row + 28, column : column + 28], k=int(rng.integers(4)))
        grey = 255.0 - patch if negative else patch
        grey = grey + rng.uniform(-12.0, 12.0) + rng.normal(0.0, 4.0, size=patch.shape)
        return np.clip(grey, 0.0, 255.0)

    def collect(each: int, top: int, bottom: int) -> tuple[np.ndarray, np.ndarray]:
        patches = [cut(photo, top, bottom) for photo in photos for _ in range(each)]
        order = rng.permutation(3 * each)
        x = np.array(patches, dtype="float32")[order, :, :, None]
        return x, np.repeat(ids, each)[order].astype("int32")

    x_train, y_train = collect(160, 0, 176)
    hidden_x, hidden_y = collect(120, 176, 256)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}


def _halve(photo: np.ndarray) -> np.ndarray:
    """Return the photograph at half its size, each pixel the mean of four."""
    return photo.reshape(256, 2, 256, 2).mean(axis=(1, 3))
