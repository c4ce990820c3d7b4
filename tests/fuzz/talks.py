"""Whole talks of a hostile child: frames in and out of order, cut short, or no frames at all."""

import random
import struct

from runner import protocol
from runner.protocol import Kind
from tests.fuzz.payloads import payload

USUAL = (Kind.EPOCH, Kind.EPOCH, Kind.TRAINED, Kind.MODEL, Kind.PREDICTIONS)
HEARD = (Kind.READY, Kind.EPOCH, Kind.PROBLEM, Kind.TRAINED, Kind.MODEL, Kind.PREDICTIONS)


def talk(chance: random.Random) -> bytes:
    """The bytes of a talk: some are tame but for one thing, in others everything is wild."""
    wildness = chance.choice((0.0, 0.02, 0.1, 0.4))
    data = b"".join(_frame(chance, kind, wildness) for kind in _order(chance, wildness))
    if chance.random() < wildness:
        data = data[: chance.randrange(len(data) + 1)]
    if chance.random() < wildness:
        data += chance.randbytes(chance.randrange(40))
    return data


def _order(chance: random.Random, wildness: float) -> list[Kind]:
    kinds = list(USUAL)
    kinds[1:1] = [Kind.EPOCH] * chance.choice((0, 0, 5, 40))
    if chance.random() < 0.2:
        kinds[-3:] = [Kind.PROBLEM]
    while chance.random() < wildness:
        kinds.insert(chance.randrange(len(kinds) + 1), chance.choice(HEARD))
    if chance.random() < wildness / 4:
        chance.shuffle(kinds)
    return kinds


def _frame(chance: random.Random, kind: Kind, wildness: float) -> bytes:
    made = payload(chance, kind, wildness)
    if chance.random() >= wildness / 4:
        return protocol.frame(kind, made)
    length = chance.choice((0, len(made) + 1, 65_536, 2**26, 2**32 - 1))
    number = chance.choice((int(kind), chance.randrange(256)))
    return struct.pack("!BI", number, length) + made
