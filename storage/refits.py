"""Refits as stored: whose log has changed since it was fitted, and who is at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, literal
from sqlalchemy import select as select_columns
from sqlmodel import col, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import change_each, columns, every, inserting
from storage.tables import LearnerRow, RefitRow, ReviewRow

_DONE = (
    update(columns(RefitRow))
    .where(col(RefitRow.learner_id) == bindparam("whose"))
    .values(reviews=bindparam("fitted"), taken_until=None)
)


@dataclass(frozen=True, slots=True)
class Refits:
    """All learners' refits."""

    session: AsyncSession

    async def wanted(self, after: int, limit: int) -> list[int]:
        """Learners of higher ids whose log is not what it was at the last fit, by id."""
        reviews = (
            select(func.count())
            .where(col(ReviewRow.learner_id) == col(LearnerRow.id))
            .scalar_subquery()
        )
        statement = (
            select(LearnerRow.id)
            .join(RefitRow, col(RefitRow.learner_id) == col(LearnerRow.id), isouter=True)
            .where(col(LearnerRow.id) > after, reviews != func.coalesce(col(RefitRow.reviews), 0))
            .order_by(col(LearnerRow.id))
            .limit(limit)
        )
        return list(await every(self.session, statement))

    async def some(self, limit: int) -> list[int]:
        """Learners who have reviewed something, drawn by lot if there are more."""
        statement = (
            select(LearnerRow.id)
            .where(select(ReviewRow.id).where(ReviewRow.learner_id == LearnerRow.id).exists())
            .order_by(func.random())
            .limit(limit)
        )
        return list(await every(self.session, statement))

    async def take(self, learner_ids: Sequence[int], now: datetime, until: datetime) -> list[int]:
        """Those of the learners whom nobody else is at; until then they are ours."""
        wanted = select_columns(col(LearnerRow.id), literal(0), literal(until)).where(
            col(LearnerRow.id).in_(learner_ids)
        )
        is_free = or_(col(RefitRow.taken_until).is_(None), col(RefitRow.taken_until) <= now)
        statement = (
            inserting(self.session, RefitRow)
            .from_select(["learner_id", "reviews", "taken_until"], wanted)
            .on_conflict_do_update(
                index_elements=["learner_id"], set_={"taken_until": until}, where=is_free
            )
            .returning(col(RefitRow.learner_id))
        )
        return sorted((await self.session.exec(statement)).scalars().all())

    async def done(self, reviews: Mapping[int, int]) -> None:
        """Note how many reviews of each of these learners were fitted, and let them go."""
        rows = [{"whose": whose, "fitted": count} for whose, count in reviews.items()]
        await change_each(self.session, _DONE, rows)
