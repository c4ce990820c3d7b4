"""A matplotlib that draws nothing: course code plots, and nobody sees pictures made in a child."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from runner.policy.facade import Facade


class Silent:
    """Anything of matplotlib: may be called, subscripted, entered and written to."""

    def __call__(self, *args: object, **kwargs: object) -> "Silent":
        """Return what anything of matplotlib is here."""
        return self

    def __getattr__(self, name: str) -> "Silent":
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __setattr__(self, name: str, value: object) -> None:
        """Forget it."""

    def __getitem__(self, key: object) -> "Silent":
        return self

    def __setitem__(self, key: object, value: object) -> None:
        """Forget it."""

    def __iter__(self) -> Iterator["Silent"]:
        return iter((self,))  # `line, = plt.plot(…)`

    def __enter__(self) -> "Silent":
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing to close."""


def subplots(
    nrows: int = 1, ncols: int = 1, *, squeeze: bool = True, **kwargs: object
) -> tuple[Silent, Any]:
    """Return a figure and its axes in the shape that matplotlib gives them."""
    axes = np.empty((int(nrows), int(ncols)), dtype=object)
    axes.fill(Silent())
    if not squeeze:
        return Silent(), axes
    return Silent(), axes.item() if axes.size == 1 else axes.squeeze()


def hist(*args: object, **kwargs: object) -> tuple[Silent, Silent, Silent]:
    """Return the three things that a histogram returns."""
    return Silent(), Silent(), Silent()


class Plots(Facade):
    """A module of matplotlib: every name is there, and silent."""

    __slots__ = ()

    def __init__(self, path: str) -> None:
        super().__init__(path, {"subplots": subplots, "hist": hist})
