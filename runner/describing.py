"""Describing a model in the child: what it consists of, and how large it would be as a file."""

import math
from collections.abc import Iterable
from typing import Any

from runner import messages

_FLOAT32 = 4  # bytes
_FILE_BYTES = 11_000
_LAYER_BYTES = 3_000
"""What HDF5 and JSON add to the weights, as measured over five models; saving takes 50 to 250 ms
on a busy machine, more than it is worth to know this to the byte."""


def described(model: Any) -> bytes:
    """The payload that describes a model."""
    kinds = [_kind(layer) for layer in _layers(model)]
    layers = [kind for kind in kinds if not kind.endswith("Cell")]  # parts of a recurrent layer
    numbers = sum(map(_numbers, model.variables))
    return messages.dump(
        parameters=int(model.count_params()) if model.built else 0,
        file_bytes=_FLOAT32 * numbers + _FILE_BYTES + _LAYER_BYTES * len(layers),
        layers=layers[: messages.MAX_LAYERS],
    )


def _numbers(variable: Any) -> int:
    """How many numbers it holds; Keras 2 has its vocabularies among the variables, shapeless."""
    return math.prod(getattr(variable, "shape", (0,)))


def _layers(model: Any) -> Iterable[object]:
    """Its layers, however deep; a SavedModel has functions, and none."""
    flatten = getattr(model, "_flatten_layers", None)
    return () if flatten is None else flatten(include_self=False)


def _kind(layer: object) -> str:
    """Keras's name of a layer, and of the nearest of its own for a learner's subclass."""
    return next(kind.__name__ for kind in type(layer).__mro__ if _is_keras(kind))


def _is_keras(kind: type) -> bool:
    return kind.__module__.partition(".")[0] in {"keras", "tf_keras", "builtins"}
