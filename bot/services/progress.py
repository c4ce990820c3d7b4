"""Progress: how a learner is doing, in figures."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.services.ports import Begin, Now
from challenges.cards import Card, CardKind, Rating, Review
from challenges.learners import Learner
from challenges.library import Library
from challenges.streaks import Streak, streak

DURABLE_DAYS = 21
"""A stability of three weeks: remembered with 90 % probability after that time."""


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
class Progress:
    """Counts what a learner has done."""

    read: Begin
    library: Library
    now: Now

    async def figures(self, learner_id: int) -> Figures:
        """Return the figures of a learner as of now."""
        async with self.read() as work:
            learner = await work.learners.get(learner_id)
            cards = await work.cards.of(learner_id)
            reviews = await work.reviews.of(learner_id)
            rests = await work.rests.of(learner_id)
        today = learner.today(self.now())
        repeated = [review for review in reviews if review.elapsed_days > 0]
        return Figures(
            learner=learner,
            streak=streak({review.study_day for review in reviews}, today, rests),
            done_today=sum(review.study_day == today for review in reviews),
            due_today=_due(cards, today),
            reviews=len(reviews),
            recalled=sum(review.rating is not Rating.AGAIN for review in repeated),
            repeated=len(repeated),
            passed=_passed(reviews),
            groups=self._groups(cards),
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
