"""Frames between the supervisor and a child: a kind, a length, that many bytes. No pickle.

What comes from a child is hostile: every length is bounded before a byte of it is read.
"""

import asyncio
import io
import json
import os
import struct
from collections.abc import Mapping
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from runner.errors import ProtocolError

Array = NDArray[np.generic]
"""Numbers or text; never objects."""

_HEADER = struct.Struct("!BI")


class Kind(IntEnum):
    """What a frame holds."""

    JOB = 1  # to the child: what to run
    ARRAY = 2  # to the child: a training array
    FILE = 4  # to the child: a model that was sent as a file
    HIDDEN = 3  # to the child: what to predict
    READY = 16  # from the child: the walls are up, and it waits
    EPOCH = 17  # from the child: one epoch was trained
    PROBLEM = 18  # from the child: how the snippet failed
    TRAINED = 19  # from the child: there is a model
    PREDICTIONS = 20  # from the child: what the model said
    MODEL = 21  # from the child: what the model consists of


FROM_CHILD: Mapping[Kind, int] = {
    Kind.READY: 0,
    Kind.EPOCH: 16_384,
    Kind.PROBLEM: 65_536,
    Kind.TRAINED: 1_024,
    Kind.PREDICTIONS: 64 * 2**20,
    Kind.MODEL: 65_536,
}
"""What a child may send, and how many bytes of it."""

TO_CHILD: Mapping[Kind, int] = {
    Kind.JOB: 2**20,
    Kind.ARRAY: 512 * 2**20,
    Kind.HIDDEN: 512 * 2**20,
    Kind.FILE: 32 * 2**20,
}
"""What a child is sent."""

Frame = tuple[Kind, bytes]


def frame(kind: Kind, payload: bytes = b"") -> bytes:
    """The bytes of a frame."""
    return _HEADER.pack(kind, len(payload)) + payload


def header(data: bytes, allowed: Mapping[Kind, int]) -> tuple[Kind, int]:
    """The kind and the length of the frame that begins so.

    Raises:
        ProtocolError: If nothing of that kind or size may come.
    """
    number, length = _HEADER.unpack(data)
    kind = next((kind for kind in allowed if kind == number), None)
    if kind is None or length > allowed[kind]:
        raise ProtocolError(f"frame of kind {number} and {length} bytes")
    return kind, length


async def read(stream: asyncio.StreamReader, allowed: Mapping[Kind, int]) -> Frame | None:
    """The next frame, or None where the stream ends.

    Raises:
        ProtocolError: If what comes is no frame, or breaks off.
    """
    try:
        kind, length = header(await stream.readexactly(_HEADER.size), allowed)
        return kind, await stream.readexactly(length)
    except asyncio.IncompleteReadError as error:
        if error.partial or error.expected != _HEADER.size:
            raise ProtocolError("frame breaks off") from error
        return None
    except ConnectionError:  # killed with our bytes unread
        return None


def read_blocking(fd: int, allowed: Mapping[Kind, int]) -> Frame:
    """The next frame.

    Raises:
        ProtocolError: If what comes is no frame, or nothing comes.
    """
    kind, length = header(_read_exactly(fd, _HEADER.size), allowed)
    return kind, _read_exactly(fd, length)


def write_blocking(fd: int, kind: Kind, payload: bytes = b"") -> None:
    """Send a frame, all of it."""
    rest = memoryview(frame(kind, payload))
    while rest:
        rest = rest[os.write(fd, rest) :]


def pack(array: Array) -> bytes:
    """An array as the bytes of an `.npy` file."""
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def unpack(data: bytes) -> Array:
    """The array that was packed."""
    array: Array = np.lib.format.read_array(io.BytesIO(data), allow_pickle=False)
    return array


def mapping(data: bytes) -> dict[str, object]:
    """A JSON object.

    Raises:
        ProtocolError: If it is none.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("no JSON") from error
    if not isinstance(value, dict):
        raise ProtocolError("no JSON object")
    return value


def _read_exactly(fd: int, length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = os.read(fd, min(length - len(parts), 2**20))
        if not part:
            raise ProtocolError("the other end is gone")
        parts += part
    return bytes(parts)
