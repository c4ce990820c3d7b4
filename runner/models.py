"""The model that a snippet leaves behind: where it is, how large it is, what it predicts."""

from collections.abc import Mapping
from typing import Any

import keras
import numpy as np
import tensorflow as tf
import tf_keras
from numpy.typing import NDArray

from runner.protocol import Array

FUNCTION, VARIABLE = "solution_model", "model"

_MAX_RANK = 4
_MODELS = (keras.Model, tf_keras.Model)


class ModelMissingError(Exception):
    """The snippet left no model; says what there was instead."""

    problem = "no model"


class ModelTooLargeError(Exception):
    """The model has more parameters than allowed."""

    def __init__(self, parameters: int) -> None:
        self.parameters = parameters
        super().__init__(str(parameters))


class UnpredictableError(Exception):
    """What the model predicted is no array of numbers."""

    problem = "unpredictable"


def find(variables: Mapping[str, object]) -> Any:
    """The trained model.

    A trained `model` comes first: a script of the exam's shape has called its `solution_model()`.

    Raises:
        ModelMissingError: If there is none.
    """
    variable, function = variables.get(VARIABLE), variables.get(FUNCTION)
    if _is_trained(variable) or not callable(function):
        candidate, origin = variable, f"`{VARIABLE}`"
    else:
        candidate, origin = function(), f"`{FUNCTION}()`"
        candidate = variable if candidate is None and variable is not None else candidate
    if not isinstance(candidate, _MODELS):
        raise ModelMissingError(_instead(candidate, origin))
    return candidate


def parameters(model: Any, most: int) -> int:
    """How many numbers the model consists of; 0 while it is not built.

    Raises:
        ModelTooLargeError: If that is more than allowed.
    """
    count = int(model.count_params()) if model.built else 0
    if count > most:
        raise ModelTooLargeError(count)
    return count


def predict(model: Any, inputs: Array) -> NDArray[np.float32]:
    """What the model says to the inputs; whether that is a row each is not seen to here.

    Raises:
        UnpredictableError: If it says no numbers.
    """
    is_text = inputs.dtype.kind == "U"
    said = model.predict(tf.constant(inputs) if is_text else inputs, verbose=0)
    if isinstance(said, (list, tuple, dict)):
        raise UnpredictableError(f"{len(said)} outputs instead of one")
    values = np.asarray(said)
    if values.dtype.kind not in "fiub":
        raise UnpredictableError(f"{values.dtype} instead of numbers")
    if not 1 <= values.ndim <= _MAX_RANK or not values.size:
        raise UnpredictableError(f"{values.shape} for {len(inputs)} inputs")
    return values.astype(np.float32)


def _is_trained(candidate: object) -> bool:
    if not isinstance(candidate, _MODELS):
        return False
    optimizer = getattr(candidate, "optimizer", None)
    return optimizer is not None and int(optimizer.iterations) > 0


def _instead(candidate: object, origin: str) -> str:
    return "" if candidate is None else f"{origin} is of type {type(candidate).__name__}"
