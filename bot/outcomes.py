"""Outcomes: what came of sending something, the same for all that is sent from rows."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
"""What Telegram calls a bad request when it means that nobody can be reached."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Arrived(Generic[T]):
    """It is there."""

    result: T


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Whoever it is for has blocked the bot, or thrown it out, or is no more."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has another id."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Later:
    """It is worth another try: after this time, where Telegram says so."""

    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take it."""

    why: str


Outcome = Arrived[T] | Unreachable | Moved | Later | Refused


async def attempt(call: Awaitable[T]) -> Outcome[T]:
    """Make a call, and return what came of it."""
    try:
        return Arrived(await call)
    except Forbidden:
        return Unreachable()
    except ChatMigrated as error:
        return Moved(error.new_chat_id)
    except RetryAfter as error:
        return Later(wait_of(error))
    except BadRequest as error:
        is_nobody_there = any(text in error.message.lower() for text in NOBODY_THERE)
        return Unreachable() if is_nobody_there else Refused(error.message)
    except NetworkError:
        return Later()


def wait_of(error: RetryAfter) -> timedelta:
    """Return how long Telegram wants to be left alone."""
    wait = error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
