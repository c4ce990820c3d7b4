"""Fashion-MNIST at half its size, turned, moved, lit by chance, and numbered in a secret order."""

import gzip
from pathlib import Path

import numpy as np


def build(rng: np.random.Generator, fetched: Path) -> dict[str, np.ndarray]:
    """Return 2,000 pictures to train with and 1,000 hidden ones, drawn by chance."""
    labels = _numbers(fetched / "train-labels-idx1-ubyte.gz", offset=8)
    images = _numbers(fetched / "train-images-idx3-ubyte.gz", offset=16)
    drawn = rng.permutation(len(labels))[:3000]
    x = images.reshape(len(labels), 14, 2, 14, 2)[drawn].mean(axis=(2, 4))
    x = np.rot90(x, k=int(rng.integers(4)), axes=(1, 2))
    if rng.integers(2):
        x = x[:, :, ::-1]
    steps = rng.integers(-1, 2, size=(len(x), 2))
    x = np.stack([np.roll(one, step, axis=(0, 1)) for one, step in zip(x, steps, strict=True)])
    x = x * rng.uniform(0.6, 1.0, size=(len(x), 1, 1)) + rng.normal(0.0, 10.0, size=x.shape)
    x = np.clip(x, 0.0, 255.0)[..., None].astype("float32")
    y = rng.permutation(10)[labels[drawn]].astype("int32")
    return {
        "x_train": x[:2000],
        "y_train": y[:2000],
        "hidden_x": x[2000:],
        "hidden_y": y[2000:],
    }


def _numbers(path: Path, offset: int) -> np.ndarray:
    """Return the bytes behind the head of an IDX file."""
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), np.uint8, offset=offset)
