"""When a card comes back: FSRS-6 (open-spaced-repetition) on whole study days.

No learning steps: one push a day leaves no room for "again in ten minutes". Clock times never
come here: counted in hours, an answer 23 hours after the last would be a repeat on the same day.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fsrs_rs_python import FSRS, MemoryState

from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.parameters import STOCK, Presets

_FUZZ_FROM_DAYS = 2.5
_FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""Anki's: how much of which part of an interval may vary; shorter than the first never does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler:
    """The memory model with its dials. A challenge takes minutes, so it may be forgotten more."""

    desired_retention: float = 0.9
    challenge_retention: float = 0.85
    maximum_interval: int = 365  # days
    presets: Presets = STOCK
    fuzz: bool = True  # spreads cards that were learned on one day

    def review(self, card: Card, rating: Rating, on: date) -> Card:
        """The card after a rating on a study day: what is remembered, and when it is due.

        Raises:
            ValueError: If the card has been reviewed on a later day.
        """
        elapsed = _days_since_review(card, on)
        stability, difficulty, interval = self._next(card, rating, elapsed)
        return replace(
            card,
            due=on + timedelta(days=self._days(card, rating, elapsed, interval)),
            memory=Memory(stability=stability, difficulty=difficulty),
            last_review=on,
            reviews=card.reviews + 1,
            lapses=card.lapses + (rating is Rating.AGAIN and card.memory is not None),
        )

    def replay(self, key: CardKey, reviews: Iterable[Review]) -> Card:
        """The card as a log of its reviews leaves it, bit for bit.

        Raises:
            ValueError: If there is no review, or they are not in the order of their days.
        """
        card: Card | None = None
        for review in reviews:
            card = card or Card(key=key, due=review.study_day)
            card = self.review(card, review.rating, review.study_day)
        if card is None:
            raise ValueError("a card that was never reviewed cannot be replayed")
        return card

    def _next(self, card: Card, rating: Rating, elapsed: int) -> tuple[float, float, float]:
        is_question = card.key.kind is CardKind.QUESTION
        retention = self.desired_retention if is_question else self.challenge_retention
        known = card.memory
        memory = MemoryState(known.stability, known.difficulty) if known else None
        weights = self.presets.of(card.key.kind)
        states = FSRS(list(weights)).next_states(memory, retention, elapsed)
        state = getattr(states, rating.name.lower())
        return state.memory.stability, state.memory.difficulty, state.interval

    def _days(self, card: Card, rating: Rating, elapsed: int, interval: float) -> int:
        plain = min(max(round(interval), 1), self.maximum_interval)
        if not self.fuzz or interval < _FUZZ_FROM_DAYS:
            return plain
        spread = 1.0 + sum(
            factor * max(min(interval, end) - start, 0.0) for start, end, factor in _FUZZ_RANGES
        )
        lowest = max(2, round(interval - spread))
        if rating is not Rating.AGAIN and plain > elapsed:
            lowest = max(lowest, elapsed + 1)  # recalled: never sooner than it was this time
        highest = min(round(interval + spread), self.maximum_interval)
        lowest = min(lowest, highest)
        return lowest + int(_fraction(card) * (highest - lowest + 1))


def retrievability(card: Card, on: date, presets: Presets = STOCK) -> float:
    """How likely the card is recalled on a day, from 0 to 1; 0 if it was never reviewed.

    Raises:
        ValueError: If the card has been reviewed on a later day.
    """
    elapsed = _days_since_review(card, on)
    if card.memory is None:
        return 0.0
    decay = -presets.of(card.key.kind)[20]
    factor = float(0.9 ** (1 / decay)) - 1
    return float((1 + factor * elapsed / card.memory.stability) ** decay)


def _days_since_review(card: Card, on: date) -> int:
    elapsed = (on - card.last_review).days if card.last_review else 0
    if elapsed < 0:
        raise ValueError(f"{card.key} was reviewed on {card.last_review}, which is after {on}")
    return elapsed


def _fraction(card: Card) -> float:
    """From 0 up to 1, the same for the same review of the same card on any machine."""
    text = f"{card.key}#{card.reviews}"
    digest = hashlib.blake2b(text.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32
