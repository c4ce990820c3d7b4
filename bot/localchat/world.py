"""All that one local chat is made of, handed to every function that needs more than one part."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.localchat.clock import Clock
from bot.localchat.faults import Trouble, no_faults
from bot.localchat.feed import Feed
from bot.localchat.store import Store
from bot.localchat.traffic import Traffic
from bot.localchat.updates import Updates


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The parts of a local chat; the token is what the bot must know."""

    token: str
    store: Store
    clock: Clock
    feed: Feed
    updates: Updates
    traffic: Traffic = field(default_factory=Traffic)
    trouble: Trouble = field(default_factory=lambda: Trouble(no_faults))

    @property
    def bot_id(self) -> int:
        """The bot's own id."""
        return int(self.store.setting("bot_id"))

    def bot(self) -> dict[str, Any]:
        """The bot as a Bot API `User`, the way messages carry it."""
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": self.store.setting("name:", "DailyTensorBot"),
            "username": self.store.setting("bot_username"),
        }

    @contextmanager
    def happening(self) -> Iterator[None]:
        """One thing happens wholly, is committed, and only then told; or not at all."""
        try:
            with self.store.transaction():
                yield
        except BaseException:
            self.feed.discard()
            raise
        self.feed.flush()
        self.updates.announce()
