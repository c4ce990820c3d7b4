"""Radio messages at sea: a tenth are calls for help, some are drills. In invented words."""

import numpy as np

SHIPS = "aurora bella corona delphin erika fortuna gloria helena iris juno kestrel luna"
PLACES = "cape sound light bank bay strait point reef narrows roads"
CALM = [
    "passing {place} at {hour} speed normal crew well",
    "asks for a berth at {place} this {hour} engine fine",
    "sea calm off {place} wind light nets out fishing",
    "reports fog near {place} all lights on",
    "took water and fuel on board at {place}",
    "a man went ashore at {place} back by {hour}",
    "weather for {place} please and the tide at {hour}",
]
TROUBLE = [
    "taking water fast off {place} pumps lost",
    "fire in the engine room near {place} crew at the boats",
    "man over board off {place} lost from sight",
    "aground on {place} hull broken sea rising",
    "engine dead drifting on {place} wind rising",
]
TAILS = ["please answer", "over", "all stations", "position follows", "standing by"]
DRILLS = ["this is a drill", "exercise only", "test of the alarm"]


def build(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return messages, each word swapped for an invented one, and which are calls for help."""
    kinds = rng.choice(3, size=3200, p=[0.82, 0.10, 0.08])  # calm, trouble, drill
    texts = [_message(rng, kind).split() for kind in kinds]
    known = sorted({word for text in texts for word in text})
    secret = dict(zip(known, _words(rng, len(known)), strict=True))
    messages = np.array([" ".join(secret[word] for word in text) for text in texts])
    labels = (kinds == 1).astype("int32")
    return {
        "x_train": messages[:2000],
        "y_train": labels[:2000],
        "hidden_x": messages[2000:],
        "hidden_y": labels[2000:],
    }


def _message(rng: np.random.Generator, kind: int) -> str:
    phrases = [str(rng.choice(TROUBLE if kind else CALM)), str(rng.choice(TAILS))]
    if kind and rng.random() < 0.5:
        phrases.append(str(rng.choice(CALM)))  # as if nothing had happened
    if kind == 2:
        phrases.insert(int(rng.integers(len(phrases) + 1)), str(rng.choice(DRILLS)))
    filled = " ".join([str(rng.choice(SHIPS.split())), *phrases])
    filled = filled.format(
        place=rng.choice(PLACES.split()), hour=rng.choice(["dawn", "noon", "dusk"])
    )
    kept = [word for word in filled.split() if rng.random() < 0.93]  # the radio crackles
    return " ".join(kept[:24])


def _words(rng: np.random.Generator, count: int) -> np.ndarray:
    """Return invented words of two or three syllables, all different."""
    consonants, vowels = list("bdgklmnprstvz"), list("aeiou")
    words: set[str] = set()
    while len(words) < count:
        syllables = rng.integers(2, 4)
        words.add("".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(syllables)))
    return rng.permutation(sorted(words))
