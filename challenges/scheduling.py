"""When a card comes back: FSRS-6 (open-spaced-repetition) on whole study days.

No learning steps: one push a day leaves no room for "again in ten minutes". Clock times never
come here: counted in hours, an answer 23 hours after the last would be a repeat on the same day.

The memory follows from the ratings alone. The due day also depends on what else is due around it,
so the log keeps it; with that, `replay` gives back every card bit for bit.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Self

from fsrs_rs_python import FSRS, MemoryState

from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.parameters import STOCK, Presets, Weights
from challenges.preferences import Preferences

_FUZZ_FROM_DAYS = 2.5
_FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""Anki's: how much of which part of an interval may vary; shorter than the first never does."""

_EASY = 0.5
"""How much of an ordinary day an easy one takes."""

_ALL_WEEK = 7
_DAY = timedelta(days=1)

_OF_RATING = {rating: attrgetter(rating.name.lower()) for rating in Rating}
"""Where the model keeps what comes of each rating."""

NOTHING_DUE: Mapping[date, float] = MappingProxyType({})
"""The load of somebody who has no other card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler:
    """The memory model with one learner's dials.

    A challenge takes minutes, so it may be forgotten more.
    """

    desired_retention: float = 0.9
    challenge_retention: float = 0.85
    maximum_interval: int = 365  # days
    presets: Presets = STOCK
    fuzz: bool = True  # a due day may vary a little, so that days are about equally full
    days_off: frozenset[int] = frozenset()  # weekdays on which nothing is due, Monday is 0
    easy_days: frozenset[int] = frozenset()  # weekdays on which less is

    @classmethod
    def of(cls, preferences: Preferences, presets: Presets = STOCK) -> Self:
        """The scheduler of a learner."""
        return cls(
            desired_retention=presets.aim(CardKind.QUESTION, preferences.retention),
            challenge_retention=presets.aim(CardKind.CHALLENGE, preferences.code_retention),
            presets=presets,
            days_off=preferences.days_off,
            easy_days=preferences.easy_days,
        )

    def review(
        self, card: Card, rating: Rating, on: date, load: Mapping[date, float] = NOTHING_DUE
    ) -> Card:
        """The card after a rating on a study day: what is remembered, and when it is due.

        Of the days that are as good for the memory, the one with the least load is taken.

        Args:
            card: As it stood before.
            rating: How well it was recalled.
            on: The study day.
            load: Minutes of other cards by the day on which they are due; see `window`.

        Raises:
            ValueError: If the card has been reviewed on a later day.
        """
        elapsed = _days_since_review(card, on)
        memory, interval = self._next(card, rating, elapsed)
        lowest, highest = self._range(rating, elapsed, interval)
        due = self._roomiest(card, on, range(lowest, highest + 1), load)
        return _reviewed(card, rating, on, memory, due)

    def window(self, card: Card, rating: Rating, on: date) -> tuple[date, date]:
        """The first and the last day that `review` chooses from, unless they are days off.

        Raises:
            ValueError: If the card has been reviewed on a later day.
        """
        elapsed = _days_since_review(card, on)
        lowest, highest = self._range(rating, elapsed, self._next(card, rating, elapsed)[1])
        return on + lowest * _DAY, on + highest * _DAY

    def aim(self, kind: CardKind) -> float:
        """The retention that days of cards of a kind are chosen for."""
        is_question = kind is CardKind.QUESTION
        return self.desired_retention if is_question else self.challenge_retention

    def _next(self, card: Card, rating: Rating, elapsed: int) -> tuple[Memory, float]:
        kind = card.key.kind
        return _recall(self.presets.of(kind), card, rating, elapsed, self.aim(kind))

    def _range(self, rating: Rating, elapsed: int, interval: float) -> tuple[int, int]:
        """The shortest and the longest interval that are as good as the exact one."""
        plain = min(max(round(interval), 1), self.maximum_interval)
        if not self.fuzz or interval < _FUZZ_FROM_DAYS:
            return plain, plain
        spread = 1.0
        for start, end, factor in _FUZZ_RANGES:
            if interval > start:
                spread += factor * (min(interval, end) - start)
        lowest = max(2, round(interval - spread))
        if rating is not Rating.AGAIN and plain > elapsed:
            lowest = max(lowest, elapsed + 1)  # recalled: never sooner than it was this time
        highest = min(round(interval + spread), self.maximum_interval)
        return min(lowest, highest), highest

    def _roomiest(
        self, card: Card, on: date, intervals: range, load: Mapping[date, float]
    ) -> date:
        """The least loaded day that is not off; among equals the card's own lot decides."""
        if not load and not self.days_off and not self.easy_days:
            return on + _lot(card, intervals) * _DAY
        today = on.toordinal()
        days = [date.fromordinal(today + n) for n in intervals]
        if self.days_off:
            days = [day for day in days if self._is_open(day)] or [self._first_open(days[-1])]
        if self.easy_days:
            pressures = [self._pressure(day, load) for day in days]
        else:
            pressures = [load.get(day, 0.0) for day in days]
        least = min(pressures)
        lightest = [
            day for day, pressure in zip(days, pressures, strict=True) if pressure == least
        ]
        return lightest[_lot(card, range(len(lightest)))]

    def _pressure(self, day: date, load: Mapping[date, float]) -> float:
        minutes = load.get(day, 0.0) + 1.0  # with this card; else an empty easy day were as good
        return minutes / _EASY if day.weekday() in self.easy_days else minutes

    def _is_open(self, day: date) -> bool:
        return day.weekday() not in self.days_off or len(self.days_off) == _ALL_WEEK

    def _first_open(self, day: date) -> date:
        while not self._is_open(day):
            day += _DAY
        return day


