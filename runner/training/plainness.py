"""Which trainers are plain: those whose every call of `fit` is known to mean the same here."""

from typing import Any

import tensorflow as tf
from keras.src.backend.tensorflow.trainer import TensorFlowTrainer
from keras.src.distribution import distribution_lib

from runner.training.steps import Stepping

_MAKERS = ("make_train_function", "make_test_function", "make_predict_function", "_make_function")
_FUNCTIONS = ("train_function", "test_function")


def is_plain(trainer: Any) -> bool:
    """Whether a trainer steps as Keras wrote it: in graphs, one batch a step, on one device."""
    return (
        not trainer.run_eagerly
        and not trainer.jit_compile
        and trainer.steps_per_execution == 1
        and _is_alone(trainer)
        and all(_is_stock(trainer, name) for name in _MAKERS)
        and all(isinstance(getattr(trainer, f), Stepping | None) for f in _FUNCTIONS)
    )


def _is_alone(trainer: Any) -> bool:
    return (
        tf.executing_eagerly()
        and not tf.config.functions_run_eagerly()
        and not tf.distribute.has_strategy()
        and trainer._distribute_strategy is None
        and distribution_lib.distribution() is None
    )


def _is_stock(trainer: Any, name: str) -> bool:
    return getattr(getattr(trainer, name), "__func__", None) is getattr(TensorFlowTrainer, name)
