"""A past for somebody in the demo: pictures of how one is doing need months of it."""

from datetime import UTC, datetime
from pathlib import Path

from challenges import library
from challenges.cards import Review
from challenges.showings import Showing
from storage.database import connect
from storage.work import UnitOfWork
from tests.learning import past

DAYS = 150
"""Five months."""


async def live_through(folder: Path, name: str) -> None:
    """Give somebody who has just enrolled in the demo of this folder months of learning."""
    made = past(library.load(), DAYS, datetime.now(UTC).date())
    database = connect(f"sqlite:///{folder / 'demo' / 'dailytensor.db'}")
    async with database.begin() as work:
        everybody = await work.learners.due(datetime.max.replace(tzinfo=UTC))
        learner = next(one for one in everybody if one.name == name)
        for card in made.cards.values():
            await work.cards.put(learner.id, card)
        for review in made.reviews:
            await _log(work, learner.id, review)
    await database.close()


async def _log(work: UnitOfWork, learner_id: int, review: Review) -> None:
    showing = await work.showings.add(
        Showing(
            learner_id=learner_id,
            key=review.key,
            content=review.content,
            seed=0,
            study_day=review.study_day,
            shown_at=review.reviewed_at,
            closed_at=review.reviewed_at,
        )
    )
    await work.reviews.add(learner_id, review, showing.id)
