"""Doom: a process that dies at a certain point, just before or just after a step of its work.

Steps are a commit and a call of the Bot API. Whoever is dead does nothing more: each further step
of any of its tasks ends that task, too. Nothing that it has not committed is there afterwards.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.pacing import Pacing
from storage import engines
from storage.database import Database
from storage.work import UnitOfWork
from tests.conversations.stage import UNPACED


class KilledError(BaseException):
    """The process is gone; nobody can catch that."""


@dataclass
class Doom:
    """Counts the points, and kills at one of them."""

    at: int | None = None
    passed: list[str] = field(default_factory=list)
    is_dead: bool = False

    def point(self, name: str) -> None:
        """Pass a point, or die there."""
        if self.is_dead:
            raise KilledError
        self.passed.append(name)
        if len(self.passed) - 1 == self.at:
            self.is_dead = True
            raise KilledError


class MortalDatabase(Database):
    """A database whose user may die just before or after a commit."""

    def __init__(self, engine: AsyncEngine, doom: Doom) -> None:
        super().__init__(engine)
        self.doom = doom

    @asynccontextmanager
    async def _transaction(self, options: dict[str, Any]) -> AsyncIterator[UnitOfWork]:
        if self.doom.is_dead:
            raise KilledError
        is_read = options is engines.READS
        async with super()._transaction(options) as work:
            yield work
            if not is_read:
                self.doom.point("before a commit")
        if not is_read:
            self.doom.point("after a commit")


class MortalPacing(Pacing):
    """Calls before or after which the caller may die."""

    def __init__(self, doom: Doom) -> None:
        super().__init__(UNPACED)
        self.doom = doom

    async def process_request(self, callback: Any, args: Any, *others: Any, **named: Any) -> Any:
        endpoint = args[0] if args else named["endpoint"]
        self.doom.point(f"before {endpoint}")
        answer = await super().process_request(callback, args, *others, **named)
        self.doom.point(f"after {endpoint}")
        return answer
