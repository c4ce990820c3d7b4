"""Pastes: messages that may go on in the next one, kept until nothing more comes."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from weakref import WeakValueDictionary

from bot.services.ports import Begin, Now
from challenges.parts import Part

WAIT = timedelta(seconds=1.2)
"""How long nothing has to come; a client sends the next part within a tenth of that."""

Paste = list[Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pastes:
    """Keeps the parts of a paste, by chat and sender."""

    begin: Begin
    read: Begin
    now: Now
    _locks: "WeakValueDictionary[tuple[int, int], asyncio.Lock]" = field(
        default_factory=WeakValueDictionary
    )

    def alone(self, chat_id: int, learner_id: int) -> asyncio.Lock:
        """What to hold while a paste is taken: a part and the end of a wait may come together."""
        return self._locks.setdefault((chat_id, learner_id), asyncio.Lock())

    async def keep(self, part: Part) -> None:
        """Keep a part, before its update is confirmed."""
        async with self.begin() as work:
            await work.parts.put(part)

    async def waiting(self) -> list[Paste]:
        """All pastes to which more may come."""
        async with self.read() as work:
            parts = await work.parts.waiting()
        return [list(paste) for _, paste in groupby(parts, key=_owner)]

    async def waiting_of(self, chat_id: int, learner_id: int) -> Paste:
        """What this learner has begun to paste in this chat; empty if nothing."""
        owner = chat_id, learner_id
        return next((paste for paste in await self.waiting() if _owner(paste[0]) == owner), [])

    def is_ripe(self, paste: Paste) -> bool:
        """Tell whether nothing more will come."""
        quiet = self.now() - max(part.arrived_at for part in paste)
        return quiet >= WAIT or quiet < timedelta()  # the clock was set back

    async def of_message(self, chat_id: int, message_id: int) -> Paste:
        """The whole paste that this message is a part of; empty if it is none."""
        async with self.read() as work:
            part = await work.parts.find(chat_id, message_id)
            if part is None or part.first_id is None:
                return []
            return await work.parts.of(chat_id, part.first_id)

    async def settle(self, paste: Sequence[Part]) -> None:
        """Note that this is all of it."""
        async with self.begin() as work:
            await work.parts.settle(paste)


def _owner(part: Part) -> tuple[int, int]:
    return part.chat_id, part.learner_id
