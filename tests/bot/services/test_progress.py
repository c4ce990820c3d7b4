"""What the figures are made of comes from the database as it stands."""

from bot.services.progress import Progress
from challenges import library
from challenges.rests import EVERY_DAY, Rest
from storage.database import Database
from tests.conversations.stage import BANK
from tests.databases import address, database, databases, kind
from tests.storage.making import ADA, DAY, NOW, TODAY, learner, review, showing

__all__ = ["address", "database", "databases", "kind"]

EIGHT_DAYS_AGO = TODAY - 8 * DAY


async def test_the_calendar_and_the_overview_know_what_was_rest(database: Database):
    async with database.begin() as work:
        await work.learners.put(learner())
        for day in (EIGHT_DAYS_AGO, TODAY):
            shown = await work.showings.add(showing(study_day=day))
            await work.reviews.add(ADA, review(study_day=day), shown.id)
        pause = [
            Rest(since=EIGHT_DAYS_AGO + DAY, weekdays=EVERY_DAY),
            Rest(since=TODAY, weekdays=frozenset()),
        ]
        await work.rests.put(ADA, pause)
    progress = Progress(read=database.read, library=library.load(BANK), now=lambda: NOW)

    shown_days = await progress.calendar(ADA)

    assert shown_days.rested == {EIGHT_DAYS_AGO + n * DAY for n in range(1, 8)}
    assert shown_days.streak.current == 2
    assert (await progress.figures(ADA)).streak == shown_days.streak
