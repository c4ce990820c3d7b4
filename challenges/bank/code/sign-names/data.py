"""Names of Unicode characters as word numbers, and what kind of character each is."""

import unicodedata

import numpy as np

KINDS = "LNPS"  # letter, number, punctuation, symbol: first letter of the category


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return names of ten words at most; the numbers of the words are drawn afresh."""
    names = _names()
    picked = [rng.permutation(names[kind])[:700] for kind in KINDS]
    texts = [str(name).split() for name in np.concatenate(picked)]
    labels = np.repeat(rng.permutation(4), [len(names) for names in picked]).astype("int32")
    order = rng.permutation(len(texts))
    train, hidden = order[:1800], order[1800:]

    known = sorted({word for row in train for word in texts[row]})
    numbers = dict(zip(known, rng.permutation(len(known)) + 2, strict=True))  # 0 pads, 1: unknown
    ids = np.zeros((len(texts), 10), dtype="int32")
    for row, words in enumerate(texts):
        ids[row, : len(words)] = [min(numbers.get(word, 1), 2999) for word in words]
    return {
        "x_train": ids[train],
        "y_train": labels[train],
        "hidden_x": ids[hidden],
        "hidden_y": labels[hidden],
    }


def _names() -> dict[str, list[str]]:
    """Return the names of the characters of each kind, the words that say the kind masked."""
    names: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for code in range(0x20, 0x1F000):
        name = unicodedata.name(chr(code), "")
        kind = unicodedata.category(chr(code))[0]
        if kind in names and "IDEOGRAPH" not in name and "HANGUL" not in name:
            words = name.replace("-", " ").split()
            if 2 <= len(words) <= 10:
                names[kind].append(" ".join(words))
    return names
