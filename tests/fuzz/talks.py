"""Whole talks of a hostile child: frames in and out of order, cut short, or no frames at all."""

import random
import struct

from runner import protocol
from runner.protocol import Kind
from tests.fuzz.payloads import payload

USUAL = (Kind.READY, Kind.EPOCH, Kind.EPOCH, Kind.TRAINED, Kind.MODEL, Kind.PREDICTIONS)
HEARD = (Kind.READY, Kind.EPOCH, Kind.PROBLEM, Kind.TRAINED, Kind.MODEL, Kind.PREDICTIONS)


def talk(chance: random.Random) -> tuple[bytes, int]:
    """The bytes of a talk, and how many frames they were made of."""
    kinds = _order(chance)
    data = b"".join(_frame(chance, kind) for kind in kinds)
    if chance.random() < 0.1:
        data = data[: chance.randrange(len(data) + 1)]
    if chance.random() < 0.05:
        data += chance.randbytes(chance.randrange(40))
    return data, len(kinds)


def _order(chance: random.Random) -> list[Kind]:
    kinds = list(USUAL)
    if chance.random() < 0.3:
        kinds[3:] = [chance.choice(HEARD)]
    for _ in range(chance.choice((0, 0, 0, 1, 3))):
        kinds.insert(chance.randrange(len(kinds) + 1), chance.choice(HEARD))
    if chance.random() < 0.1:
        chance.shuffle(kinds)
    return kinds


def _frame(chance: random.Random, kind: Kind) -> bytes:
    made = b"" if kind is Kind.READY and chance.random() < 0.99 else payload(chance, kind)
    if chance.random() < 0.97:
        return protocol.frame(kind, made)
    length = chance.choice((0, len(made) + 1, 65_536, 2**26, 2**32 - 1))
    number = chance.choice((int(kind), chance.randrange(256)))
    return struct.pack("!BI", number, length) + made
