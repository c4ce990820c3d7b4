"""The data of the challenges as anybody has it, and what looking things up there is worth.

Somebody who looks up the nearest public row, on raw values, may even learn from the training data
which public class is which class here, and how public numbers turn into numbers here.
"""

import csv
import importlib.util
import json
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.bank.prepared import prepared

Array = NDArray[np.generic]
Floats = NDArray[np.float64]
Copy = tuple[Floats, Floats]


def build(folder: Path, seed: int) -> dict[str, Array]:
    """Return the arrays of a challenge for one secret."""
    spec = importlib.util.spec_from_file_location("challenge_data", folder / "data.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    arrays: dict[str, Array] = module.build(np.random.default_rng(seed))
    return prepared(folder.name, arrays)


def nearest(rows: Array, public: Floats) -> NDArray[np.intp]:
    """Return the index of the public row nearest to each row."""
    flat = np.asarray(rows, dtype=np.float64).reshape(len(rows), -1)
    copies = public.reshape(len(public), -1)
    squares = (copies**2).sum(axis=1)
    found: NDArray[np.intp] = np.argmin(squares - 2.0 * flat @ copies.T, axis=1)
    return found


def looked_up_classes(arrays: dict[str, Array], copy: Copy) -> float:
    """Return the accuracy of looking up, each public class read as the commonest class here."""
    x, labels = copy[0], copy[1].astype(int)
    seen, classes = labels[nearest(arrays["x_train"], x)], arrays["y_train"].astype(int)
    votes = np.zeros((labels.max() + 1, classes.max() + 1))
    np.add.at(votes, (seen, classes), 1)
    found = votes.argmax(axis=1)[labels[nearest(arrays["hidden_x"], x)]]
    return float((found == arrays["hidden_y"]).mean())


def looked_up_numbers(arrays: dict[str, Array], copy: Copy) -> float:
    """Return the mean absolute error of looking up, public numbers turned by the best line."""
    x, values = copy
    inputs, labels = training_pairs(arrays, x.reshape(len(x), -1).shape[1])
    seen = values[nearest(inputs, x)]
    apart = seen - seen.mean()
    slope = apart @ labels / max(apart @ apart, 1e-9)  # none if one row is nearest to all
    found = labels.mean() + slope * (values[nearest(arrays["hidden_x"], x)] - seen.mean())
    return float(np.abs(found - arrays["hidden_y"].astype(np.float64)).mean())


def training_pairs(arrays: dict[str, Array], width: int) -> Copy:
    """Return inputs and labels, cut from the series where there is one."""
    if "series" in arrays:
        windows = np.lib.stride_tricks.sliding_window_view(arrays["series"], width + 1)
        return windows[:, :-1].astype(np.float64), windows[:, -1].astype(np.float64)
    return arrays["x_train"].astype(np.float64), arrays["y_train"].astype(np.float64)


def cars() -> Copy:
    from vega_datasets import data

    cars = json.loads(Path(data.cars.filepath).read_text(encoding="utf-8"))
    cars = [car for car in cars if car["Miles_per_Gallon"] and car["Horsepower"]]
    names = ["Cylinders", "Displacement", "Horsepower", "Weight_in_lbs", "Acceleration"]
    origins = ["USA", "Europe", "Japan"]
    x = [
        [car[name] for name in names]
        + [int(car["Year"][:4])]
        + [car["Origin"] == o for o in origins]
        for car in cars
    ]
    return np.array(x, dtype="float64"), np.array([car["Miles_per_Gallon"] for car in cars])


def cells() -> Copy:
    from sklearn.datasets import load_breast_cancer

    x, y = load_breast_cancer(return_X_y=True)
    return x, y


def wines() -> Copy:
    from sklearn.datasets import load_wine

    x, y = load_wine(return_X_y=True)
    return x, y


def digits() -> Copy:
    from sklearn.datasets import load_digits

    public = load_digits()
    return public.images * 255.0 / 16.0, public.target


def digits_on_sheets() -> Copy:
    from sklearn.datasets import load_digits

    public = load_digits()
    return np.pad(public.images / 16.0, ((0, 0), (4, 4), (4, 4))), public.target


def textures() -> Copy:
    from skimage import data

    photos = [data.brick(), data.grass(), data.gravel()]
    halves = [photo.reshape(256, 2, 256, 2).mean(axis=(1, 3)) for photo in photos]
    return _patches(halves, 28, step=8)


def photographs() -> Copy:
    from sklearn.datasets import load_sample_images

    images = load_sample_images().images
    return _patches([image[::2, ::2].astype(np.float64) for image in images], 24, step=8)


def small_digits() -> Copy:
    from sklearn.datasets import load_digits

    public = load_digits()
    return public.images / 16.0, public.target


def cards() -> Copy:
    """Return the digits on cards, upright and turned by quarters, as anybody can turn them."""
    from sklearn.datasets import load_digits

    public = load_digits()
    kept = np.isin(public.target, [0, 1, 2, 3, 4, 7])
    triple = (public.images[kept] / 16.0).repeat(3, axis=1).repeat(3, axis=2)
    large = triple.reshape(-1, 12, 2, 12, 2).mean(axis=(2, 4))
    upright = np.pad(large, ((0, 0), (2, 2), (2, 2)))
    turned = np.concatenate([np.rot90(upright, turns, axes=(1, 2)) for turns in range(4)])
    return turned, np.tile(public.target[kept], 4)


def cuttings() -> Copy:
    """Return cuttings of a middle size, brought to that of the hidden ones."""
    from PIL import Image
    from skimage import data

    photos = [data.chelsea(), data.coffee(), data.hubble_deep_field()[:600]]
    pieces, labels = [], []
    for label, photo in enumerate(photos):
        for row in range(0, photo.shape[0] - 45, 15):
            for column in range(0, photo.shape[1] - 45, 15):
                piece = Image.fromarray(photo[row : row + 45, column : column + 45])
                pieces.append(np.asarray(piece.resize((32, 32)), dtype=np.float64) / 255.0)
                labels.append(label)
    return np.array(pieces), np.array(labels, dtype=np.float64)


def prints() -> Copy:
    from skimage import data

    photos = [data.chelsea(), data.grass()[::2, ::2], data.text(), data.hubble_deep_field()[:500]]
    return _patches([p.mean(axis=2) if p.ndim == 3 else p for p in photos], 24, step=8)


def _patches(photos: list[Floats], size: int, step: int) -> Copy:
    patches, labels = [], []
    for label, photo in enumerate(photos):
        for row in range(0, photo.shape[0] - size + 1, step):
            for column in range(0, photo.shape[1] - size + 1, step):
                patches.append(photo[row : row + size, column : column + size].ravel())
                labels.append(label)
    return np.array(patches), np.array(labels, dtype=np.float64)


def sea() -> Copy:
    from statsmodels.datasets import elnino

    months = elnino.load_pandas().data.to_numpy("float64")[:, 1:].ravel()
    windows = np.lib.stride_tricks.sliding_window_view(months, 25)
    return windows[:, :24], windows[:, 24]


def air() -> Copy:
    from statsmodels.datasets import co2

    weeks = co2.load_pandas().data["co2"].interpolate().to_numpy("float64")
    windows = np.lib.stride_tricks.sliding_window_view(weeks, 34)
    return windows[:, :26], windows[:, 33]


def seattle_by_hour() -> Copy:
    rows = _rows("seattle_temps")
    dates = [datetime.strptime(row["date"], "%Y/%m/%d %H:%M") for row in rows]  # noqa: DTZ007
    year = np.array([date.timetuple().tm_yday for date in dates]) * 2.0 * np.pi / 365.0
    clock = np.array([date.hour for date in dates]) * 2.0 * np.pi / 24.0
    x = np.column_stack([np.sin(year), np.cos(year), np.sin(clock), np.cos(clock)])
    return x, np.array([float(row["temp"]) for row in rows])


def seattle_by_day() -> Copy:
    rows = _rows("seattle_weather")
    season = 2.0 * np.pi * np.arange(len(rows)) / 365.25
    numbers = [
        [float(row[name]) for name in ("precipitation", "temp_max", "wind")] for row in rows
    ]
    x = np.column_stack([numbers, np.sin(season), np.cos(season)])
    return x, np.array([float(row["temp_min"]) for row in rows])


def airports() -> Copy:
    """Return the places of airports, with their state as the class."""
    rows = [row for row in _rows("airports") if row["state"].isalpha()]
    x = [[float(row["latitude"]), float(row["longitude"])] for row in rows]
    states = {state: number for number, state in enumerate(sorted({r["state"] for r in rows}))}
    return np.array(x), np.array([states[row["state"]] for row in rows], dtype=np.float64)


def _rows(name: str) -> list[dict[str, str]]:
    from vega_datasets import data

    with Path(getattr(data, name).filepath).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def iris() -> Copy:
    from sklearn.datasets import load_iris

    x, y = load_iris(return_X_y=True)
    return x, y


def sign_names() -> Copy:
    """Return names of signs, their words numbered by the alphabet."""
    named = [(unicodedata.name(chr(code), ""), chr(code)) for code in range(0x20, 0x1F000, 4)]
    kept = [
        (name.replace("-", " ").split()[:10], "LNPS".index(unicodedata.category(sign)[0]))
        for name, sign in named
        if name and unicodedata.category(sign)[0] in "LNPS"
        if "IDEOGRAPH" not in name and "HANGUL" not in name
    ]
    words = sorted({word for name, _ in kept for word in name})
    numbers = {word: number + 2 for number, word in enumerate(words)}
    ids = np.zeros((len(kept), 10))
    for row, (name, _) in enumerate(kept):
        ids[row, : len(name)] = [numbers[word] for word in name]
    return ids, np.array([kind for _, kind in kept], dtype=np.float64)


COPIES: dict[str, Callable[[], Copy]] = {
    "fuel-economy": cars,
    "tumour-cells": cells,
    "tiny-digits": digits,
    "wine-cellar": wines,
    "brick-grass-gravel": textures,
    "petal-or-pavilion": photographs,
    "lost-digits": digits_on_sheets,
    "sign-names": sign_names,
    "warm-current": sea,
    "rising-co2": air,
    "from-tensorflow-one": seattle_by_hour,
    "gaps-in-the-weather": seattle_by_day,
    "sorted-airports": airports,
    "flowers-in-json": iris,
    "seven-lamps": small_digits,
    "scanned-postcards": small_digits,
    "cards-on-the-floor": cards,
    "numbered-drawers": prints,
    "cat-cup-cosmos": cuttings,
}
"""By challenge. The thermometer's scale is nowhere, and of the coded sentences no word is."""