def replay(key: CardKey, reviews: Iterable[Review], presets: Presets = STOCK) -> Card:
    """The card as a log of its reviews leaves it, bit for bit.

    With other weights it is what they make of the same ratings: a card that is due when it was,
    with another memory. A review of before the log kept due days is due when it was by then.

    Raises:
        ValueError: If there is no review, or they are not in the order of their days.
    """
    card = before = last = None
    for last in reviews:
        before = card or Card(key=key, due=last.study_day)
        elapsed = _days_since_review(before, last.study_day)
        memory, _ = _recall(presets.of(key.kind), before, last.rating, elapsed)
        card = _reviewed(before, last.rating, last.study_day, memory, last.due or last.study_day)
    if card is None or before is None or last is None:
        raise ValueError("a card that was never reviewed cannot be replayed")
    if last.due is None:
        return Scheduler(presets=presets).review(before, last.rating, last.study_day)
    return card


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


def _recall(
    weights: Weights, card: Card, rating: Rating, elapsed: int, retention: float = 0.9
) -> tuple[Memory, float]:
    """The memory after a rating, and the interval at the end of which it has faded so far."""
    known = card.memory
    memory = MemoryState(known.stability, known.difficulty) if known else None
    states = _model(weights).next_states(memory, retention, elapsed)
    state = _OF_RATING[rating](states)
    after = Memory(stability=state.memory.stability, difficulty=state.memory.difficulty)
    return after, state.interval


@lru_cache(maxsize=1024)
def _model(weights: Weights) -> FSRS:
    """The model of some weights: making it takes longer than all that it is asked for."""
    return FSRS(list(weights))


def _reviewed(card: Card, rating: Rating, on: date, memory: Memory, due: date) -> Card:
    return replace(
        card,
        due=due,
        memory=memory,
        last_review=on,
        reviews=card.reviews + 1,
        lapses=card.lapses + (rating is Rating.AGAIN and card.memory is not None),
    )


def _days_since_review(card: Card, on: date) -> int:
    elapsed = (on - card.last_review).days if card.last_review else 0
    if elapsed < 0:
        raise ValueError(f"{card.key} was reviewed on {card.last_review}, which is after {on}")
    return elapsed


def _lot(card: Card, among: range) -> int:
    """One of these, the same for the same review of the same card on any machine."""
    text = f"{card.key.kind.value}:{card.key.name}#{card.reviews}"
    digest = hashlib.blake2b(text.encode(), digest_size=4).digest()
    return among[int(int.from_bytes(digest, "big") / 2**32 * len(among))]
