"""The inbox: updates that take long are kept here, so that Telegram need not keep them.

Telegram sends the next updates only when it may forget those before. Nothing that is still being
handled may be forgotten: whoever dies meanwhile would lose it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.services.ports import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """Keeps updates until they are handled."""

    begin: Begin
    read: Begin

    async def keep(self, contents: Mapping[int, str]) -> None:
        """Keep updates, by their ids, in Telegram's own words."""
        async with self.begin() as work:
            await work.updates.keep(contents)

    async def kept(self) -> list[str]:
        """Return what is kept, in the order in which it came."""
        async with self.read() as work:
            return await work.updates.kept()

    async def let_go(self, update_id: int) -> None:
        """Keep an update no longer: it is handled."""
        async with self.begin() as work:
            await work.updates.let_go(update_id)
