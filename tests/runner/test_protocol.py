import asyncio
import contextlib
import random
import struct

import numpy as np
import pytest

from runner import messages, protocol
from runner.errors import ProtocolError
from runner.outcomes import Outdated, Raised
from runner.protocol import FROM_CHILD, Kind


async def read_all(data: bytes) -> list[protocol.Frame]:
    stream = asyncio.StreamReader()
    stream.feed_data(data)
    stream.feed_eof()
    frames = []
    while (frame := await protocol.read(stream, FROM_CHILD)) is not None:
        frames.append(frame)
    return frames


async def test_frames_come_as_they_were_sent():
    data = protocol.frame(Kind.READY) + protocol.frame(Kind.EPOCH, b"{}")

    assert await read_all(data) == [(Kind.READY, b""), (Kind.EPOCH, b"{}")]


@pytest.mark.parametrize(
    "data",
    [b"\x10", b"\x11\0\0\0\x05abc", b"\x01\0\0\0\0", b"\x10\0\0\0\x01x", b"\x14\xff\xff\xff\xff"],
)
async def test_what_is_no_frame_is_an_error(data):
    with pytest.raises(ProtocolError):
        await read_all(data)


@pytest.mark.parametrize("seed", range(20))
async def test_garbage_is_frames_or_an_error_and_nothing_else(seed):
    chance = random.Random(seed)
    for _ in range(100):
        data = bytearray(protocol.frame(Kind.PROBLEM, b'{"problem": "raised"}') * 2)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(ProtocolError):
            for _, payload in await read_all(bytes(data)):
                messages.problem(payload)


@pytest.mark.parametrize("seed", range(20))
def test_payloads_of_garbage_are_errors_and_nothing_else(seed):
    chance = random.Random(seed)
    for _ in range(200):
        payload = chance.randbytes(chance.randrange(40))
        with contextlib.suppress(ProtocolError):
            messages.predictions(payload)
        for read in (messages.epoch, messages.problem, messages.parameters):
            with pytest.raises(ProtocolError):
                read(payload)


@pytest.mark.parametrize("shape", [(3,), (3, 1), (3, 2, 4)])
def test_predictions_come_as_they_were_sent(shape):
    values = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)

    got = messages.predictions(messages.dump_predictions(values))

    assert (got.shape, got.tolist()) == (values.shape, values.tolist())


@pytest.mark.parametrize("shape", [(0,), (3, 0), (2**32 - 1, 0, 2**32 - 1), (2**31, 2**31)])
def test_no_predictions_are_none_that_can_be_measured(shape):
    payload = struct.pack(f"!B{len(shape)}I", len(shape), *shape)

    with pytest.raises(ProtocolError):
        messages.predictions(payload)


def test_names_that_cannot_be_stored_are_replaced():
    facts = messages.facts(b'{"parameters": 1, "file_bytes": 2, "layers": ["a\\ud800"]}')
    epoch = messages.epoch(b'{"number": 1, "metrics": {"b\\ud800": NaN}}')

    assert (facts.layers, list(epoch.metrics)) == (("a?",), ["b?"])


@pytest.mark.parametrize("dtype", ["float32", "int64", "<U5", "bool"])
def test_arrays_come_as_they_were_sent(dtype):
    array = np.array([[1, 0], [0, 1]]).astype(dtype)

    got = protocol.unpack(protocol.pack(array))

    assert (got.dtype, got.tolist()) == (array.dtype, array.tolist())


def test_objects_are_not_sent():
    with pytest.raises(ValueError, match="allow_pickle"):
        protocol.pack(np.array([object()]))


def test_words_that_cannot_be_stored_are_replaced():
    problem = messages.problem(b'{"problem": "raised", "message": "a\\ud800b"}')

    assert problem == Raised(message="a?b")


@pytest.mark.parametrize(
    "payload",
    [
        b'{"problem": "raised", "outdated": {"change": "nothing that we know"}}',
        b'{"problem": "raised", "outdated": {"change": ["lr"]}}',
        b'{"problem": "raised", "outdated": "lr"}',
        b'{"problem": "raised", "outdated": {"change": "lr", "line": "1"}}',
        b'{"problem": "file", "fault": "none that we know"}',
        b'{"problem": "file", "fault": {}}',
        b'{"problem": "file"}',
    ],
)
def test_what_has_no_words_is_not_taken_from_a_child(payload):
    with pytest.raises(ProtocolError):
        messages.problem(payload)


def test_an_old_form_comes_as_it_was_found():
    said = messages.dump(
        problem="raised",
        message="ValueError: lr",
        outdated={"change": "lr", "is_legacy": True, "line": 3, "subject": ""},
    )

    problem = messages.problem(said)

    outdated = Outdated(change="lr", is_legacy=True, line=3)
    assert problem == Raised(message="ValueError: lr", outdated=outdated)
