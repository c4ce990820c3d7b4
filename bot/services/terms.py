"""Terms: what a learner's days are planned by, and what has happened on one of them so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import Card, CardKind, Rating
from challenges.curriculum import Curriculum, curriculum
from challenges.learners import Learner
from challenges.library import Library
from challenges.pace import Pace, pace, spent_seconds
from challenges.parameters import Presets
from challenges.plan import Plan, plan_day
from challenges.scheduling import NOTHING_DUE, Scheduler
from challenges.showings import Showing
from challenges.terms import Terms, Today
from storage.work import UnitOfWork

_ABOUT_MINUTES = {
    CardKind.QUESTION: 0.7,
    CardKind.CHALLENGE: 9.0,
    CardKind.TYPEALONG: 3.0,
}
"""What a card takes, near enough to tell a full day from an empty one."""

_STILL_OPEN = timedelta(days=2)
"""A challenge that was shown so lately may be solved today: its idea is not asked in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that a day is planned from."""

    way: Curriculum
    cards: list[Card]
    terms: Terms
    today: Today

    def plan(self) -> Plan:
        """Return what is left to do today."""
        return plan_day(self.way, self.cards, self.terms, self.today)


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """A card after a rating, and the retention that its due day was chosen for."""

    card: Card
    aim: float


async def presets_of(work: UnitOfWork, learner: Learner) -> Presets:
    """Return the weights that hold for a learner."""
    return await work.presets.of(learner.id)


async def situation(
    work: UnitOfWork,
    library: Library,
    learner: Learner,
    day: date,
    shown: Sequence[Showing] | None = None,
) -> Situation:
    """Return where a learner stands on a study day; `shown` is what they met on it, if known."""
    if shown is None:
        shown = await work.showings.of_day(learner.id, day)
    way = curriculum(library)
    latest = await work.reviews.latest(learner.id)
    spent = spent_seconds(review for review in latest if review.study_day == day)
    return Situation(
        way=way,
        cards=await work.cards.of(learner.id),
        terms=await _terms(work, learner, pace(latest, way)),
        today=await _today(work, learner, day, spent, shown),
    )


async def rescheduled(
    work: UnitOfWork, learner: Learner, card: Card, rating: Rating, day: date
) -> Rescheduled:
    """Return what comes of a rating: the card, due on a day with room for it."""
    scheduler = Scheduler.of(learner.preferences, await presets_of(work, learner))
    first, last = scheduler.window(card, rating, day)
    load = NOTHING_DUE if first == last else await _load(work, learner, first, last)
    after = scheduler.review(card, rating, day, load)
    return Rescheduled(after, scheduler.aim(card.key.kind))


async def _load(work: UnitOfWork, learner: Learner, first: date, last: date) -> dict[date, float]:
    load: dict[date, float] = {}
    due = await work.cards.due_between(learner.id, first, last)
    for (on, kind), count in due.items():
        load[on] = load.get(on, 0.0) + count * _ABOUT_MINUTES[kind]
    return load


async def _terms(work: UnitOfWork, learner: Learner, pace: Pace) -> Terms:
    return Terms(
        preferences=learner.preferences,
        presets=await presets_of(work, learner),
        pace=pace,
        exam_day=learner.exam_day,
    )


async def _today(
    work: UnitOfWork, learner: Learner, day: date, spent: float, shown: Sequence[Showing]
) -> Today:
    lately = [
        showing
        for showing in await work.showings.open(learner.id, CardKind.CHALLENGE)
        if day - _STILL_OPEN <= showing.study_day < day
    ]
    return Today(
        day=day,
        met=frozenset(showing.key for showing in shown),
        waiting=frozenset(showing.key for showing in lately),
        spent_seconds=spent,
    )
