"""Upkeep: what nobody will ask for again is not kept."""

from dataclasses import dataclass
from datetime import timedelta

from bot.services.outbox import UPDATES_KEPT
from bot.services.ports import Begin

ATTEMPTS_KEPT = timedelta(days=90)
"""For how long the judgements of attempts that were edited since are kept."""

PARTS_KEPT = timedelta(days=2)
"""For how long a paste that came in several messages can be edited: as long as Telegram lets."""

WORKERS_KEPT = timedelta(days=1)
"""For how long a worker that was not heard of is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """Keeps what grading and talking leave behind from growing for ever."""

    begin: Begin

    async def tidy(self) -> int:
        """Remove it, and return how much that was.

        A submission keeps its last judgement for ever: it is the learner's.
        """
        async with self.begin() as work:
            now = await work.now()
            judgements = await work.submissions.prune(now - ATTEMPTS_KEPT)
            updates = await work.updates.prune(now - UPDATES_KEPT)
            parts = await work.parts.prune(now - PARTS_KEPT)
            workers = await work.workers.prune(now - WORKERS_KEPT)
            return judgements + updates + parts + workers
