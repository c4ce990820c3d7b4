"""Attendances as stored: a row a worker, written over with each of its beats."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.attendance import Attendance
from storage.statements import change, every, upsert
from storage.tables import WorkerRow


@dataclass(frozen=True, slots=True)
class Attendances:
    """What all workers said of themselves."""

    session: AsyncSession

    async def note(self, attendance: Attendance) -> None:
        """Write what a worker says."""
        await upsert(self.session, WorkerRow, asdict(attendance))

    async def since(self, moment: datetime) -> list[Attendance]:
        """What was said from this moment on, by worker."""
        statement = (
            select(WorkerRow)
            .where(col(WorkerRow.seen_at) >= moment)
            .order_by(col(WorkerRow.worker))
        )
        return [_attendance(row) for row in await every(self.session, statement)]

    async def forget_before(self, moment: datetime) -> int:
        """Remove workers not heard of since; how many there were."""
        return await change(self.session, delete(WorkerRow).where(col(WorkerRow.seen_at) < moment))

    async def leave(self, worker: str) -> None:
        """Remove a worker that says goodbye."""
        await change(self.session, delete(WorkerRow).where(col(WorkerRow.worker) == worker))


def _attendance(row: WorkerRow) -> Attendance:
    return Attendance(
        worker=row.worker, profile=row.profile, refusal=row.refusal, seen_at=row.seen_at
    )
