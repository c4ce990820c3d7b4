"""Cuttings of three photographs: a cat, a cup of coffee, and distant galaxies."""

import io

import numpy as np

SIDE = 32


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return PNG files of all sizes to train on, and hidden cuttings brought to one size."""
    from PIL import Image
    from skimage import data

    photos = [data.chelsea(), data.coffee(), data.hubble_deep_field()[:600]]
    colours, ids = rng.permutation(3), rng.permutation(3)

    def cut(photo: np.ndarray, first: float, last: float) -> np.ndarray:
        height, width = rng.integers(20, 71, size=2)
        low, high = int(first * photo.shape[1]), int(last * photo.shape[1])
        top = rng.integers(0, photo.shape[0] - height)
        left = rng.integers(low, high - width)
        piece = photo[top : top + height, left : left + width, colours].astype("float64")
        piece = piece[:, :: rng.choice([-1, 1])]
        piece = 255.0 - piece  # else public photographs would tell the kind, row by row
        piece += rng.uniform(-25.0, 25.0) + rng.normal(0.0, 8.0, size=piece.shape)
        return np.clip(piece, 0.0, 255.0).astype("uint8")

    def pack(piece: np.ndarray) -> bytes:
        file = io.BytesIO()
        Image.fromarray(piece).save(file, "png")
        return file.getvalue()

    def bring_to_size(piece: np.ndarray) -> np.ndarray:
        small = Image.fromarray(piece).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
        return np.asarray(small, "float32") / 255.0

    known, other = rng.permutation(np.repeat(range(3), 100)), rng.integers(3, size=450)
    return {
        "x_train": np.array([pack(cut(photos[kind], 0.0, 0.6)) for kind in known]),
        "y_train": ids[known].astype("int32"),
        "hidden_x": np.array([bring_to_size(cut(photos[kind], 0.6, 1.0)) for kind in other]),
        "hidden_y": ids[other].astype("int32"),
    }
