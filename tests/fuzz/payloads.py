"""Payloads as a hostile child may write them: sensible ones, broken ones, and bombs."""

import json
import math
import random
import struct

from challenges.phrases import PhraseKind
from challenges.refusals import RefusalKind
from runner.protocol import Kind

ROWS = 4
"""Of the hidden inputs."""

TEXTS = ("", "loss", "val_loss", "ValueError: é", "\ud800", "\0", "<b>&", "𝔘\u202e", "x" * 3_000)
NUMBERS = (0, 1, -1, 2**31, 2**53, 2**53 + 1, 10**400, True, 0.5, -0.0, 1e308, 5e-324, 1e999)
NOT_NUMBERS: tuple[object, ...] = (float("nan"), float("-inf"), None, [], {}, "1")
PROBLEMS: tuple[object, ...] = (
    *("raised", "unparsable", "refused", "no model", "too large", "unpredictable"),
    *("memory", "output", "time", "accepted", None, 7, [], {}),
)
BOMBS = (
    b"[" * 60_000,
    b'{"a":' * 10_000,
    b'{"metrics": ' + b"[" * 16_000,
    b'{"number": ' + b"9" * 5_000 + b"}",
    b"\xff\xfe\x00\xd8{\x00}\x00",
    b"\xef\xbb\xbf{}",
    b'{"number": NaN, "metrics": {}}',
    b'{"number": 1, "metrics": {"loss": Infinity}}',
    b'{"number": 1, "metrics": {"\\ud800": 1e999, "\\ud800": -1e999}}',
)
FIELDS = {
    Kind.READY: (),
    Kind.EPOCH: ("number", "of", "metrics"),
    Kind.PROBLEM: (
        "problem",
        "message",
        "phrase",
        "line",
        "column",
        "text",
        "refusals",
        "parameters",
    ),
    Kind.TRAINED: ("parameters",),
    Kind.MODEL: ("parameters", "file_bytes", "layers"),
}


def payload(chance: random.Random, kind: Kind, wildness: float) -> bytes:
    """One payload, wild in this share of all: the others reach what lies deeper."""
    if chance.random() >= wildness:
        return _predictions(chance) if kind is Kind.PREDICTIONS else _fields(chance, kind, 0)
    match chance.randrange(8):
        case 0 | 1:
            return chance.randbytes(chance.randrange(64))
        case 2:
            return chance.choice(BOMBS)
        case 3 | 4 if kind is not Kind.PREDICTIONS:
            return _fields(chance, kind, wildness)
        case 5 if kind is Kind.PREDICTIONS:
            return _predictions(chance, is_wild=True)
    sane = payload(chance, kind, 0)
    return _damaged(chance, sane)


def _fields(chance: random.Random, kind: Kind, wildness: float) -> bytes:
    fields = {name: _field(chance, name, wildness) for name in FIELDS[kind]}
    if fields and chance.random() < wildness:
        del fields[chance.choice(list(fields))]
    return json.dumps(fields).encode() if fields or chance.random() < wildness else b""


def _field(chance: random.Random, name: str, wildness: float) -> object:
    if chance.random() < wildness:
        return _anything(chance)
    match name:
        case "metrics":
            return {_text(chance): _float(chance) for _ in range(chance.randrange(4))}
        case "layers":
            return [_text(chance) for _ in range(chance.randrange(4))]
        case "refusals":
            return [_refusal(chance) for _ in range(chance.randrange(1, 30))]
        case "phrase":
            return _phrase(chance)
        case "problem":
            return chance.choice(PROBLEMS[:8])
        case "message" | "text":
            return _text(chance)
    return chance.randrange(100)


def _refusal(chance: random.Random) -> object:
    kind = chance.choice((*RefusalKind, "nothing"))
    return {
        "kind": kind,
        "construct": _text(chance),
        "line": 1,
        "column": 1,
        "text": _text(chance),
    }


def _phrase(chance: random.Random) -> object:
    return [chance.choice((*PhraseKind, "nothing")), *(_text(chance) for _ in range(3))]


def _text(chance: random.Random) -> str:
    return chance.choice(TEXTS)


def _float(chance: random.Random) -> float:
    extremes = (math.nan, math.inf, -math.inf, -0.0, 1e308, 5e-324)
    return chance.choice(extremes) if chance.random() < 0.3 else chance.random()


def _anything(chance: random.Random, depth: int = 0) -> object:
    if depth < 4 and chance.random() < 0.3:
        return [_anything(chance, depth + 1) for _ in range(chance.randrange(4))]
    return chance.choice((*NUMBERS, *NOT_NUMBERS, *TEXTS, *PROBLEMS))


def _predictions(chance: random.Random, *, is_wild: bool = False) -> bytes:
    rank = chance.choice((1, 2, 2, 2, 3, 4))
    shape = [chance.choice((ROWS, ROWS, ROWS, 1, 2, 3)) for _ in range(rank)]
    if is_wild:
        shape[chance.randrange(rank)] = chance.choice((0, 7, 2**31, 2**32 - 1))
    count = 1
    for size in shape:
        count = min(count * size, 4_096)
    return struct.pack(f"!B{rank}I", rank, *shape) + _floats(chance, count)


def _floats(chance: random.Random, count: int) -> bytes:
    """Probabilities, ids, the extremes of float32, or any bits, NaN among them."""
    match chance.randrange(4):
        case 0:
            return struct.pack(f"<{count}f", *(chance.random() for _ in range(count)))
        case 1:
            return struct.pack(f"<{count}f", *(chance.randrange(3) for _ in range(count)))
        case 2:
            extremes = (3.4e38, -3.4e38, 1e-45, 0.0)
            return struct.pack(f"<{count}f", *(chance.choice(extremes) for _ in range(count)))
    return chance.randbytes(4 * count)


def _damaged(chance: random.Random, made: bytes) -> bytes:
    data = bytearray(made)
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(3):
            case 0:
                data[place:place] = chance.randbytes(chance.randrange(1, 5))
            case 1:
                del data[place : place + chance.randrange(1, 9)]
            case _ if data:
                data[place % len(data)] = chance.randrange(256)
    return bytes(data)
