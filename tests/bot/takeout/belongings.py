"""A learner with something in every table and nothing left at its default, and a whole archive."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from math import inf, nan
from zoneinfo import ZoneInfo

from bot.services.archive import Archive
from bot.services.personal import Personal
from challenges.belongings import LoggedReview
from challenges.learners import Learner
from challenges.library import Library
from challenges.preferences import Preferences
from challenges.showings import Showing
from challenges.verdicts import Epoch
from storage.database import Database
from storage.work import UnitOfWork
from tests.learning import past
from tests.storage import making
from tests.storage.making import ADA, BOB, JUDGEMENT, MINUTE, NOW, TODAY

LEARNER = making.learner(
    name="Ada 🦉 \u200dLovelace",
    zone=ZoneInfo("Pacific/Chatham"),
    is_paused=True,
    paused_until=date(2030, 6, 1),
    exam_day=date(2030, 9, 1),
    preferences=Preferences(
        retention=0.87,
        minutes=25,
        new_ideas=1,
        focus=frozenset({3, 5}),
        rollover=time(5),
        quiet_from=time(20, 30),
        quiet_until=time(9),
        days_off=frozenset({6}),
        easy_days=frozenset({0, 5}),
        wants_nudge=False,
    ),
)
NOT_FINITE = replace(
    JUDGEMENT,
    value=nan,
    history=(Epoch(number=1, of=None, metrics={"loss": inf, "val_loss": nan}),),
    output="\0 printed",
)


async def fill(database: Database) -> None:
    """Give ADA something of everything, and BOB, too."""
    for number, learner_id in enumerate((ADA, BOB), start=1):
        async with database.begin() as work:
            await making.populate(work, learner_id, showing_id=number)
            await _finish(work, number)
    async with database.begin() as work:
        await work.learners.put(replace(LEARNER, id=ADA))
        await work.learners.put(replace(making.learner(BOB), name="Bob", username="bob"))
        await _answer(work)


async def _finish(work: UnitOfWork, number: int) -> None:
    """Judge what `populate` leaves in the queue."""
    taken = await work.submissions.claim("worker", NOW + MINUTE, MINUTE)
    assert taken is not None
    judgement = NOT_FINITE if number == 1 else JUDGEMENT
    await work.submissions.finish(taken.id, taken.attempt, "worker", judgement)


async def _answer(work: UnitOfWork) -> None:
    (showing, *_) = await work.showings.of(ADA)
    answered = replace(
        showing, closed_at=NOW + MINUTE, answer="0,2", answer_message_id=5, is_correct=True
    )
    await work.showings.save(replace(showing, chat_id=ADA, message_id=4, tries=2))
    await work.showings.close(answered)


def personal(database: Database) -> Personal:
    return Personal(begin=database.begin, read=database.read, now=lambda: NOW)


def archive(library: Library, days: int = 60) -> Archive:
    """The archive of somebody who has learned for so many days."""
    made = past(library, days, TODAY)
    showings = [
        Showing(
            id=number,
            learner_id=ADA,
            key=review.key,
            content=_content(library, review.content),
            seed=number,
            study_day=review.study_day,
            shown_at=review.reviewed_at - timedelta(seconds=review.seconds),
            closed_at=review.reviewed_at,
        )
        for number, review in enumerate(made.reviews, start=1)
    ]
    return Archive(
        exported_at=datetime(2030, 5, 17, 9, tzinfo=UTC),
        learner=Learner(id=ADA, name="Ada", created_at=NOW, zone=ZoneInfo("Europe/Berlin")),
        cards=tuple(made.cards.values()),
        showings=tuple(showings),
        reviews=tuple(
            LoggedReview(showing_id=showing.id, review=replace(review, content=showing.content))
            for showing, review in zip(showings, made.reviews, strict=True)
        ),
    )


def _content(library: Library, name: str) -> str:
    questions = library.questions_of(name)
    return questions[0].id if questions else name
