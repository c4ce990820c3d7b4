"""The hooks of a batch: skipped where no callback listens to batches."""

from collections.abc import Callable, Mapping
from typing import Any

from keras.callbacks import CallbackList
from keras.src.utils import is_default

_MOMENTS = ("begin", "end")
_DOINGS = ("train", "test", "predict")

Hook = Callable[..., None]


def install() -> None:
    """Have logs made ready for callbacks only if one wants them."""
    for moment in _MOMENTS:
        for doing in _DOINGS:
            name = f"on_{doing}_batch_{moment}"
            quick = _quick(name, f"on_batch_{moment}", getattr(CallbackList, name))
            setattr(CallbackList, name, quick)


def _quick(name: str, general: str, stock: Hook) -> Hook:
    def hook(self: Any, batch: int, logs: Mapping[str, Any] | None = None) -> None:
        for callback in self.callbacks:
            # By default the hook of a training batch calls that of any batch.
            if not (
                is_default(getattr(callback, name)) and is_default(getattr(callback, general))
            ):
                stock(self, batch, logs)
                return

    return hook
