"""A SavedModel as something that predicts: its serving signature, a batch at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from runner.model_files.errors import ModelFileError
from runner.outcomes import FileFault

_SIGNATURES = ("serving_default", "serve")
_BATCH = 32


@dataclass(frozen=True, slots=True, eq=False)
class Served:
    """What a SavedModel serves; speaks as a Keras model does."""

    loaded: Any  # keeps the variables alive
    function: Any
    input_name: str
    dtype: Any

    built = True

    @property
    def variables(self) -> Sequence[Any]:
        """The numbers it consists of."""
        return tuple(getattr(self.loaded, "variables", ()))

    def count_params(self) -> int:
        """How many numbers it consists of."""
        return sum(int(np.prod(variable.shape)) for variable in self.variables)

    def predict(self, inputs: Any, verbose: int = 0) -> Any:
        """What it says to the inputs; a dict where it says several things."""
        inputs = tf.cast(inputs, self.dtype) if self.dtype != tf.string else tf.constant(inputs)
        parts = [self._said(inputs[at : at + _BATCH]) for at in range(0, len(inputs), _BATCH)]
        whole = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
        return whole if len(whole) > 1 else next(iter(whole.values()))

    def _said(self, batch: Any) -> dict[str, Any]:
        said = self.function(**{self.input_name: batch})
        return {name: value.numpy() for name, value in said.items()}


def load(folder: Path) -> Served:
    """The model in a folder.

    Raises:
        ModelFileError: If it serves nothing that takes one input.
    """
    loaded = tf.saved_model.load(str(folder))
    signatures = getattr(loaded, "signatures", {})
    name = next((name for name in _SIGNATURES if name in signatures), None)
    if name is None:
        raise ModelFileError(FileFault.SIGNATURE)
    function = signatures[name]
    _, inputs = function.structured_input_signature
    if len(inputs) != 1:
        raise ModelFileError(FileFault.SIGNATURE)
    [(input_name, spec)] = inputs.items()
    return Served(loaded, function, input_name, spec.dtype)
