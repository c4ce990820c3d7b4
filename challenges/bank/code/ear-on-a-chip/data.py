"""Hums of three machines, heard from any moment on."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 600 training and 600 hidden sounds of three secret machines."""
    tones = rng.permutation([0.055, 0.085, 0.115]) * rng.uniform(0.95, 1.05, size=3)
    overtones = rng.choice([2.0, 3.0], size=3)
    time = np.arange(128)

    def listen(count: int) -> tuple[np.ndarray, np.ndarray]:
        machine = rng.permutation(np.arange(count) % 3)
        drift = rng.uniform(0.96, 1.04, size=(count, 1))
        angle = 2.0 * np.pi * tones[machine][:, None] * drift * time
        angle += rng.uniform(0.0, 2.0 * np.pi, size=(count, 1))
        loud = rng.uniform(0.6, 1.2, size=(count, 1))
        sound = loud * (np.sin(angle) + 0.4 * np.sin(overtones[machine][:, None] * angle))
        sound += rng.normal(0.0, 1.3, size=sound.shape)
        return sound[:, :, None].astype("float32"), machine.astype("int32")

    x_train, y_train = listen(600)
    hidden_x, hidden_y = listen(600)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
