"""Flowers in letters: nested JSON with keys in any order, each measure in a made-up unit."""

import json

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return 90 flowers as texts; the rest, measured six times each, as numbers."""
    from sklearn.datasets import load_iris

    x, y = load_iris(return_X_y=True)
    x = ((x - x.mean(axis=0)) / x.std(axis=0))[:, rng.permutation(4)]
    y = rng.permutation(3)[y]
    order = rng.permutation(len(x))
    train, hidden = order[:90], np.repeat(order[90:], 6)
    scale = rng.uniform(5.0, 20.0, size=4) * rng.choice([-1.0, 1.0], size=4)
    shift = rng.uniform(40.0, 120.0, size=4)

    def measure(rows: np.ndarray) -> np.ndarray:
        return (x[rows] + rng.normal(0.0, 0.15, size=(len(rows), 4))) * scale + shift

    def mixed(items: dict[str, object]) -> dict[str, object]:
        return {name: items[name] for name in rng.permutation(list(items)).tolist()}

    def letter(numbers: np.ndarray, kind: str) -> str:
        sepal_length, sepal_width, petal_length, petal_width = np.round(numbers, 2).tolist()
        sepal = mixed({"length": sepal_length, "width": sepal_width})
        petal = mixed({"length": petal_length, "width": petal_width})
        return json.dumps(mixed({"kind": kind, "sepal": sepal, "petal": petal}))

    kinds = [("rose", "lily", "iris")[kind] for kind in y[train]]
    return {
        "letters": np.array([letter(*pair) for pair in zip(measure(train), kinds, strict=True)]),
        "hidden_x": measure(hidden).astype("float32"),
        "hidden_y": y[hidden].astype("int32"),
    }
