"""Patches of two colour photographs, a dahlia and a Chinese pavilion, in false colours."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return few 24 by 24 patches in random false colours; hidden ones lie in other columns."""
    from sklearn.datasets import load_sample_images

    photos = [image[::2, ::2].astype("float64") for image in load_sample_images().images]
    ids = rng.permutation(2)
    negative = rng.integers(2)

    def cut(photo: np.ndarray, left: int, right: int) -> np.ndarray:
        row = rng.integers(0, photo.shape[0] - 23)
        column = rng.integers(left, right - 23)
        patch = photo[row : row + 24, column : column + 24][:, :, rng.permutation(3)]
        patch = np.rot90(255.0 - patch if negative else patch, k=int(rng.integers(4)))
        lit = patch + rng.uniform(-20.0, 20.0) + rng.normal(0.0, 4.0, size=patch.shape)
        return np.clip(lit, 0.0, 255.0)

    def collect(each: int, left: int, right: int) -> tuple[np.ndarray, np.ndarray]:
        patches = [cut(photo, left, right) for photo in photos for _ in range(each)]
        order = rng.permutation(2 * each)
        y = np.repeat(ids, each)[order].astype("int32")
        return np.array(patches, dtype="float32")[order], y

    x_train, y_train = collect(100, 0, 200)
    hidden_x, hidden_y = collect(160, 200, 320)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
