"""Workers as stored: who is alive, how much each judges at a time, and behind which walls.

Nothing hangs on these rows but what is told of them: what a worker holds, it holds by its lease.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, delete, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import change, every, upsert
from storage.tables import WorkerRow

ALIVE = timedelta(seconds=15)
"""How long a worker is taken to be alive after it was heard of."""

_REFUSES = timedelta(days=1)
"""How long a refusal stands: whoever refused has ended, until somebody mends the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerBeat:
    """A worker's sign of life."""

    name: str  # which no other has, on any machine, at any time
    slots: int  # how many submissions it judges at a time; none as long as it is not warm
    profile: str | None  # the walls that it was seen to have; None as long as it is not warm
    refusal: str | None = None  # why it judges nothing
    beat_at: datetime

    @property
    def is_grading(self) -> bool:
        """Whether it would judge at once."""
        return self.slots > 0 and self.profile is not None


@dataclass(frozen=True, slots=True)
class Workers:
    """All workers on all machines."""

    session: AsyncSession

    async def beat(self, beat: WorkerBeat) -> None:
        """Note that a worker is alive."""
        await upsert(self.session, WorkerRow, asdict(beat))

    async def alive(self, now: datetime) -> list[WorkerBeat]:
        """The workers that were heard of a moment ago, by name."""
        return await self._where(col(WorkerRow.beat_at) > now - ALIVE)

    async def known(self, now: datetime) -> list[WorkerBeat]:
        """The workers that are alive, and those that refused of late, by name."""
        has_refused = and_(
            col(WorkerRow.refusal).is_not(None), col(WorkerRow.beat_at) > now - _REFUSES
        )
        return await self._where(or_(col(WorkerRow.beat_at) > now - ALIVE, has_refused))

    async def leave(self, name: str) -> None:
        """Note that a worker stops."""
        await change(self.session, delete(WorkerRow).where(col(WorkerRow.name) == name))

    async def prune(self, before: datetime) -> int:
        """Forget the workers that were not heard of since; how many there were."""
        return await change(self.session, delete(WorkerRow).where(col(WorkerRow.beat_at) < before))

    async def _where(self, condition: ColumnElement[bool]) -> list[WorkerBeat]:
        statement = select(WorkerRow).where(condition).order_by(col(WorkerRow.name))
        return [_beat(row) for row in await every(self.session, statement)]


def _beat(row: WorkerRow) -> WorkerBeat:
    return WorkerBeat(
        name=row.name,
        slots=row.slots,
        profile=row.profile,
        refusal=row.refusal,
        beat_at=row.beat_at,
    )
