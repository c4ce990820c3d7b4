"""Sixteen light switches as numbers, and whether one room is lit after the last of them."""

import numpy as np

COMMANDS, ROOMS = 16, 6


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return diaries of sixteen commands; the attic is dark at first."""
    attic = rng.integers(ROOMS)
    share = np.full(ROOMS, 0.75 / (ROOMS - 1))
    share[attic] = 0.25
    rooms = rng.choice(ROOMS, size=(1800, COMMANDS), p=share)
    switched_on = rng.integers(2, size=rooms.shape)

    lit = np.zeros(1800, dtype="int32")
    for step in range(COMMANDS):
        lit = np.where(rooms[:, step] == attic, switched_on[:, step], lit)
    numbers = rng.permutation(2 * ROOMS)
    diaries = numbers[2 * rooms + switched_on].astype("int32")
    labels = lit.astype("int32")
    return {
        "x_train": diaries[:800],
        "y_train": labels[:800],
        "hidden_x": diaries[800:],
        "hidden_y": labels[800:],
    }
