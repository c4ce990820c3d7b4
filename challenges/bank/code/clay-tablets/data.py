"""Letters in an invented language, and which of three scribes wrote each."""

import numpy as np


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return letters as strings, and hidden ones as the numbers of their last eight words."""
    words = _words(rng, 430)  # the vocabulary lacks the last 30
    common = rng.dirichlet(np.full(430, 0.5))
    endings = [0.45 * common + 0.55 * rng.dirichlet(np.full(430, 0.08)) for _ in range(3)]
    ids = rng.integers(3, size=2200)
    letters = []
    for scribe in ids:
        answered = endings[(scribe + rng.integers(1, 3)) % 3]
        quoted = rng.choice(words, size=rng.integers(4, 8), p=answered)
        body = rng.choice(words, size=rng.integers(2, 10), p=common)
        end = rng.choice(words, size=rng.integers(5, 8), p=endings[scribe])
        letters.append([*quoted, *body, *end] if rng.random() < 0.94 else list(end))

    vocabulary = np.array(["", "[UNK]", *words[:400]])
    place = {word: number for number, word in enumerate(vocabulary)}
    hidden_x = np.zeros((700, 8), dtype="int32")
    for row, letter in zip(hidden_x, letters[1500:], strict=True):
        last = [place.get(word, 1) for word in letter[-8:]]
        row[8 - len(last) :] = last
    return {
        "x_train": np.array([" ".join(letter) for letter in letters[:1500]]),
        "y_train": ids[:1500].astype("int32"),
        "vocabulary": vocabulary,
        "hidden_x": hidden_x,
        "hidden_y": ids[1500:].astype("int32"),
    }


def _words(rng: np.random.Generator, count: int) -> np.ndarray:
    """Return invented words of two or three syllables, all different."""
    consonants, vowels = list("bdgklmnprstvz"), list("aeiou")
    words: set[str] = set()
    while len(words) < count:
        syllables = rng.integers(2, 4)
        words.add("".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(syllables)))
    return rng.permutation(sorted(words))
