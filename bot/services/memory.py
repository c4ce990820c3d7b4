"""Memory: one rating put into a learner's card and log, inside the caller's unit of work.

Whoever calls has the learner's turn: what several devices do at once happens in some order.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.services.days import streak_of
from bot.services.terms import rescheduled
from challenges.cards import Card, Review
from challenges.learners import Learner
from challenges.rating import Rated
from challenges.showings import Showing
from challenges.streaks import Streak
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a rating came to: the card with its next day, and the streak that it kept alive."""

    card: Card
    today: date
    streak: Streak | None = None  # of the first review of a study day, which keeps it alive
    review: Review | None = None  # None if none came of the showing

    @property
    def days(self) -> int:
        """Days until the card is due."""
        return (self.card.due - self.today).days


async def remember(work: UnitOfWork, showing: Showing, rated: Rated, now: datetime) -> Remembered:
    """Rate the card of a showing that has just been closed.

    No review comes of practice, nor of an old showing whose card was reviewed through another
    one meanwhile.

    Raises:
        AlreadyAnsweredError: If this showing was rated before.
    """
    learner = await work.learners.turn(showing.learner_id)
    card = await work.cards.find(learner.id, showing.key) or new_card(showing)
    if showing.is_practice or _is_overtaken(showing, card):
        return Remembered(card, day_for(learner, card, now))
    today = day_for(learner, card, now)
    reviewed = await rescheduled(work, learner, card, rated.rating, today)
    review = replace(_logged(card, reviewed.card, showing, rated, now), aim=reviewed.aim)
    await work.cards.put(learner.id, reviewed.card)
    await work.reviews.add(learner.id, review, showing.id)
    return Remembered(reviewed.card, today, await _kept_alive(work, showing, today), review)


async def recall(work: UnitOfWork, showing: Showing, now: datetime) -> Remembered | None:
    """Return what an earlier rating of this showing's card came to; None if there was none."""
    learner = await work.learners.get(showing.learner_id)
    card = await work.cards.find(learner.id, showing.key)
    if card is None:
        return None
    today = day_for(learner, card, now)
    streak = await _kept_alive(work, showing, today)
    return Remembered(card, today, streak, await work.reviews.of_showing(showing.id))


def new_card(showing: Showing) -> Card:
    """Return the card of an idea that was never reviewed."""
    return Card(key=showing.key, due=showing.study_day)


def day_for(learner: Learner, card: Card, now: datetime) -> date:
    """Return the study day; who travels west never lives a day before the last review."""
    day = learner.today(now)
    return day if card.last_review is None else max(day, card.last_review)


def _is_overtaken(showing: Showing, card: Card) -> bool:
    return card.last_review is not None and card.last_review >= showing.study_day


async def _kept_alive(work: UnitOfWork, showing: Showing, today: date) -> Streak | None:
    """Return the streak if it was this showing whose review keeps it alive on the day."""
    first = await work.reviews.first_showing(showing.learner_id, today)
    return await streak_of(work, showing.learner_id, today) if first == showing.id else None


def _logged(before: Card, after: Card, showing: Showing, rated: Rated, now: datetime) -> Review:
    assert after.memory is not None  # noqa: S101 - a reviewed card has a memory
    assert after.last_review is not None  # noqa: S101
    last = before.last_review or after.last_review
    return Review(
        key=after.key,
        content=showing.content,
        rating=rated.rating,
        study_day=after.last_review,
        reviewed_at=now,
        elapsed_days=(after.last_review - last).days,
        memory=after.memory,
        seconds=max(0.0, (now - showing.shown_at).total_seconds()),
        due=after.due,
        format=rated.format,
        hints=rated.hints,
        tries=rated.tries,
    )


def closed(showing: Showing, now: datetime, *, answer: str | None, is_correct: bool) -> Showing:
    """Return the showing with what came back."""
    return replace(showing, closed_at=now, answer=answer, is_correct=is_correct)
