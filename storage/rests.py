"""Rests as stored: which weekdays were rest from which study day on."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam
from sqlalchemy import select as select_columns
from sqlmodel import col, delete
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.rests import Rest
from storage.preferences import digits, numbers
from storage.statements import change, columns, run, upsert
from storage.tables import RestRow

_RESTS = (
    select_columns(columns(RestRow))
    .where(col(RestRow.learner_id) == bindparam("whose"))
    .order_by(col(RestRow.since))
)


@dataclass(frozen=True, slots=True)
class Rests:
    """The rests of all learners."""

    session: AsyncSession

    async def put(self, learner_id: int, rests: Sequence[Rest]) -> None:
        """Write what holds from the first of these days on, in the place of what was to hold."""
        if not rests:
            return
        statement = delete(RestRow).where(
            col(RestRow.learner_id) == learner_id, col(RestRow.since) >= rests[0].since
        )
        await change(self.session, statement)
        for rest in rests:
            values = {"since": rest.since, "weekdays": digits(rest.weekdays)}
            await upsert(self.session, RestRow, {"learner_id": learner_id, **values})

    async def of(self, learner_id: int) -> list[Rest]:
        """A learner's rests, in the order of their days."""
        found = await run(self.session, _RESTS, {"whose": learner_id})
        return [Rest(since=row.since, weekdays=numbers(row.weekdays)) for row in found]
