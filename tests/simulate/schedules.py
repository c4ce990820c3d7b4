"""Schedules against each other on one deck, without a budget: what comes out, honestly."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean

from fsrs_rs_python import FSRS, MemoryState

from challenges.fitting.history import history
from challenges.fitting.personal import personal
from challenges.parameters import DEFAULT, Weights
from tests.simulate import logs, people

CARDS, NEW_A_DAY, DAYS = 150, 3, 180
SECONDS = 40.0
LADDER = (1, 6, 12, 48, 96, 180)
WEEK = 7


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a schedule came to: cards known on average from the second month on, and minutes."""

    known: float
    minutes: float


class Own:
    """FSRS with weights that are fitted to the learner every tenth day."""

    def __init__(self, retention: float = 0.9) -> None:
        self._retention, self._weights = retention, DEFAULT
        self._rows: list[tuple[int, int, int]] = []
        self._fitted_on = 0

    def __call__(self, card: int, day: int, rating: int) -> int:
        self._rows.append((card, day, rating))
        if day >= self._fitted_on + 10:
            self._fitted_on = day
            told = history(*zip(*self._rows, strict=True))
            self._weights = personal([told], DEFAULT)[0].weights
        return self._interval(card, self._weights)

    def _interval(self, card: int, weights: Weights) -> int:
        model, state, last, interval = FSRS(list(weights)), None, 0, 1.0
        for number, day, rating in self._rows:
            if number == card:
                memory: MemoryState | None = state
                after = model.next_states(memory, self._retention, day - last if state else 0)
                chosen = (after.again, after.hard, after.good, after.easy)[rating - 1]
                state, last, interval = chosen.memory, day, chosen.interval
        return max(1, round(interval))


def of_elapsed(schedule: logs.Schedule) -> Callable[[int, int, int], int]:
    """A schedule that is told of days since the last review, told of days instead."""
    last: dict[int, int] = {}

    def interval(card: int, day: int, rating: int) -> int:
        elapsed = day - last.get(card, day)
        last[card] = day
        return schedule(card, elapsed, rating)

    return interval


def ladder() -> Callable[[int, int, int], int]:
    """Memrise's: up a rung when recalled, to the lowest when not."""
    rungs: dict[int, int] = {}

    def interval(card: int, day: int, rating: int) -> int:
        rungs[card] = min(rungs.get(card, -1) + 1, len(LADDER) - 1) if rating > 1 else 0
        return LADDER[rungs[card]]

    return interval


SCHEDULES: dict[str, Callable[[], Callable[[int, int, int], int]]] = {
    "FSRS-6, own weights": Own,
    "FSRS-6, defaults": lambda: of_elapsed(logs.fsrs()),
    "SM-2": lambda: of_elapsed(logs.sm2()),
    "ladder 1-6-12-48-96-180": ladder,
    "every 7 days": lambda: lambda card, day, rating: WEEK,
}


def compare(learners: int) -> dict[str, dict[str, Outcome]]:
    """Each schedule's outcome, on average, by model and schedule."""
    return {
        name: {
            label: _mean([_live(name, seed, made()) for seed in range(learners)])
            for label, made in SCHEDULES.items()
        }
        for name in people.MODELS
    }


def _live(name: str, seed: int, schedule: Callable[[int, int, int], int]) -> Outcome:
    model, rng = people.model(name, seed), random.Random(seed)
    due: dict[int, int] = {}
    reviews, known = 0, []
    for day in range(DAYS):
        fresh = range(len(due), min(CARDS, len(due) + NEW_A_DAY))
        waiting = [card for card, when in due.items() if when <= day]
        for card in (*waiting, *fresh):
            chance = 0.6 if card not in due else model.recall(card, day)
            rating = 3 if rng.random() < chance else 1
            model.study(card, day, rating)
            due[card] = day + schedule(card, day, rating)
            reviews += 1
        if day >= DAYS / 3:
            known.append(sum(model.recall(card, day) for card in due))
    return Outcome(fmean(known), reviews * SECONDS / 60)


def _mean(outcomes: list[Outcome]) -> Outcome:
    return Outcome(fmean(o.known for o in outcomes), fmean(o.minutes for o in outcomes))
