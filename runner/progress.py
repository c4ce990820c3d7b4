"""Telling of every epoch as Keras ends it, whichever `fit` a snippet calls with what callbacks.

Also keeps Keras's own progress bars out of the captured output: thousands of lines that say what
the learning curve shows.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

import tf_keras
from keras.callbacks import CallbackList
from tf_keras.src.engine import training as legacy_training

Tell = Callable[..., None]
"""Takes `number`, `of` and `metrics`."""

_A_LINE_AN_EPOCH = 2


def report(tell: Tell) -> None:
    """Have every epoch of this process told from now on, whichever Keras trains it."""
    # Said of every dataset, though nobody passed it.
    warnings.filterwarnings("ignore", message="`shuffle=True` was passed")
    _quieten_legacy()
    told = count(1)
    for callbacks in (CallbackList, tf_keras.callbacks.CallbackList):
        _quieten(callbacks)
        _watch(callbacks, tell, told)


def _watch(callbacks: Any, tell: Tell, numbers: Iterator[int]) -> None:
    before = callbacks.on_epoch_end

    def on_epoch_end(self: Any, epoch: int, logs: Mapping[str, Any] | None = None) -> None:
        before(self, epoch, logs)
        told = next(numbers)
        asked = self.params.get("epochs") if self.params else None
        tell(
            number=told,  # a second fit counts on, as the learner sees one curve
            of=told + asked - epoch - 1 if isinstance(asked, int) and asked > epoch else None,
            metrics=_numbers(logs or {}),
        )

    callbacks.on_epoch_end = on_epoch_end


def _quieten_legacy() -> None:
    """Legacy Keras makes "auto" a progress bar before any callback could tell it from one."""
    before = legacy_training._get_verbosity
    legacy_training._get_verbosity = lambda verbose, strategy: (
        0 if verbose == "auto" else before(verbose, strategy)
    )


def _quieten(callbacks: Any) -> None:
    before = callbacks.__init__

    def quiet(self: Any, *arguments: Any, **options: Any) -> None:
        verbose = options.get("verbose")
        if verbose == "auto":
            options |= {"verbose": 0, "add_progbar": False}
        elif verbose == 1:
            options["verbose"] = _A_LINE_AN_EPOCH
        before(self, *arguments, **options)

    callbacks.__init__ = quiet


def _numbers(logs: Mapping[str, Any]) -> dict[str, float]:
    """The metrics of an epoch; a train step of one's own may hand in groups of them."""
    numbers: dict[str, float] = {}
    for name, value in logs.items():
        if isinstance(value, Mapping):
            numbers |= _numbers(value)
            continue
        try:
            numbers[str(name)] = float(value)
        except (TypeError, ValueError):  # not one number
            continue
    return numbers
