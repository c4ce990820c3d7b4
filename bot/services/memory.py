"""Memory: one rating put into a learner's card and log, inside the caller's unit of work."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.services.terms import rescheduled
from challenges.cards import Card, CardKey, Rating, Review
from challenges.learners import Learner
from challenges.showings import Showing
from challenges.streaks import Streak, streak
from challenges.study_days import study_day
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a rating came to: the card with its next day, and the streak that it kept alive."""

    card: Card
    today: date
    streak: Streak

    @property
    def days(self) -> int:
        """Days until the card is due."""
        return (self.card.due - self.today).days


async def remember(
    work: UnitOfWork, showing: Showing, rating: Rating, now: datetime
) -> Remembered:
    """Rate the card of a showing that has just been closed.

    Raises:
        AlreadyAnsweredError: If this showing was rated before.
    """
    learner = await work.learners.get(showing.learner_id)
    card = await work.cards.find(learner.id, showing.key) or _new(showing.key, showing.study_day)
    today = _today(learner, card, now)
    reviewed = await rescheduled(work, learner, card, rating, today)
    await work.cards.put(learner.id, reviewed)
    await work.reviews.add(learner.id, _logged(card, reviewed, showing, rating, now), showing.id)
    return Remembered(reviewed, today, streak(await work.reviews.study_days(learner.id), today))


async def recall(work: UnitOfWork, showing: Showing, now: datetime) -> Remembered | None:
    """Return what an earlier rating of this showing's card came to; None if there was none."""
    learner = await work.learners.get(showing.learner_id)
    card = await work.cards.find(learner.id, showing.key)
    if card is None:
        return None
    today = _today(learner, card, now)
    return Remembered(card, today, streak(await work.reviews.study_days(learner.id), today))


def _new(key: CardKey, day: date) -> Card:
    return Card(key=key, due=day)


def _today(learner: Learner, card: Card, now: datetime) -> date:
    """Return the study day; who travels west never lives a day before the last review."""
    day = study_day(now, learner.home)
    return day if card.last_review is None else max(day, card.last_review)


def _logged(before: Card, after: Card, showing: Showing, rating: Rating, now: datetime) -> Review:
    assert after.memory is not None  # noqa: S101 - a reviewed card has a memory
    assert after.last_review is not None  # noqa: S101
    last = before.last_review or after.last_review
    return Review(
        key=after.key,
        content=showing.content,
        rating=rating,
        study_day=after.last_review,
        reviewed_at=now,
        elapsed_days=(after.last_review - last).days,
        memory=after.memory,
        seconds=max(0.0, (now - showing.shown_at).total_seconds()),
        due=after.due,
    )


def closed(showing: Showing, now: datetime, *, answer: str | None, is_correct: bool) -> Showing:
    """Return the showing with what came back."""
    return replace(showing, closed_at=now, answer=answer, is_correct=is_correct)
