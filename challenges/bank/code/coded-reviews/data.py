"""Film reviews in a secret alphabet, and whether their writers liked the film."""

import re
import tarfile
from pathlib import Path

import numpy as np

REVIEW = re.compile(r"aclImdb/train/(pos|neg)/\d+_\d+\.txt")
MOST_BYTES = 100_000  # of one review


def build(rng: np.random.Generator, fetched: Path) -> dict[str, np.ndarray]:
    """Return 3,000 reviews to train with and 1,000 hidden ones; letters are swapped all alike."""
    reviews = _reviews(fetched / "aclImdb_v1.tar.gz")
    half = [rng.permutation(np.array(sorted(reviews[kind])))[:2000] for kind in ("neg", "pos")]
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    code = str.maketrans(alphabet, "".join(rng.permutation(list(alphabet))))
    texts = np.array([str(text).translate(code) for text in np.concatenate(half)])
    labels = np.repeat(rng.permutation(2), [len(texts) for texts in half]).astype("int32")
    order = rng.permutation(len(texts))
    train, hidden = order[:3000], order[3000:]
    return {
        "x_train": texts[train],
        "y_train": labels[train],
        "hidden_x": texts[hidden],
        "hidden_y": labels[hidden],
    }


def _reviews(path: Path) -> dict[str, list[str]]:
    """Return all reviews by kind; nothing of the archive is written anywhere."""
    found: dict[str, list[str]] = {"neg": [], "pos": []}
    with tarfile.open(path, "r|gz") as archive:
        for member in archive:
            kind = REVIEW.fullmatch(member.name)
            content = archive.extractfile(member) if kind and member.isfile() else None
            if kind and content:
                found[kind[1]].append(_plain(content.read(MOST_BYTES).decode(errors="replace")))
    return found


def _plain(review: str) -> str:
    """Return the first hundred words, in small letters."""
    words = re.findall(r"[a-z]+", review.replace("<br />", " ").lower())
    return " ".join(words[:100])
