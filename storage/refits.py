"""Refits as stored: whose log has changed since it was fitted, and who is at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import every, inserting, upsert
from storage.tables import LearnerRow, RefitRow, ReviewRow


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
        taken: list[int] = []
        for learner_id in learner_ids:
            values = {"learner_id": learner_id, "reviews": 0, "taken_until": until}
            statement = (
                inserting(self.session, RefitRow)
                .values(values)
                .on_conflict_do_update(
                    index_elements=["learner_id"],
                    set_={"taken_until": until},
                    where=or_(
                        col(RefitRow.taken_until).is_(None), col(RefitRow.taken_until) <= now
                    ),
                )
                .returning(col(RefitRow.learner_id))
            )
            taken += (await self.session.exec(statement)).scalars().all()
        return taken

    async def done(self, learner_id: int, reviews: int) -> None:
        """Note that so many reviews have been fitted, and let the learner go."""
        values = {"learner_id": learner_id, "reviews": reviews, "taken_until": None}
        await upsert(self.session, RefitRow, values)
