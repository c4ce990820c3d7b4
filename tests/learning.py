"""A plausible log: what a learner of some days has reviewed, by the scheduler itself, seeded."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from challenges.cards import Card, CardKey, CardKind, Rating, Review
from challenges.library import Library
from challenges.scheduling import Scheduler

_RECALL = {CardKind.QUESTION: 0.9, CardKind.CHALLENGE: 0.8}
_SECONDS = {CardKind.QUESTION: (8.0, 55.0), CardKind.CHALLENGE: (200.0, 1100.0)}


@dataclass
class Past:
    """A learner's cards and log."""

    cards: dict[CardKey, Card] = field(default_factory=dict)
    reviews: list[Review] = field(default_factory=list)


def past(library: Library, days: int, today: date, seed: int = 1) -> Past:
    """What somebody has done who began so many days ago and misses one day in seven."""
    chance, made = random.Random(seed), Past()
    fresh = _new(library)
    for back in reversed(range(days)):
        day = today - timedelta(days=back)
        if chance.random() > 6 / 7 and back:
            continue
        due = sorted(key for key, card in made.cards.items() if card.due <= day)[:20]
        for number, key in enumerate([*due, *(next(fresh, None) for _ in range(2))]):
            if key is not None:
                _review(made, key, datetime.combine(day, time(9, number), UTC), chance)
    return made


def _review(made: Past, key: CardKey, at: datetime, chance: random.Random) -> None:
    before = made.cards.get(key) or Card(key=key, due=at.date())
    rating = Rating.GOOD if chance.random() < _RECALL[key.kind] else Rating.AGAIN
    card = Scheduler().review(before, rating, at.date())
    assert card.memory is not None
    made.cards[key] = card
    made.reviews.append(
        Review(
            key=key,
            content=key.name,
            rating=rating,
            study_day=at.date(),
            reviewed_at=at,
            elapsed_days=(at.date() - (before.last_review or at.date())).days,
            memory=card.memory,
            seconds=chance.uniform(*_SECONDS[key.kind]),
        )
    )


def _new(library: Library) -> Iterator[CardKey]:
    codes = iter(library.challenges)
    for number, idea in enumerate(library.ideas()):
        yield CardKey(CardKind.QUESTION, idea)
        if number % 9 == 8 and (slug := next(codes, None)) is not None:
            yield CardKey(CardKind.CHALLENGE, slug)
