"""The step that a feed's batches go through: Keras's own, traced once for all their sizes."""

from collections.abc import Callable
from typing import Any

import tensorflow as tf
from keras.src.backend.tensorflow.trainer import reduce_per_replica

from runner.training.feeds import Batches

Function = Callable[[Any], Any]
"""What Keras keeps as `train_function` or `test_function`: from an iterator to logs."""


class Stepping:
    """A function that steps through a feed itself and leaves every other iterator to Keras."""

    def __init__(self, trainer: Any, step: Function, stock: Function) -> None:
        self._stock = stock
        self._step = _traceable(trainer, step)
        self._traced: list[tuple[Any, Function]] = []

    def __call__(self, iterator: Any) -> Any:
        """The logs of the next step."""
        if not isinstance(iterator, Batches):
            return self._stock(iterator)
        return self._for(iterator.feed.spec)(next(iterator))

    def _for(self, spec: Any) -> Function:
        for known, traced in self._traced:
            if known is spec or known == spec:
                return traced
        function: Function = self._step.get_concrete_function(spec)
        self._traced.append((spec, function))
        return function


def _traceable(trainer: Any, step: Function) -> Any:
    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]  # no types there
    def one_step(data: Any) -> Any:
        strategy = trainer.distribute_strategy
        outputs = strategy.run(step, args=(data,))
        return reduce_per_replica(outputs, strategy, reduction="auto")

    return tf.function(one_step, reduce_retracing=True, jit_compile=trainer.jit_compile)
