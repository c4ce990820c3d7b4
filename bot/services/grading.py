"""Grading: is it up, behind which walls, and how many wait."""

from dataclasses import dataclass
from datetime import timedelta

from bot.services.ports import Begin, Now
from challenges.attendance import Attendance

BEAT = timedelta(seconds=10)
"""How often a worker says that it is there."""

_MISSED = 4 * BEAT
_FORGOTTEN = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GradingStatus:
    """All that /status tells."""

    workers: tuple[Attendance, ...]  # that grade, warm up, or refuse
    waiting: int
    running: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """Keeps and tells which workers are up; by the real clock, which no chat can move."""

    begin: Begin
    read: Begin
    clock: Now

    async def status(self) -> GradingStatus:
        """Return how grading is."""
        now = self.clock()
        async with self.read() as work:
            said = await work.attendances.since(now - _FORGOTTEN)
            stats = await work.submissions.stats()
        # A refusal stands until the worker comes back; whoever else is silent is gone.
        workers = tuple(one for one in said if one.refusal or one.seen_at >= now - _MISSED)
        return GradingStatus(workers=workers, waiting=stats.queued, running=stats.running)

    async def attend(self, worker: str, *, profile: str, refusal: str = "") -> None:
        """Note that a worker is there, and forget those that died long ago."""
        now = self.clock()
        said = Attendance(worker=worker, profile=profile, refusal=refusal, seen_at=now)
        async with self.begin() as work:
            await work.attendances.note(said)
            await work.attendances.forget_before(now - _FORGOTTEN)

    async def leave(self, worker: str) -> None:
        """Note that a worker ends."""
        async with self.begin() as work:
            await work.attendances.leave(worker)
