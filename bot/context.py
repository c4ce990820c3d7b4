"""The context that handlers get: PTB's, with the use cases in reach."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

from telegram import User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.drawings import Drawing
from bot.features import Features
from bot.services.enrolment import Person
from bot.services.registry import Services

SERVICES = "services"
"""Where the composition root puts the use cases."""

ADMINS = "admins"
"""Where it puts the ids of those who hear about errors."""

PAINT = "paint"
"""Where it puts what turns drawings into pictures, away from the event loop."""

FEATURES = "features"
"""Where it puts what the server is known to lack."""

FALL_DUE = "fall_due"
"""Where it puts what does something that no update asks for."""

FallDue = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]

Paint = Callable[[Drawing], Awaitable[bytes]]

BotApplication = Application[
    ExtBot[str],
    "BotContext",
    dict[Any, Any],
    dict[Any, Any],
    dict[Any, Any],
    Any,  # the job queue: PTB's builder types it with its own context
]


class BotContext(CallbackContext[ExtBot[str], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """PTB's context with typed access to the use cases."""

    @property
    def services(self) -> Services:
        """The use cases."""
        services = self.bot_data[SERVICES]
        assert isinstance(services, Services)  # noqa: S101 - the composition root put it there
        return services

    @property
    def admins(self) -> tuple[int, ...]:
        """Telegram ids of those who hear about errors."""
        return tuple(self.bot_data[ADMINS])

    @property
    def paint(self) -> Paint:
        """Turns a drawing into a PNG."""
        return cast(Paint, self.bot_data[PAINT])

    @property
    def features(self) -> Features:
        """What the server is known to lack."""
        features = self.bot_data[FEATURES]
        assert isinstance(features, Features)  # noqa: S101 - the composition root put it there
        return features

    @property
    def fall_due(self) -> FallDue:
        """Does something that no update asks for; handlers use it for later."""
        return cast(FallDue, self.bot_data[FALL_DUE])

    @property
    def private_link(self) -> str:
        """Where a group's member opens the private chat."""
        return f"https://t.me/{self.bot.username}?start=group"

    @property
    def group_link(self) -> str:
        """Where somebody adds the bot to a group."""
        return f"https://t.me/{self.bot.username}?startgroup=board"


def person(user: User) -> Person:
    """Return a Telegram user in our words."""
    return Person(
        id=user.id,
        name=user.full_name,
        username=user.username,
        language=user.language_code,
    )
