"""Workers as stored: who is alive, how much each judges at a time, and behind which walls.

Nothing hangs on these rows but what is told of them: what a worker holds, it holds by its lease.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import change, every, upsert
from storage.tables import WorkerRow

ALIVE = timedelta(seconds=15)
"""How long a worker is taken to be alive after it was heard of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerBeat:
    """A worker's sign of life."""

    name: str  # which no other has, on any machine, at any time
    slots: int  # how many submissions it judges at a time
    profile: str | None  # the walls that it was seen to have; None as long as it is not warm
    beat_at: datetime


@dataclass(frozen=True, slots=True)
class Workers:
    """All workers on all machines."""

    session: AsyncSession

    async def beat(self, beat: WorkerBeat) -> None:
        """Note that a worker is alive."""
        values = {
            "name": beat.name,
            "slots": beat.slots,
            "profile": beat.profile,
            "beat_at": beat.beat_at,
        }
        await upsert(self.session, WorkerRow, values)

    async def alive(self, now: datetime) -> list[WorkerBeat]:
        """The workers that were heard of a moment ago, by name."""
        statement = (
            select(WorkerRow)
            .where(col(WorkerRow.beat_at) > now - ALIVE)
            .order_by(col(WorkerRow.name))
        )
        return [_beat(row) for row in await every(self.session, statement)]

    async def leave(self, name: str) -> None:
        """Note that a worker stops."""
        await change(self.session, delete(WorkerRow).where(col(WorkerRow.name) == name))

    async def prune(self, before: datetime) -> int:
        """Forget the workers that were not heard of since; how many there were."""
        return await change(self.session, delete(WorkerRow).where(col(WorkerRow.beat_at) < before))


def _beat(row: WorkerRow) -> WorkerBeat:
    return WorkerBeat(name=row.name, slots=row.slots, profile=row.profile, beat_at=row.beat_at)
