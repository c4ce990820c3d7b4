"""What the payloads of frames say. A child's are read with distrust: wrong is a ProtocolError."""

import json
import math
import struct
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from challenges.phrases import Phrase, PhraseKind
from challenges.refusals import RefusalKind
from challenges.verdicts import Epoch
from runner import protocol
from runner.errors import ProtocolError
from runner.facts import Facts
from runner.keras2 import changes
from runner.outcomes import (
    Bound,
    FileFault,
    FileUnreadable,
    ModelMissing,
    ModelTooLarge,
    Outdated,
    Problem,
    Raised,
    Refusal,
    Refused,
    Stopped,
    Unmet,
    Unnamed,
    Unparsable,
    Unpredictable,
)

MAX_LAYERS = 500
"""Of a model's layers; what lies deeper is not told."""

_MAX_TEXT = 2_000
_MAX_LINE = 100_000
_MAX_METRICS = 64
_MAX_NAME = 80
_MAX_VALUES = 3
_MAX_REFUSALS = 20
_MAX_RANK = 4
_MAX_COUNT = 2**53
_CHANGES = {changes.GONE, *(change.name for change in changes.load())}


def dump(**fields: object) -> bytes:
    """The payload with these fields."""
    return json.dumps(fields).encode()


def epoch(payload: bytes) -> Epoch:
    """What a child says of an epoch.

    Raises:
        ProtocolError: If it says nothing sensible.
    """
    data = protocol.mapping(payload)
    metrics = data.get("metrics")
    if not isinstance(metrics, dict) or len(metrics) > _MAX_METRICS:
        raise ProtocolError("metrics of an epoch")
    of = data.get("of")
    return Epoch(
        number=_count(data.get("number")),
        of=None if of is None else _count(of),
        metrics={_storable(name[:_MAX_NAME]): _number(value) for name, value in metrics.items()},
    )


def parameters(payload: bytes) -> int:
    """How many parameters a child says its model has.

    Raises:
        ProtocolError: If that is no count.
    """
    return _count(protocol.mapping(payload).get("parameters"))


def facts(payload: bytes) -> Facts:
    """What a child says of its model.

    Raises:
        ProtocolError: If it says nothing sensible.
    """
    data = protocol.mapping(payload)
    layers = data.get("layers")
    if not isinstance(layers, list) or len(layers) > MAX_LAYERS:
        raise ProtocolError("layers of a model")
    if not all(isinstance(layer, str) for layer in layers):
        raise ProtocolError("kind of a layer")
    return Facts(
        parameters=_count(data.get("parameters")),
        file_bytes=_count(data.get("file_bytes")),
        layers=tuple(_storable(layer[:_MAX_NAME]) for layer in layers),
    )


def problem(payload: bytes) -> Problem | Stopped:
    """How a child says that it failed.

    Raises:
        ProtocolError: If it says nothing sensible.
    """
    data = protocol.mapping(payload)
    message, line, text = _text(data, "message"), _line(data, "line"), _text(data, "text")
    match data.get("problem"):
        case "raised":
            outdated = _outdated(data.get("outdated"))
            return Raised(message=message, line=line, text=text, outdated=outdated)
        case "unparsable":
            column = _line(data, "column")
            phrase = _phrase(data.get("phrase"))
            return Unparsable(message=message, phrase=phrase, line=line, column=column, text=text)
        case "refused":
            return Refused(refusals=_refusals(data.get("refusals")))
        case "memory" | "output" as bound:
            return Stopped(bound=Bound(bound))
        case "unmet":
            return Unmet(detail=message)
        case "unnamed":
            return Unnamed(name=message[:_MAX_NAME])
    return _problem_of_model(data, message)


def _problem_of_model(data: Mapping[str, object], message: str) -> Problem:
    match data.get("problem"):
        case "no model":
            return ModelMissing(found=_phrase(data.get("phrase")))
        case "file" if _text(data, "fault") in set(FileFault):
            return FileUnreadable(fault=FileFault(_text(data, "fault")), detail=message)
        case "too large":
            return ModelTooLarge(parameters=_count(data.get("parameters")))
        case "unpredictable":
            return Unpredictable(phrase=_phrase(data.get("phrase")))
    raise ProtocolError("unknown problem")


def dump_predictions(values: NDArray[np.float32]) -> bytes:
    """The payload with these predictions: rank, shape, numbers."""
    shape = struct.pack(f"!B{values.ndim}I", values.ndim, *values.shape)
    return shape + values.astype("<f4").tobytes()


def predictions(payload: bytes) -> NDArray[np.float32]:
    """A child's predictions, which are exactly as many numbers as their shape says.

    Raises:
        ProtocolError: If they are not, or if there are none.
    """
    rank = payload[0] if payload else 0
    start = 1 + 4 * rank
    if not 1 <= rank <= _MAX_RANK or len(payload) < start:
        raise ProtocolError("shape of the predictions")
    shape = struct.unpack(f"!{rank}I", payload[1:start])
    if 0 in shape or len(payload) - start != 4 * math.prod(shape):
        raise ProtocolError(f"predictions of shape {shape}")
    return np.frombuffer(payload, "<f4", offset=start).reshape(shape).astype(np.float32)


def _outdated(value: object) -> Outdated | None:
    if value is None:
        return None
    if not isinstance(value, dict) or _text(value, "change") not in _CHANGES:
        raise ProtocolError("no change")
    return Outdated(
        change=_text(value, "change"),
        is_legacy=value.get("is_legacy") is True,
        line=_line(value, "line"),
        subject=_text(value, "subject")[:_MAX_NAME],
    )


def _refusals(value: object) -> tuple[Refusal, ...]:
    if not isinstance(value, list) or not value:
        raise ProtocolError("refusals")
    return tuple(_refusal(item) for item in value[:_MAX_REFUSALS])


def _refusal(value: object) -> Refusal:
    if not isinstance(value, dict) or _text(value, "kind") not in set(RefusalKind):
        raise ProtocolError("refusal")
    return Refusal(
        kind=RefusalKind(_text(value, "kind")),
        construct=_text(value, "construct"),
        line=_line(value, "line"),
        column=_line(value, "column"),
        text=_text(value, "text"),
    )


def _phrase(value: object) -> Phrase | None:
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ProtocolError("phrase")
    kind, *values = value or [""]
    if kind not in set(PhraseKind):
        raise ProtocolError("kind of a phrase")
    shown = tuple(_storable(part[:_MAX_NAME]) for part in values[:_MAX_VALUES])
    return Phrase(PhraseKind(kind), shown)


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise ProtocolError(name)
    return _storable(value[:_MAX_TEXT])


def _storable(text: str) -> str:
    """The text without lone surrogates, which can be sent as JSON and stored nowhere."""
    return text.encode(errors="replace").decode()


def _line(data: Mapping[str, object], name: str) -> int | None:
    value = data.get(name)
    if value is None:
        return None
    return min(_count(value), _MAX_LINE)


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _MAX_COUNT:
        raise ProtocolError("no count")
    return value


def _number(value: object) -> float:
    if not isinstance(value, float):  # integers from Python may be too large for anything
        raise ProtocolError("no number")
    return value
