"""Legacy Keras in the place of Keras 3, for the rest of this process, which is a child."""

import sys
import warnings
from typing import Any

import tensorflow as tf
import tf_keras

_NAMES = ("keras", "tensorflow.keras")
_SHORTCUTS = ("initializers", "losses", "metrics", "optimizers")  # tf.losses is tf.keras.losses
_DECAYING = ("Adadelta", "Adagrad", "Adam", "Adamax", "Ftrl", "Nadam", "RMSprop", "SGD")


def put_in_place() -> None:
    """Have `keras`, `tf.keras` and `tensorflow.keras` mean legacy Keras from now on."""
    # Whoever asks for it knows that the code is old.
    warnings.filterwarnings("ignore", module=r"tf_keras\.")
    for name in [name for name in sys.modules if _is_of(name, "keras")]:
        del sys.modules[name]
    for name, module in list(sys.modules.items()):
        if _is_of(name, "tf_keras"):
            for stands_for in _NAMES:
                sys.modules[stands_for + name.removeprefix("tf_keras")] = module
    tf.keras = tf_keras
    for name in _SHORTCUTS:
        setattr(tf, name, getattr(tf_keras, name))
    for name in _DECAYING:
        _accept_decay(
            getattr(tf_keras.optimizers, name), getattr(tf_keras.optimizers.legacy, name)
        )


def _is_of(name: str, package: str) -> bool:
    """Whether this is one of the package's public modules; its inside imports itself later on."""
    return (name + ".").startswith(f"{package}.") and not name.startswith(f"{package}.src")


def _accept_decay(kind: Any, legacy: Any) -> None:
    """Have an optimizer with `decay` made as it was until 2022; newer ones refuse the argument."""

    def new(cls: Any, *arguments: Any, **options: Any) -> Any:
        if cls is kind and "decay" in options:
            return legacy(*arguments, **options)
        return object.__new__(cls)

    kind.__new__ = new
