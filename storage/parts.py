"""Parts of pastes: kept before anything is made of them, so that a restart loses none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.parts import Part
from storage.statements import change, every, find, upsert
from storage.tables import PartRow


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of all pastes."""

    session: AsyncSession

    async def put(self, part: Part) -> None:
        """Keep a part, over what the same message said before."""
        values = {name: getattr(part, name) for name in Part.__dataclass_fields__}
        await upsert(self.session, PartRow, values)

    async def find(self, chat_id: int, message_id: int) -> Part | None:
        """The part that this message is, if it is one."""
        row = await find(self.session, PartRow, chat_id=chat_id, message_id=message_id)
        return None if row is None else _to_part(row)

    async def waiting(self) -> list[Part]:
        """The parts of pastes to which more may come, in the order of their messages."""
        return await self._all(col(PartRow.first_id).is_(None))

    async def of(self, chat_id: int, first_id: int) -> list[Part]:
        """The parts of a paste that was put together."""
        return await self._all(PartRow.chat_id == chat_id, PartRow.first_id == first_id)

    async def settle(self, parts: Sequence[Part]) -> None:
        """Note that these are one paste, and all of it."""
        statement = (
            update(PartRow)
            .where(
                col(PartRow.chat_id) == parts[0].chat_id,
                col(PartRow.message_id).in_([part.message_id for part in parts]),
            )
            .values(first_id=parts[0].message_id)
        )
        await change(self.session, statement)

    async def prune(self, before: datetime) -> int:
        """Forget the parts of pastes that arrived before this moment; how many."""
        statement = delete(PartRow).where(
            col(PartRow.arrived_at) < before, col(PartRow.first_id).is_not(None)
        )
        return await change(self.session, statement)

    async def _all(self, *where: object) -> list[Part]:
        statement = (
            select(PartRow)
            .where(*where)  # type: ignore[arg-type]  # columns compared are no bool
            .order_by(col(PartRow.chat_id), col(PartRow.message_id))
        )
        return [_to_part(row) for row in await every(self.session, statement)]


def _to_part(row: PartRow) -> Part:
    return Part(**{name: getattr(row, name) for name in Part.__dataclass_fields__})
