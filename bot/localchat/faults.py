"""Faults: what may go wrong with a call on Telegram's side, for tests and benchmarks."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.localchat.errors import ApiError, bad_request
from bot.localchat.params import Params


@dataclass(frozen=True, slots=True)
class Fault:
    """A call fails with this, before or after what it asks for was done."""

    error: ApiError
    is_after: bool = False


Faults = Callable[[str, Params], Fault | None]
"""Says what is to go wrong with a call, if anything."""


_TEXTS = ("text", "caption", "description", "explanation")


@dataclass(slots=True)
class Trouble:
    """What is to go wrong at present; it may be changed while the server runs."""

    faults: Faults
    unknown: frozenset[str] = frozenset()  # methods, parameters, tags: as of an older server

    def known_of(self, params: Params) -> Params:
        """What a server of that age reads of a request: it passes over what it does not know.

        Raises:
            ApiError: A text has a tag that it does not know.
        """
        for name, text in params.given.items() if self.unknown else ():
            for tag in self.unknown:
                if name in _TEXTS and (at := text.find(f"<{tag}")) >= 0:
                    offset = len(text[:at].encode())
                    raise bad_request(
                        f'can\'t parse entities: Unsupported start tag "{tag}" '
                        f"at byte offset {offset}"
                    )
        return params.without(self.unknown)


def no_faults(method: str, params: Params) -> Fault | None:
    """Let nothing go wrong."""
    return None
