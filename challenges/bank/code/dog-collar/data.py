"""Two seconds of a collar's accelerometer, and what the dog is doing."""

import numpy as np

SLEEPS, WALKS, RUNS, DIGS = range(4)


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return windows of 40 moments; training windows in blocks of one activity each."""
    ids = rng.permutation(4)
    mounting, _ = np.linalg.qr(rng.normal(size=(3, 3)))  # how the sensor is turned
    rhythms = np.array([0.0, 1.0, 2.0, 1.4]) * rng.uniform(0.9, 1.1, size=4)
    moments = np.arange(40) / 20.0

    def record(activity: int) -> np.ndarray:
        phase = 2 * np.pi * (rhythms[activity] * rng.uniform(0.9, 1.1) * moments + rng.random())
        sway = {
            SLEEPS: (0.15 * np.sin(moments), 0.0, 0.0),
            WALKS: (np.sin(phase), 0.4 * np.sin(2 * phase), 0.0),
            RUNS: (1.3 * np.sin(phase), 0.8 * np.cos(phase), 0.0),
            DIGS: (0.5 * np.sin(phase), 0.0, 1.4 * np.maximum(np.sin(phase), 0.0)),
        }[activity]
        axes = np.stack([np.broadcast_to(axis, 40) for axis in sway], axis=1)
        strength = rng.uniform(0.8, 1.25)
        return strength * axes @ mounting + rng.normal(0.0, 0.75, size=(40, 3))

    def collect(each: int, order: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        done = np.repeat(rng.permutation(4), each)[order]
        windows = np.stack([record(activity) for activity in done])
        return windows.astype("float32"), ids[done].astype("int32")

    x_train, y_train = collect(600, np.arange(2400))
    hidden_x, hidden_y = collect(150, rng.permutation(600))
    return {"x_train": x_train, "y_train": y_train, "hidden_x": hidden_x, "hidden_y": hidden_y}
