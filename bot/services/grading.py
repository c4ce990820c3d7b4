"""Grading: is it up, behind which walls, and how many wait."""

from dataclasses import dataclass

from bot.services.ports import Begin
from storage.workers import WorkerBeat


@dataclass(frozen=True, slots=True, kw_only=True)
class GradingStatus:
    """All that /status tells."""

    workers: tuple[WorkerBeat, ...]  # that grade, warm up, or refuse
    waiting: int
    running: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """Tells which workers are up, on whatever machines."""

    read: Begin

    async def status(self) -> GradingStatus:
        """Return how grading is."""
        async with self.read() as work:
            workers = await work.workers.known(await work.now())
            stats = await work.submissions.stats()
        return GradingStatus(workers=tuple(workers), waiting=stats.queued, running=stats.running)
