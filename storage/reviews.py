"""Reviews as stored: a log that is only added to, one review a showing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import select as select_columns
from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.cards import CardKey, CardKind, LogLine, Memory, Rating, Review
from challenges.errors import AlreadyAnsweredError
from storage.statements import add, every
from storage.tables import ReviewRow


class Mark(NamedTuple):
    """How a log stands: its last row may be corrected or taken back, too."""

    reviews: int
    last: int
    ratings: int


@dataclass(frozen=True, slots=True)
class Reviews:
    """All reviews of all learners."""

    session: AsyncSession

    async def add(self, learner_id: int, review: Review, showing_id: int) -> None:
        """Log a review of what was shown.

        Raises:
            AlreadyAnsweredError: If this showing has been reviewed.
        """
        values = {
            "learner_id": learner_id,
            "showing_id": showing_id,
            "kind": review.key.kind.value,
            "name": review.key.name,
            "content": review.content,
            "rating": int(review.rating),
            "study_day": review.study_day,
            "reviewed_at": review.reviewed_at,
            "elapsed_days": review.elapsed_days,
            "stability": review.memory.stability,
            "difficulty": review.memory.difficulty,
            "seconds": review.seconds,
            "due": review.due,
        }
        if await add(self.session, ReviewRow, values) is None:
            raise AlreadyAnsweredError

    async def of(self, learner_id: int) -> list[Review]:
        """A learner's reviews, oldest first."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.reviewed_at), col(ReviewRow.id))
        )
        return [_review(row) for row in await every(self.session, statement)]

    async def latest(self, learner_id: int, limit: int = 100) -> list[Review]:
        """A learner's last reviews, newest first."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.study_day).desc(), col(ReviewRow.id).desc())
            .limit(limit)
        )
        return [_review(row) for row in await every(self.session, statement)]

    async def lines(self, learner_id: int) -> list[LogLine]:
        """A learner's log in the order in which it made each card what it is, and no more of it.

        By columns: to make a review of each row would take longer than a fit does.
        """
        statement = (
            select_columns(
                col(ReviewRow.kind),
                col(ReviewRow.name),
                col(ReviewRow.content),
                col(ReviewRow.study_day),
                col(ReviewRow.rating),
            )
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.study_day), col(ReviewRow.id))
        )
        connection = await self.session.connection()
        return [LogLine._make(row) for row in await connection.execute(statement)]

    async def mark(self, learner_id: int) -> Mark:
        """What changes when a learner's log does."""
        statement = select_columns(
            func.count(),
            func.coalesce(func.max(col(ReviewRow.id)), 0),
            func.coalesce(func.sum(col(ReviewRow.rating)), 0),
        ).where(col(ReviewRow.learner_id) == learner_id)
        connection = await self.session.connection()
        return Mark(*map(int, (await connection.execute(statement)).one()))

    async def study_days(self, learner_id: int) -> list[date]:
        """The days on which a learner reviewed something, last first."""
        statement = (
            select(col(ReviewRow.study_day))
            .where(col(ReviewRow.learner_id) == learner_id)
            .distinct()
            .order_by(col(ReviewRow.study_day).desc())
        )
        return list(await every(self.session, statement))

    async def since(self, learner_ids: Sequence[int], day: date) -> dict[int, list[Review]]:
        """Reviews from this day on, oldest first, under each of these learners."""
        found: dict[int, list[Review]] = {learner_id: [] for learner_id in learner_ids}
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id).in_(found), col(ReviewRow.study_day) >= day)
            .order_by(col(ReviewRow.reviewed_at), col(ReviewRow.id))
        )
        for row in await every(self.session, statement):
            found[row.learner_id].append(_review(row))
        return found


def _review(row: ReviewRow) -> Review:
    return Review(
        key=CardKey(CardKind(row.kind), row.name),
        content=row.content,
        rating=Rating(row.rating),
        study_day=row.study_day,
        reviewed_at=row.reviewed_at,
        elapsed_days=row.elapsed_days,
        memory=Memory(stability=row.stability, difficulty=row.difficulty),
        seconds=row.seconds,
        due=row.due,
    )
