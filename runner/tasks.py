"""What a child is told to do, as it comes through its channel."""

from dataclasses import dataclass

import tensorflow as tf

from runner import protocol
from runner.errors import ProtocolError
from runner.jobs import TRAIN_DS
from runner.protocol import TO_CHILD, Array, Kind

_BATCH = 32


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Task:
    """The source, what it is given, and what is wanted of it."""

    source: str
    model: bytes | None
    data: dict[str, object]
    setup: str
    check: str
    names: tuple[str, ...]
    predicts: bool
    parameters: int  # that the model may have
    seed: int
    is_legacy: bool
    has_policy: bool


def receive(fd: int) -> Task:
    """The task that comes through the channel."""
    kind, payload = protocol.read_blocking(fd, TO_CHILD)
    if kind is not Kind.JOB:
        raise ProtocolError(f"{kind.name} before the job")
    head = protocol.mapping(payload)
    arrays = {str(name): _array(fd) for name in _names(head["arrays"])}
    return Task(
        source=str(head["source"]),
        model=protocol.read_blocking(fd, TO_CHILD)[1] if head["has_model"] else None,
        data=_provided(arrays, _names(head["provides"])),
        setup=str(head["setup"]),
        check=str(head["check"]),
        names=tuple(map(str, _names(head["names"]))),
        predicts=bool(head["predicts"]),
        parameters=int(str(head["parameters"])),
        seed=int(str(head["seed"])),
        is_legacy=bool(head["is_legacy"]),
        has_policy=bool(head["has_policy"]),
    )


def _provided(arrays: dict[str, Array], names: list[object]) -> dict[str, object]:
    given: dict[str, object] = dict(arrays)
    if TRAIN_DS in names:
        pairs = tf.data.Dataset.from_tensor_slices((arrays["x_train"], arrays["y_train"]))
        given[TRAIN_DS] = pairs.batch(_BATCH)
    return given


def _array(fd: int) -> Array:
    _, payload = protocol.read_blocking(fd, TO_CHILD)
    return protocol.unpack(payload)


def _names(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ProtocolError("names")
    return value
