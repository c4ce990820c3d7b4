"""The model that a snippet leaves behind: where it is, how large it is, what it predicts."""

from collections.abc import Mapping
from typing import Any

import keras
import numpy as np
import tensorflow as tf
import tf_keras
from numpy.typing import NDArray

from challenges.phrases import Phrase, PhraseKind
from runner.protocol import Array

FUNCTION, VARIABLE = "solution_model", "model"

_MAX_RANK = 4
_MODELS = (keras.Model, tf_keras.Model)


class ModelMissingError(Exception):
    """The snippet left no model; tells what there was instead, if there was something."""

    problem = "no model"

    def __init__(self, phrase: Phrase | None) -> None:
        self.phrase = phrase
        super().__init__(str(phrase or ""))


class ModelTooLargeError(Exception):
    """The model has more parameters than allowed."""

    def __init__(self, parameters: int) -> None:
        self.parameters = parameters
        super().__init__(str(parameters))


class UnpredictableError(Exception):
    """What the model predicted is no array of numbers."""

    problem = "unpredictable"

    def __init__(self, kind: PhraseKind, *values: object) -> None:
        self.phrase = Phrase(kind, tuple(map(str, values)))
        super().__init__(str(self.phrase))


def find(variables: Mapping[str, object]) -> Any:
    """The trained model.

    A trained `model` comes first: a script of the exam's shape has called its `solution_model()`.

    Raises:
        ModelMissingError: If there is none.
    """
    variable, function = variables.get(VARIABLE), variables.get(FUNCTION)
    if _is_trained(variable) or not callable(function):
        candidate, origin = variable, VARIABLE
    else:
        candidate, origin = function(), f"{FUNCTION}()"
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
        raise UnpredictableError(PhraseKind.OUTPUTS, len(said))
    values = np.asarray(said)
    if values.dtype.kind not in "fiub":
        raise UnpredictableError(PhraseKind.NO_NUMBERS, values.dtype)
    if not 1 <= values.ndim <= _MAX_RANK or not values.size:
        raise UnpredictableError(PhraseKind.FOR_INPUTS, values.shape, len(inputs))
    return values.astype(np.float32)


def _is_trained(candidate: object) -> bool:
    if not isinstance(candidate, _MODELS):
        return False
    optimizer = getattr(candidate, "optimizer", None)
    return optimizer is not None and int(optimizer.iterations) > 0


def _instead(candidate: object, origin: str) -> Phrase | None:
    if candidate is None:
        return None
    return Phrase(PhraseKind.NOT_A_MODEL, (origin, type(candidate).__name__))
