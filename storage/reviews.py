"""Reviews as stored: a log that is only added to, one review a showing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.belongings import LoggedReview
from challenges.cards import CardKey, CardKind, Memory, Rating, Review
from challenges.errors import AlreadyAnsweredError
from storage.statements import add, every, insert_all
from storage.tables import ReviewRow


@dataclass(frozen=True, slots=True)
class Reviews:
    """All reviews of all learners."""

    session: AsyncSession

    async def add(self, learner_id: int, review: Review, showing_id: int) -> None:
        """Log a review of what was shown.

        Raises:
            AlreadyAnsweredError: If this showing has been reviewed.
        """
        values = _values(learner_id, review, showing_id)
        if await add(self.session, ReviewRow, values) is None:
            raise AlreadyAnsweredError

    async def add_all(self, learner_id: int, logged: Iterable[LoggedReview]) -> None:
        """Log many reviews of showings that have none."""
        rows = [_values(learner_id, each.review, each.showing_id) for each in logged]
        await insert_all(self.session, ReviewRow, rows)

    async def of(self, learner_id: int) -> list[Review]:
        """A learner's reviews, oldest first."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.reviewed_at), col(ReviewRow.id))
        )
        return [_review(row) for row in await every(self.session, statement)]

    async def logged(self, learner_id: int) -> list[LoggedReview]:
        """A learner's reviews with the showings that they are of, in the order of the log."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.id))
        )
        return [
            LoggedReview(showing_id=row.showing_id, review=_review(row))
            for row in await every(self.session, statement)
        ]

    async def latest(self, learner_id: int, limit: int = 100) -> list[Review]:
        """A learner's last reviews, newest first."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.study_day).desc(), col(ReviewRow.id).desc())
            .limit(limit)
        )
        return [_review(row) for row in await every(self.session, statement)]

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


def _values(learner_id: int, review: Review, showing_id: int) -> dict[str, Any]:
    return {
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
