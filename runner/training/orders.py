"""The orders in which samples are seen: a fresh permutation an epoch, which a seed settles.

Stock Keras draws one order and repeats it every epoch once a seed is set. Training that has a
seed should train no worse than training that has none, so here every epoch has its own.
"""

import numpy as np
from numpy.typing import NDArray
from tensorflow.python.eager import context


class Orders:
    """Draws from TensorFlow's global seed, and takes nothing from its other random numbers."""

    def __init__(self) -> None:
        self._seeded_by: object = None
        self._generator = np.random.default_rng()

    def draw(self, count: int) -> NDArray[np.int64]:
        """The next permutation of so many samples."""
        # A new object each time a seed is set, and none before.
        seeded_by = getattr(context.context(), "_rng", None)
        if seeded_by is not self._seeded_by:
            self._seeded_by = seeded_by
            self._generator = np.random.default_rng(_entropy(context.global_seed()))
        return self._generator.permutation(count)


def _entropy(seed: int | None) -> int | None:
    return None if seed is None else int(seed) % 2**64  # NumPy takes no negative seed
