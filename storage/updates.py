"""Updates of Telegram's: handled ones may come again and then mean nothing; long ones are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import add, add_each, change, columns, every, run
from storage.tables import HandledUpdateRow, KeptUpdateRow

_REMOVING = delete(columns(HandledUpdateRow)).where(col(HandledUpdateRow.id) == bindparam("which"))


@dataclass(frozen=True, slots=True)
class Updates:
    """All updates that were handled lately, and those that are kept."""

    session: AsyncSession

    async def add(self, update_id: int, at: datetime) -> bool:
        """Note that an update is handled; False if it was before."""
        values = {"id": update_id, "handled_at": at}
        return await add(self.session, HandledUpdateRow, values) is not None

    async def remove(self, update_id: int) -> None:
        """Take back that an update is handled."""
        await run(self.session, _REMOVING, {"which": update_id})

    async def keep(self, contents: Mapping[int, str]) -> None:
        """Keep updates that are still being handled, by their ids."""
        rows = [{"id": update_id, "content": content} for update_id, content in contents.items()]
        await add_each(self.session, KeptUpdateRow, rows)

    async def kept(self) -> list[str]:
        """What is kept, in the order in which it came."""
        statement = select(KeptUpdateRow.content).order_by(col(KeptUpdateRow.id))
        return list(await every(self.session, statement))

    async def let_go(self, update_id: int) -> None:
        """Keep an update no longer."""
        await change(self.session, delete(KeptUpdateRow).where(col(KeptUpdateRow.id) == update_id))

    async def prune(self, before: datetime) -> int:
        """Forget those that were handled before then; Telegram keeps none for more than a day."""
        statement = delete(HandledUpdateRow).where(col(HandledUpdateRow.handled_at) < before)
        return await change(self.session, statement)
