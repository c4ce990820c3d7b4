"""Reviews of three or five judgements, some turned around by a "not", in invented words."""

import numpy as np

THINGS = "soup waiter music table bread wine price view toilet fish cake chef lamp chair"
PRAISE = "good friendly fresh warm lovely quiet clean fair great kind"
BLAME = "bad rude stale cold ugly loud dirty mean awful slow"
LINKS = "and but also though while"


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return reviews, each word swapped for an invented one, and whether most was liked."""
    made = [_review(rng) for _ in range(3000)]
    known = sorted({word for words, _ in made for word in words})
    secret = dict(zip(known, _words(rng, len(known)), strict=True))
    texts = np.array([" ".join(secret[word] for word in words) for words, _ in made])
    labels = np.array([liked for _, liked in made], dtype="int32") ^ np.int32(rng.integers(2))
    return {
        "x_train": texts[:2000],
        "y_train": labels[:2000],
        "hidden_x": texts[2000:],
        "hidden_y": labels[2000:],
    }


def _review(rng: np.random.Generator) -> tuple[list[str], bool]:
    count = int(rng.choice([3, 5]))
    words: list[str] = []
    liked = 0
    for thing in rng.choice(THINGS.split(), size=count, replace=False):
        praises, turned = rng.random(2) < 0.5
        adjective = str(rng.choice((PRAISE if praises else BLAME).split()))
        link = str(rng.choice(LINKS.split()))
        words += ["the", str(thing), "was", *["not"] * bool(turned), adjective, link]
        liked += praises != turned
    return words[:-1], 2 * liked > count


def _words(rng: np.random.Generator, count: int) -> np.ndarray:
    """Return invented words of two or three syllables, all different."""
    consonants, vowels = list("bdgklmnprstvz"), list("aeiou")
    words: set[str] = set()
    while len(words) < count:
        syllables = rng.integers(2, 4)
        words.add("".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(syllables)))
    return rng.permutation(sorted(words))
