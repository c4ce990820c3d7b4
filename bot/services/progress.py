"""Progress: how a learner is doing, in figures."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.services.ports import Begin, Now
from bot.services.terms import presets_of
from challenges.cards import Card, CardKind, Rating, Review
from challenges.curriculum import curriculum
from challenges.durability import GroupDurability, durabilities
from challenges.forecast import DayAhead, forecast
from challenges.learners import Learner
from challenges.library import Library
from challenges.pace import pace
from challenges.parameters import Presets
from challenges.rests import Rest
from challenges.retention import KindRetention, retentions
from challenges.scheduling import Scheduler
from challenges.streaks import Streak, streak
from challenges.study_calendar import Calendar, calendar
from challenges.time_spent import Week, weeks

DURABLE_DAYS = 21
"""A stability of three weeks: remembered with 90 % probability after that time."""

WEEKS_SPENT = 8
"""How many weeks the time spent is told for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupProgress:
    """How much of a skill group lasts."""

    group: int
    durable: int
    ideas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that /stats tells."""

    learner: Learner
    streak: Streak
    done_today: int
    due_today: int
    reviews: int
    recalled: int  # reviews of known ideas that were no Again
    repeated: int  # reviews of known ideas
    passed: int  # challenges
    groups: tuple[GroupProgress, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All that figures are made of: what a learner remembers, and how it came to that."""

    learner: Learner
    today: date
    cards: list[Card]
    reviews: list[Review]
    presets: Presets
    rests: list[Rest]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """The coming weeks beside what the learner wants to spend."""

    days: tuple[DayAhead, ...]
    budget: int  # minutes a day


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts what a learner has done."""

    read: Begin
    library: Library
    now: Now

    async def figures(self, learner_id: int) -> Figures:
        """Return the figures of a learner as of now."""
        past = await self._history(learner_id)
        today, cards, reviews = past.today, past.cards, past.reviews
        repeated = [review for review in reviews if review.elapsed_days > 0]
        return Figures(
            learner=past.learner,
            streak=streak({review.study_day for review in reviews}, today, past.rests),
            done_today=sum(review.study_day == today for review in reviews),
            due_today=_due(cards, today),
            reviews=len(reviews),
            recalled=sum(review.rating is not Rating.AGAIN for review in repeated),
            repeated=len(repeated),
            passed=_passed(reviews),
            groups=self._groups(cards),
        )

    async def retention(self, learner_id: int) -> tuple[KindRetention, ...]:
        """Return the true retention of questions and of code, against what is desired."""
        past = await self._history(learner_id)
        return retentions(past.reviews, past.learner.preferences, past.today)

    async def ahead(self, learner_id: int) -> Ahead:
        """Return what the coming weeks will ask for."""
        past = await self._history(learner_id)
        preferences, way = past.learner.preferences, curriculum(self.library)
        scheduler = Scheduler.of(preferences, past.presets)
        days = forecast(past.cards, past.today, scheduler, pace(past.reviews, way).usual(way))
        return Ahead(days=days, budget=preferences.minutes)

    async def calendar(self, learner_id: int) -> Calendar:
        """Return the last weeks, day by day."""
        past = await self._history(learner_id)
        return calendar(past.reviews, past.today, past.rests)

    async def durability(self, learner_id: int) -> tuple[GroupDurability, ...]:
        """Return how well every skill lasts, by group."""
        past = await self._history(learner_id)
        return durabilities(self.library, past.cards, past.today, past.presets)

    async def time(self, learner_id: int) -> tuple[Week, ...]:
        """Return the time spent in the last weeks."""
        past = await self._history(learner_id)
        return weeks(past.reviews, past.today, WEEKS_SPENT)

    async def _history(self, learner_id: int) -> History:
        async with self.read() as work:
            learner = await work.learners.get(learner_id)
            return History(
                learner=learner,
                today=learner.today(self.now()),
                cards=await work.cards.of(learner_id),
                reviews=await work.reviews.of(learner_id),
                presets=await presets_of(work, learner),
                rests=await work.rests.of(learner_id),
            )

    def _groups(self, cards: Iterable[Card]) -> tuple[GroupProgress, ...]:
        durable = {card.key.name for card in cards if _is_durable(card)}
        totals: Counter[int] = Counter()
        known: Counter[int] = Counter()
        for idea in self.library.ideas():
            group = int(self.library.questions_of(idea)[0].skill.split(".")[0])
            totals[group] += 1
            known[group] += idea in durable
        return tuple(
            GroupProgress(group=group, durable=known[group], ideas=totals[group])
            for group in sorted(totals)
        )


def _is_durable(card: Card) -> bool:
    return card.memory is not None and card.memory.stability >= DURABLE_DAYS


def _due(cards: Iterable[Card], today: date) -> int:
    return sum(card.due <= today for card in cards)


def _passed(reviews: Iterable[Review]) -> int:
    return len(
        {
            review.key
            for review in reviews
            if review.key.kind is CardKind.CHALLENGE and review.rating is not Rating.AGAIN
        }
    )
