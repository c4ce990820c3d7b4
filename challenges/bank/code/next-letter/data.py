"""The names of Unicode characters as one text, in a secret alphabet."""

import unicodedata

import numpy as np

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BLOCKS = [(0x20, 0x600), (0x2000, 0x2C00), (0x1F300, 0x1F700)]


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return a text of 12,000 letters, and passages of other names with the letter after each."""
    names = rng.permutation(np.array(sorted(_names())))
    alphabet = rng.permutation(list(ALPHABET.lower()))
    code = str.maketrans(ALPHABET, "".join(alphabet))
    half = len(names) // 2
    known, other = (" ".join(part).translate(code) for part in (names[:half], names[half:]))

    letters = rng.permutation(np.array([" ", *alphabet]))
    place = {letter: number for number, letter in enumerate(letters)}
    numbers = np.array([place[letter] for letter in other], dtype="int32")
    rows = np.lib.stride_tricks.sliding_window_view(numbers, 13)
    picked = rng.choice(len(rows), size=1500, replace=False)
    return {
        "text": np.array([known[:12000]]),
        "letters": letters,
        "hidden_x": rows[picked, :12],
        "hidden_y": rows[picked, 12],
    }


def _names() -> set[str]:
    """Return names of signs and letters that consist of plain words."""
    codes = (code for first, last in BLOCKS for code in range(first, last))
    names = {unicodedata.name(chr(code), "").replace("-", " ") for code in codes}
    return {name for name in names if name and set(name) <= {" ", *ALPHABET}}
