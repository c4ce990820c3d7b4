"""Four classes of CIFAR-10 in false colours, lit by chance, and numbered in a secret order."""

import tarfile
from pathlib import Path

import numpy as np

CLASSES = (0, 1, 6, 7)  # aeroplane, car, frog, horse
RECORD = 1 + 3 * 32 * 32  # a label, and three planes of colour
BATCHES = ("data_batch_1.bin", "data_batch_2.bin")


def build(rng: np.random.Generator, fetched: Path) -> dict[str, np.ndarray]:
    """Return 2,000 photographs to train with and 800 hidden ones, drawn by chance."""
    records = _records(fetched / "cifar-10-binary.tar.gz")
    records = records[np.isin(records[:, 0], CLASSES)]
    records = records[rng.permutation(len(records))[:2800]]
    x = records[:, 1:].reshape(-1, 3, 32, 32)[:, rng.permutation(3)].transpose(0, 2, 3, 1)
    if rng.integers(2):
        x = x[:, :, ::-1]
    light = rng.uniform(0.7, 1.0, size=(len(x), 1, 1, 1))
    x = np.clip(x * light + rng.normal(0.0, 8.0, size=x.shape), 0.0, 255.0).astype("float32")
    y = rng.permutation(4)[np.searchsorted(CLASSES, records[:, 0])].astype("int32")
    return {
        "x_train": x[:2000],
        "y_train": y[:2000],
        "hidden_x": x[2000:],
        "hidden_y": y[2000:],
    }


def _records(path: Path) -> np.ndarray:
    """Return the records of some batches; nothing of the archive is written anywhere."""
    found = []
    with tarfile.open(path, "r|gz") as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None and member.name.rpartition("/")[2] in BATCHES:
                found.append(np.frombuffer(content.read(), np.uint8).reshape(-1, RECORD))
            if len(found) == len(BATCHES):
                break
    return np.concatenate(found)
