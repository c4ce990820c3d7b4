"""A cup of tea, watched for forty minutes."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 120 watched and 200 hidden moments of one secret cup."""
    room = rng.uniform(3.0, 9.0)
    excess = rng.uniform(72.0, 85.0)
    speed = rng.uniform(0.045, 0.07)  # a minute

    def watch(count: int, until: float) -> tuple[np.ndarray, np.ndarray]:
        minutes = rng.uniform(0.0, until, size=(count, 1))
        warmth = room + excess * np.exp(-speed * minutes[:, 0])
        warmth += rng.normal(0.0, 0.5, size=count)
        return minutes.astype("float32"), warmth.astype("float32")

    x_train, y_train = watch(120, 40.0)
    hidden_x, hidden_y = watch(200, 120.0)
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
