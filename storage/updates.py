"""Updates of Telegram's that were handled: each may come again, and then means nothing."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, delete
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import add, change, find
from storage.tables import HandledUpdateRow


@dataclass(frozen=True, slots=True)
class Updates:
    """All updates that were handled lately."""

    session: AsyncSession

    async def has(self, update_id: int) -> bool:
        """Whether an update was handled."""
        return await find(self.session, HandledUpdateRow, id=update_id) is not None

    async def add(self, update_id: int, at: datetime) -> bool:
        """Note that an update is handled; False if another process has noted it meanwhile."""
        values = {"id": update_id, "handled_at": at}
        return await add(self.session, HandledUpdateRow, values) is not None

    async def prune(self, before: datetime) -> int:
        """Forget those that were handled before then; Telegram keeps none for more than a day."""
        statement = delete(HandledUpdateRow).where(col(HandledUpdateRow.handled_at) < before)
        return await change(self.session, statement)
