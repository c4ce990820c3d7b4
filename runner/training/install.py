"""Putting the fast path into Keras, in this process and those forked from it."""

import functools
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from keras.src.backend.tensorflow.trainer import TensorFlowTrainer, TFEpochIterator
from keras.src.trainers.epoch_iterator import EpochIterator

from runner.training import feeds, hooks
from runner.training.orders import Orders
from runner.training.plainness import is_plain
from runner.training.steps import Function, Stepping

_ENTRANCES = ("fit", "evaluate", "predict")
_KEPT = ("steps_per_epoch", "steps_per_execution")  # of an epoch, beyond its data

_plain: ContextVar[bool] = ContextVar("plain", default=False)


def install() -> None:
    """Have plain models trained on arrays by the fast path from now on."""
    hooks.install()
    _step_through_feeds()
    _feed_arrays(Orders())
    for name in _ENTRANCES:
        setattr(TensorFlowTrainer, name, _entrance(getattr(TensorFlowTrainer, name)))


def _entrance(stock: Callable[..., Any]) -> Callable[..., Any]:
    """Note whether the trainer is plain while one of its methods runs."""

    @functools.wraps(stock)
    def entrance(self: Any, *arguments: Any, **options: Any) -> Any:
        token = _plain.set(is_plain(self))
        try:
            return stock(self, *arguments, **options)
        finally:
            _plain.reset(token)

    return entrance


def _step_through_feeds() -> None:
    stock = TensorFlowTrainer._make_function

    def make(self: Any, step_function: Function) -> Function:
        return Stepping(self, step_function, stock(self, step_function))

    TensorFlowTrainer._make_function = make


def _feed_arrays(orders: Orders) -> None:
    stock = TFEpochIterator.__init__

    def begin(self: Any, distribute_strategy: Any = None, **options: Any) -> None:
        if not _plain.get():
            stock(self, distribute_strategy, **options)
            return
        EpochIterator.__init__(self, **options)
        feed = feeds.feed(self.data_adapter, orders)
        if feed is None:  # what was understood of the arguments is not asked of them again
            kept = {name: options[name] for name in _KEPT if name in options}
            stock(self, distribute_strategy, x=self.data_adapter, **kept)
        else:
            self._distribute_strategy, self._distributed_dataset = distribute_strategy, feed

    TFEpochIterator.__init__ = begin
