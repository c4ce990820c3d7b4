"""Updates of Telegram's that were handled: each may come again, and then means nothing."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import col, delete
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import add, change, columns, run
from storage.tables import HandledUpdateRow

_REMOVING = delete(columns(HandledUpdateRow)).where(col(HandledUpdateRow.id) == bindparam("which"))


@dataclass(frozen=True, slots=True)
class Updates:
    """All updates that were handled lately."""

    session: AsyncSession

    async def add(self, update_id: int, at: datetime) -> bool:
        """Note that an update is handled; False if it was before."""
        values = {"id": update_id, "handled_at": at}
        return await add(self.session, HandledUpdateRow, values) is not None

    async def remove(self, update_id: int) -> None:
        """Take back that an update is handled."""
        await run(self.session, _REMOVING, {"which": update_id})

    async def prune(self, before: datetime) -> int:
        """Forget those that were handled before then; Telegram keeps none for more than a day."""
        statement = delete(HandledUpdateRow).where(col(HandledUpdateRow.handled_at) < before)
        return await change(self.session, statement)
