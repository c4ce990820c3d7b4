"""Review logs of modelled learners, as an Anki-like program would have kept them."""

import random
from collections.abc import Callable
from dataclasses import dataclass

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


def sm2() -> Callable[[int, int, int], int]:
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


def fsrs(retention: float = 0.9) -> Callable[[int, int, int], int]:
    """FSRS with its default weights."""
    model, cards = FSRS(list(DEFAULT)), dict[int, MemoryState]()

    def interval(card: int, elapsed: int, rating: int) -> int:
        states = model.next_states(cards.get(card), retention, elapsed)
        chosen = (states.again, states.hard, states.good, states.easy)[rating - 1]
        cards[card] = chosen.memory
        return max(1, round(chosen.interval))

    return interval


def write(
    model: Model, habits: Habits, *, days: int, seed: int, schedule: Callable[[int, int, int], int]
) -> list[Entry]:
    """The log of some days."""
    rng, log = random.Random(seed), list[Entry]()
    due: dict[int, int] = {}
    last: dict[int, int] = {}
    for day in range(days):
        away = any(first <= day < first + length for first, length in habits.breaks)
        if away or rng.random() < habits.misses_a_day:
            continue
        waiting = [card for card, when in due.items() if when <= day]
        waiting += range(len(due), len(due) + habits.new_a_day)
        for card in waiting:
            rating = _rating(model, habits, rng, card, day, is_new=card not in last)
            for _ in range(4):
                log.append(Entry(card, day, rating))
                elapsed = day - last.get(card, day)
                last[card] = day
                due[card] = day + max(1, schedule(card, elapsed, rating))
                if rating > 1 or not habits.repeats:
                    break
                rating = 1 if rng.random() < 0.15 else 3
                model.study(card, day, rating)
    return log


def _rating(
    model: Model, habits: Habits, rng: random.Random, card: int, day: int, *, is_new: bool
) -> int:
    known = (
        rng.random() >= habits.first_again if is_new else rng.random() < model.recall(card, day)
    )
    if known:
        draw = rng.random()
        rating = 2 if draw < habits.hard else 4 if draw < habits.hard + habits.easy else 3
        model.study(card, day, rating)
        return rating
    model.study(card, day, 1)
    if not is_new and rng.random() < habits.guess:
        return 3
    return 2 if rng.random() < habits.hard_for_forgotten else 1
