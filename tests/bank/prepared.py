"""What challenges hand out in files and texts, as arrays that can be looked up in public."""

import io
import json
import zipfile
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[np.generic]]

_INPUTS = ("x_train", "hidden_x")
_KINDS, _SIDES = ("rose", "lily", "iris"), ("length", "width")  # of the flowers


def prepared(slug: str, arrays: Arrays) -> Arrays:
    """Return a challenge's arrays with pairs to learn from, as somebody would cut them out."""
    return arrays | PREPARATIONS[slug](arrays) if slug in PREPARATIONS else arrays


def _airports(arrays: Arrays) -> Arrays:
    rows = np.array([line.split(",")[1:] for line in arrays["lines"].tolist()], dtype=np.float64)
    return {"x_train": rows[:, :2], "y_train": rows[:, 2]}


def _flowers(arrays: Arrays) -> Arrays:
    flowers = [json.loads(letter) for letter in arrays["letters"].tolist()]
    x = [[f[part][side] for part in ("sepal", "petal") for side in _SIDES] for f in flowers]
    y = [_KINDS.index(flower["kind"]) for flower in flowers]
    return {"x_train": np.array(x), "y_train": np.array(y)}


def _days(arrays: Arrays) -> Arrays:
    """Return days whose gaps are filled with the column's mean."""
    means = np.nanmean(np.asarray(arrays["x_train"], dtype=np.float64), axis=0)
    return {name: np.where(np.isnan(arrays[name]), means, arrays[name]) for name in _INPUTS}


def _postcards(arrays: Arrays) -> Arrays:
    scanned = np.asarray(arrays["hidden_x"], dtype=np.float64)
    return {"hidden_x": (1.0 - scanned / 255.0).reshape(-1, 8, 8)}


def _lamps(arrays: Arrays) -> Arrays:
    """Return a class for each pattern of lamps, so that the right class is all seven."""
    powers = 2 ** np.arange(7)
    return {name: np.asarray(arrays[name], dtype=int) @ powers for name in ("y_train", "hidden_y")}


def _drawers(arrays: Arrays) -> Arrays:
    from PIL import Image

    packed = zipfile.ZipFile(io.BytesIO(arrays["archive"].tobytes()))
    names = packed.namelist()
    scans = [np.asarray(Image.open(io.BytesIO(packed.read(name)))) for name in names]
    _, places = np.unique([name.split("/")[1] for name in names], return_inverse=True)
    return {"x_train": np.array(scans), "y_train": places}


def _cuttings(arrays: Arrays) -> Arrays:
    """Return files of all sizes as pixels of one size, as the hidden ones are."""
    from PIL import Image

    side = arrays["hidden_x"].shape[1]
    opened = [Image.open(io.BytesIO(file)) for file in arrays["x_train"].tolist()]
    return {"x_train": np.array([np.asarray(o.resize((side, side))) for o in opened]) / 255.0}


PREPARATIONS: dict[str, Callable[[Arrays], Arrays]] = {
    "sorted-airports": _airports,
    "flowers-in-json": _flowers,
    "gaps-in-the-weather": _days,
    "scanned-postcards": _postcards,
    "seven-lamps": _lamps,
    "numbered-drawers": _drawers,
    "cat-cup-cosmos": _cuttings,
}
