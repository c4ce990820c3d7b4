"""Digits anywhere on a slip, sorted into drawers, and two layers that can read digits."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return a hundred slips with their drawers, two trained layers, and 650 hidden slips."""
    from sklearn.datasets import load_digits
    from sklearn.neural_network import MLPClassifier

    public = load_digits()
    images = np.rot90(public.images / 16.0, rng.integers(1, 4), axes=(1, 2))
    if rng.random() < 0.5:
        images = images[:, :, ::-1]

    def slips(digits: np.ndarray) -> np.ndarray:
        sheets = rng.normal(0.0, 0.08, size=(len(digits), 11, 11))
        for sheet, digit in zip(sheets, digits, strict=True):
            row, column = rng.integers(0, 4, size=2)
            sheet[row : row + 8, column : column + 8] += images[digit] * rng.uniform(0.6, 1.0)
        return sheets.clip(0.0, 1.0)

    order = rng.permutation(len(images))
    lent, ours = np.repeat(order[:1000], 12), order[1000:]
    reader = MLPClassifier(
        (128, 32),
        alpha=0.001,
        batch_size=64,
        learning_rate_init=0.002,
        max_iter=15,
        random_state=int(rng.integers(2**31)),
    )
    reader.fit(slips(lent).reshape(len(lent), 121), public.target[lent])

    by_digit = [ours[public.target[ours] == digit] for digit in range(10)]
    train = rng.permutation(np.concatenate([rows[:10] for rows in by_digit]))
    hidden = rng.permutation(np.concatenate([rows[10:] for rows in by_digit]))[:650]
    drawers = rng.permutation([0, 0, 0, 1, 1, 1, 2, 2, 2, 2])[public.target]
    return {
        "x_train": slips(train).astype("float32"),
        "y_train": drawers[train].astype("int32"),
        "kernel_1": reader.coefs_[0].astype("float32"),
        "bias_1": reader.intercepts_[0].astype("float32"),
        "kernel_2": reader.coefs_[1].astype("float32"),
        "bias_2": reader.intercepts_[1].astype("float32"),
        "hidden_x": slips(hidden).astype("float32"),
        "hidden_y": drawers[hidden].astype("int32"),
    }
