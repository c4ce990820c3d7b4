"""A pool of threads for Keras, which lists a folder's pictures with one.

Python's own keeps a semaphore in shared memory, as its pools of processes do, and behind the
walls there is none.
"""

import multiprocessing.pool
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from keras.src.utils import dataset_utils


@dataclass(frozen=True, slots=True)
class _Done:
    value: Any

    def get(self, timeout: float | None = None) -> Any:
        return self.value


class Pool:
    """Does at once what it is given to do."""

    def __init__(self, processes: int | None = None) -> None:
        """Take no notice of how many threads are asked for."""

    def apply_async(
        self,
        func: Callable[..., Any],
        args: tuple[Any, ...] = (),
        kwds: Mapping[str, Any] | None = None,
    ) -> _Done:
        """Return what the function returns; what it raises is raised here."""
        return _Done(func(*args, **(kwds or {})))

    def close(self) -> None:
        """Nothing is waiting."""

    def join(self) -> None:
        """Nothing is running."""


def replace() -> None:
    """Have Keras use this pool from now on."""
    multiprocessing.pool.ThreadPool = Pool  # type: ignore[assignment, misc]  # as much of it as is used
    dataset_utils.ThreadPool = Pool
