"""Review logs of modelled learners, as an Anki-like program would have kept them."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from fsrs_rs_python import FSRS, MemoryState

from challenges.parameters import DEFAULT
from tests.simulate.learners import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How somebody uses the program."""

    new_a_day: int = 8
    hard: float = 0.1  # of what they know
    easy: float = 0.1
    hard_for_forgotten: float = 0.0  # presses Hard instead of Again
    first_again: float = 0.25  # of new cards
    misses_a_day: float = 0.1  # days without any review
    breaks: tuple[tuple[int, int], ...] = ()  # first day and length
    repeats: bool = True  # what was forgotten comes again on the same day
    guess: float = 0.0  # how likely somebody who does not know is right


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a log."""

    card: int
    day: int
    rating: int


Schedule = Callable[[int, int, int], int]
"""Days until a card is due, by card, days since its last review, and rating."""


def sm2() -> Schedule:
    """Anki's older intervals: 1 day, 3 days, then times an ease that failures lower."""
    cards: dict[int, tuple[float, float]] = {}

    def interval(card: int, elapsed: int, rating: int) -> int:
        days, ease = cards.get(card, (0.0, 2.5))
        if rating == 1:
            days, ease = 1.0, max(1.3, ease - 0.2)
        elif days < 1:
            days = {2: 1.0, 3: 1.0, 4: 4.0}[rating]
        else:
            days = max(days + 1, days * {2: 1.2, 3: ease, 4: ease * 1.3}[rating])
            ease = max(1.3, ease + {2: -0.15, 3: 0.0, 4: 0.15}[rating])
        cards[card] = (days, ease)
        return round(days)

    return interval


def fsrs(retention: float = 0.9) -> Schedule:
    """FSRS with its default weights."""
    model, cards = FSRS(list(DEFAULT)), dict[int, MemoryState]()

    def interval(card: int, elapsed: int, rating: int) -> int:
        states = model.next_states(cards.get(card), retention, elapsed)
        chosen = (states.again, states.hard, states.good, states.easy)[rating - 1]
        cards[card] = chosen.memory
        return max(1, round(chosen.interval))

    return interval


@dataclass(slots=True, kw_only=True)
class Writer:
    """Lives with a program for some days, and keeps the log."""

    model: Model
    habits: Habits
    schedule: Schedule
    rng: random.Random
    log: list[Entry] = field(default_factory=list)
    due: dict[int, int] = field(default_factory=dict)
    last: dict[int, int] = field(default_factory=dict)

    def live(self, day: int) -> None:
        """Review what is due on a day, and meet new cards."""
        habits = self.habits
        away = any(first <= day < first + length for first, length in habits.breaks)
        if away or self.rng.random() < habits.misses_a_day:
            return
        waiting = [card for card, when in self.due.items() if when <= day]
        waiting += range(len(self.due), len(self.due) + habits.new_a_day)
        for card in waiting:
            self._review(card, day)

    def _review(self, card: int, day: int) -> None:
        is_known = self.rng.random() < self._chance(card, day)
        is_lucky = not is_known and self.rng.random() < self.habits.guess
        rating = self._pressed(is_known=is_known or is_lucky)
        # A lucky guess is logged as known, and remembered as what it was.
        self._note(card, day, rating, 1 if is_lucky else rating)
        while rating == 1 and self.habits.repeats:
            rating = 1 if self.rng.random() < 0.15 else 3
            self._note(card, day, rating, rating)

    def _chance(self, card: int, day: int) -> float:
        is_new = card not in self.last
        return 1 - self.habits.first_again if is_new else self.model.recall(card, day)

    def _pressed(self, *, is_known: bool) -> int:
        draw, habits = self.rng.random(), self.habits
        if not is_known:
            return 2 if draw < habits.hard_for_forgotten else 1
        return 2 if draw < habits.hard else 4 if draw < habits.hard + habits.easy else 3

    def _note(self, card: int, day: int, rating: int, truly: int) -> None:
        elapsed = day - self.last.get(card, day)
        self.log.append(Entry(card, day, rating))
        self.model.study(card, day, truly)
        self.last[card] = day
        self.due[card] = day + max(1, self.schedule(card, elapsed, rating))


def write(
    model: Model, habits: Habits, *, days: int, seed: int, schedule: Schedule
) -> list[Entry]:
    """The log of some days."""
    writer = Writer(model=model, habits=habits, schedule=schedule, rng=random.Random(seed))
    for day in range(days):
        writer.live(day)
    return writer.log
