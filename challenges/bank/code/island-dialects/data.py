"""Sentences of five dialects as word numbers."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return sentences of 6 to 25 words, padded behind, and the island of each."""
    common = rng.dirichlet(np.full(999, 0.6))
    dialects = [0.5 * common + 0.5 * rng.dirichlet(np.full(999, 0.15)) for _ in range(5)]
    islands = rng.integers(5, size=3000)
    sentences = np.zeros((3000, 25), dtype="int32")
    for sentence, island in zip(sentences, islands, strict=True):
        length = rng.integers(6, 26)
        sentence[:length] = 1 + rng.choice(999, size=length, p=dialects[island])
    labels = islands.astype("int32")
    return {
        "x_train": sentences[:2000],
        "y_train": labels[:2000],
        "hidden_x": sentences[2000:],
        "hidden_y": labels[2000:],
    }
