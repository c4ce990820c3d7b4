"""Telling of every epoch as Keras ends it, whichever `fit` a snippet calls with what callbacks.

Also keeps Keras's own progress bars out of the captured output: thousands of lines that say what
the learning curve shows.
"""

import warnings
from collections.abc import Callable, Mapping
from typing import Any

from keras.callbacks import CallbackList

Tell = Callable[..., None]
"""Takes `number`, `of` and `metrics`."""

_A_LINE_AN_EPOCH = 2


def report(tell: Tell) -> None:
    """Have every epoch of this process told from now on."""
    _quieten()
    before = CallbackList.on_epoch_end
    told = 0

    def on_epoch_end(self: Any, epoch: int, logs: Mapping[str, Any] | None = None) -> None:
        nonlocal told
        before(self, epoch, logs)
        told += 1
        asked = self.params.get("epochs") if self.params else None
        tell(
            number=told,  # a second fit counts on, as the learner sees one curve
            of=told + asked - epoch - 1 if isinstance(asked, int) and asked > epoch else None,
            metrics=_numbers(logs or {}),
        )

    CallbackList.on_epoch_end = on_epoch_end


def _quieten() -> None:
    # Said of every dataset, though nobody passed it.
    warnings.filterwarnings("ignore", message="`shuffle=True` was passed")
    before = CallbackList.__init__

    def quiet(self: Any, *arguments: Any, **options: Any) -> None:
        verbose = options.get("verbose")
        if verbose == "auto":
            options |= {"verbose": 0, "add_progbar": False}
        elif verbose == 1:
            options["verbose"] = _A_LINE_AN_EPOCH
        before(self, *arguments, **options)

    CallbackList.__init__ = quiet


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
