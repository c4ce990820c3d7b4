"""Files in the formats of the classic downloads, small and made up, where the real ones are not.

They show that a challenge reads the format, and that its solution learns where there is something
to learn; how well it learns from the real data, they do not show.
"""

import gzip
import io
import tarfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Pictures = NDArray[np.float64]


def fashion_mnist(folder: Path) -> None:
    """4,000 blurry blobs of ten kinds, as IDX files."""
    rng = np.random.default_rng(1)
    labels = rng.integers(0, 10, size=4000).astype(np.uint8)
    images = 40.0 + 160.0 * _blobs(rng, 10, 28)[labels] + rng.normal(0.0, 20.0, (4000, 28, 28))
    _zip(folder / "train-labels-idx1-ubyte.gz", bytes(8) + labels.tobytes())
    _zip(folder / "train-images-idx3-ubyte.gz", bytes(16) + _bytes(images).tobytes())


def cifar_10(folder: Path) -> None:
    """7,200 blurry blobs of ten kinds in colour, as records of two batches."""
    rng = np.random.default_rng(2)
    kinds = np.stack([_blobs(rng, 10, 32) for _ in range(3)], axis=1)
    with tarfile.open(folder / "cifar-10-binary.tar.gz", "w:gz", compresslevel=1) as archive:
        for batch in (1, 2):
            labels = rng.integers(0, 10, size=(3600, 1)).astype(np.uint8)
            noise = rng.normal(0.0, 30.0, (3600, 3, 32, 32))
            images = 16 * (_bytes(60.0 + 130.0 * kinds[labels[:, 0]] + noise) // 16)
            records = np.concatenate([labels, images.reshape(3600, -1)], axis=1)
            _add(archive, f"cifar-10-batches-bin/data_batch_{batch}.bin", records.tobytes())


def imdb(folder: Path) -> None:
    """4,200 reviews of made-up words, a few of which tell whether the film was liked."""
    rng = np.random.default_rng(3)
    words = np.array(["".join(rng.choice(list("abcdefgh"), size=5)) for _ in range(600)])
    with tarfile.open(folder / "aclImdb_v1.tar.gz", "w:gz", compresslevel=1) as archive:
        _add(archive, "aclImdb/README", b"Not a review.")
        for kind, first in (("neg", 0), ("pos", 40)):
            for number in range(2100):
                telling = rng.integers(first, first + 40, size=8)
                picked = rng.permutation(np.concatenate([telling, rng.integers(80, 600, 92)]))
                text = "<br />".join(words[picked]).encode()
                _add(archive, f"aclImdb/train/{kind}/{number}_{number % 10}.txt", text)


def california_housing(folder: Path) -> None:
    """4,000 districts whose prices follow from what is known of them."""
    rng = np.random.default_rng(4)
    x = np.abs(rng.normal(10.0, 3.0, size=(4000, 8)))
    apart = (x - x.mean(axis=0)) / x.std(axis=0)
    y = 2.0 + apart[:, 7] + np.abs(apart[:, 0]) + 0.5 * apart[:, 1] * apart[:, 2]
    np.savez(folder / "california_housing.npz", x=x, y=100_000 * (y + rng.normal(0.0, 0.1, 4000)))


STAND_INS: dict[str, Callable[[Path], None]] = {
    "fashion-mnist": fashion_mnist,
    "cifar-10": cifar_10,
    "imdb": imdb,
    "california-housing": california_housing,
}


def write(fetched: Path) -> Path:
    """Write a stand-in for each download into a folder of downloads."""
    for name, make in STAND_INS.items():
        (fetched / name).mkdir(parents=True)
        make(fetched / name)
    return fetched


def _blobs(rng: np.random.Generator, count: int, size: int) -> Pictures:
    """Smooth pictures from -0.5 to 0.5."""
    coarse = rng.uniform(-0.5, 0.5, size=(count, 4, 4))
    return np.kron(coarse, np.ones((1, size // 4, size // 4))).astype(np.float64)


def _bytes(images: Pictures) -> NDArray[np.uint8]:
    return np.clip(images, 0.0, 255.0).astype(np.uint8)


def _zip(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, compresslevel=1))


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(content)
    archive.addfile(member, io.BytesIO(content))
