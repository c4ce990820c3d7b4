import json
import math
import random
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest

from challenges.verdicts import Epoch, Judgement, Note, NoteKind, Verdict
from storage.codec import decode_epochs, decode_judgement, encode_epochs, encode_judgement
from storage.errors import StorageError
from tests.storage.making import JUDGEMENT

NUMBERS = [0.0, -0.0, 1.0, 0.1, 1e-300, 1.7976931348623157e308, math.nan, math.inf, -math.inf]
LETTERS = ["a", "é", "0", "\n", '"', "\\", "\0", "\ud800", "😀", "\u2028", "<"]


def any_text(chance: random.Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randrange(6)))


def any_epoch(chance: random.Random) -> Epoch:
    return Epoch(
        number=chance.randrange(1, 99),
        of=chance.choice([None, 99]),
        metrics={any_text(chance): chance.choice(NUMBERS) for _ in range(chance.randrange(4))},
    )


def any_note(chance: random.Random) -> Note:
    return Note(
        kind=chance.choice(list(NoteKind)),
        detail=any_text(chance),
        line=chance.choice([None, 3]),
        column=chance.choice([None, 1]),
        text=any_text(chance),
    )


def any_judgement(chance: random.Random) -> Judgement:
    return Judgement(
        verdict=chance.choice(list(Verdict)),
        metric=any_text(chance),
        target=chance.choice(NUMBERS),
        value=chance.choice([None, *NUMBERS]),
        seconds=chance.choice(NUMBERS),
        peak_memory_bytes=chance.randrange(2**40),
        parameters=chance.choice([None, 2**40]),
        history=tuple(any_epoch(chance) for _ in range(chance.randrange(3))),
        output=any_text(chance),
        notes=tuple(any_note(chance) for _ in range(chance.randrange(3))),
        is_ours=chance.choice([True, False]),
    )


@pytest.mark.parametrize("seed", range(100))
def test_a_judgement_comes_back_as_it_was(seed):
    judgement = any_judgement(random.Random(seed))

    back = decode_judgement(encode_judgement(judgement))

    assert repr(back) == repr(judgement)  # NaN is not equal to itself, but looks so


def test_no_field_of_a_judgement_is_forgotten():
    plain = Judgement(verdict=Verdict.ACCEPTED, metric="mae", target=1.0)
    same = [f.name for f in fields(plain) if getattr(plain, f.name) == getattr(JUDGEMENT, f.name)]

    assert same == []  # the next assertion would not see these
    assert decode_judgement(encode_judgement(JUDGEMENT)) == JUDGEMENT


def test_what_is_written_is_ascii_without_nul():
    text = encode_judgement(replace(JUDGEMENT, output="\0\ud800é😀"))

    assert text.isascii()
    assert "\0" not in text


def test_numbers_of_numpy_become_plain():
    float32: Any = np.float32(0.5)
    epochs = (Epoch(number=1, of=None, metrics={"loss": float32}),)

    back = decode_epochs(encode_epochs(epochs))

    assert back == epochs
    assert type(back[0].metrics["loss"]) is float


def test_a_newer_version_is_refused():
    text = encode_judgement(JUDGEMENT).replace('"version":1', '"version":2')

    with pytest.raises(StorageError, match="version 2"):
        decode_judgement(text)


def test_a_judgement_from_before_refusals_had_kinds_is_read_as_it_was_told():
    old = json.loads(encode_judgement(JUDGEMENT))
    told = "`os.fork`: programs cannot be started here."
    note = {"kind": "rejected", "detail": told, "line": 1, "column": 1, "text": "os.fork()"}

    back = decode_judgement(json.dumps({**old, "notes": [note]}))

    assert back.notes == (
        Note(kind=NoteKind.REJECTED, detail=told, line=1, column=1, text="os.fork()"),
    )
