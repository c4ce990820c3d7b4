"""Labels of classes as ids, however a challenge writes them, and how many classes there are."""

import numpy as np

from runner.metrics.measured import Ids, squeezed
from runner.protocol import Array

_BINARY = 2


def ids(labels: Array) -> tuple[Ids, int]:
    """Class ids, from ids or one-hot rows, and the number of classes, at least two."""
    flat = labels.reshape(squeezed(labels.shape))
    if flat.ndim == _BINARY:
        return flat.argmax(axis=1), flat.shape[1]
    found = flat.astype(np.int64)
    return found, max(int(found.max()) + 1, _BINARY)
