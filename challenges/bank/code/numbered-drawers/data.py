"""Grey patches of four photographs, filed in numbered folders of a ZIP archive."""

import io
import zipfile

import numpy as np

SIDE = 24


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return the archive, and hidden patches with the place of their folder among the sorted."""
    from PIL import Image
    from skimage import data

    grey = [_grey(data.chelsea()), data.grass()[::2, ::2], data.text(), None]
    grey[3] = _grey(data.hubble_deep_field()[:500])
    drawers = _numbers(rng)
    negative = rng.integers(2)

    def cut(photo: np.ndarray, first: float, last: float) -> np.ndarray:
        low, high = int(first * photo.shape[1]), int(last * photo.shape[1])
        top = rng.integers(0, photo.shape[0] - SIDE)
        left = rng.integers(low, high - SIDE)
        patch = np.rot90(photo[top : top + SIDE, left : left + SIDE], rng.integers(4))
        patch = patch + rng.uniform(-15.0, 15.0) + rng.normal(0.0, 5.0, size=patch.shape)
        patch = np.clip(patch, 0.0, 255.0).astype("uint8")
        return 255 - patch if negative else patch

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for kind in rng.permutation(4):
            for number in range(100):
                picture = io.BytesIO()
                Image.fromarray(cut(grey[kind], 0.0, 0.6)).save(picture, "png")
                archive.writestr(f"drawers/{drawers[kind]}/{number:04}.png", picture.getvalue())

    kinds = rng.integers(4, size=400)
    hidden = np.array([cut(grey[kind], 0.6, 1.0) for kind in kinds])
    places = np.array([sorted(drawers).index(drawers[kind]) for kind in kinds])
    return {
        "archive": np.frombuffer(file.getvalue(), dtype="uint8"),
        "hidden_x": hidden.astype("float32")[..., None],
        "hidden_y": places.astype("int32"),
    }


def _grey(photo: np.ndarray) -> np.ndarray:
    return photo.mean(axis=2)


def _numbers(rng: np.random.Generator) -> list[str]:
    """Return four numbers in any order; as words they sort quite unlike numbers."""
    small, large = rng.choice(np.arange(3, 10), 2, replace=False), rng.integers(100, 300)
    numbers = [*small, rng.integers(12, 30), large]
    return [str(number) for number in rng.permutation(numbers)]
