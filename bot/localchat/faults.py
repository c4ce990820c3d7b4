"""Faults: what may go wrong with a call on Telegram's side, for tests and benchmarks."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.localchat.errors import ApiError
from bot.localchat.params import Params


@dataclass(frozen=True, slots=True)
class Fault:
    """A call fails with this, before or after what it asks for was done."""

    error: ApiError
    is_after: bool = False


Faults = Callable[[str, Params], Fault | None]
"""Says what is to go wrong with a call, if anything."""


@dataclass(slots=True)
class Trouble:
    """What is to go wrong at present; it may be changed while the server runs."""

    faults: Faults
    unknown: frozenset[str] = frozenset()  # methods and parameters, as of an older server


def no_faults(method: str, params: Params) -> Fault | None:
    """Let nothing go wrong."""
    return None
