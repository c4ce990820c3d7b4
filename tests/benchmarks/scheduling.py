"""Scheduling one review, against the `fsrs` package; and planning a day, against that."""

import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from statistics import median

import fsrs

from challenges.cards import Card, CardKey, Memory, Rating
from challenges.curriculum import Curriculum, curriculum
from challenges.library import BANK, load
from challenges.plan import plan_day
from challenges.preferences import Preferences
from challenges.prerequisites import question
from challenges.scheduling import Scheduler
from challenges.terms import Terms, Today

DAY = date(2026, 5, 4)
REVIEWS = 20_000
DAYS = 300
CARDS = 400


def main() -> None:
    """Measure, and print."""
    draw = random.Random(1)
    histories = [(draw.choice(list(Rating)), draw.randrange(1, 40)) for _ in range(REVIEWS)]
    theirs = _timed(_package(), histories)
    plain = _timed(_ours(Scheduler(), {}), histories)
    load_of = {DAY + timedelta(days=number): draw.uniform(0, 20) for number in range(2_000)}
    balanced = _timed(_ours(Scheduler.of(Preferences()), load_of), histories)
    print("\nScheduling one review, p50")
    print(f"  fsrs (PyPI)         {theirs * 1e6:6.1f} µs")
    print(f"  ours                {plain * 1e6:6.1f} µs, ratio {plain / theirs:.2f}")
    print(
        f"  ours, days balanced {balanced * 1e6:6.1f} µs (aim: <= 20), "
        f"ratio {balanced / theirs:.2f}"
    )
    planning = _planning(draw)
    print(f"Planning a day of {CARDS} cards, p50")
    print(f"  {planning * 1e3:.2f} ms, as {planning / theirs:.0f} reviews of the package")


Step = Callable[[Rating, int], None]


def _timed(step: Step, histories: list[tuple[Rating, int]]) -> float:
    taken = []
    for rating, gap in histories:
        begun = time.perf_counter()
        step(rating, gap)
        taken.append(time.perf_counter() - begun)
    return median(taken)


def _package() -> Step:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=True)
    card, now = fsrs.Card(card_id=1), datetime(2026, 5, 4, 12, tzinfo=UTC)
    ratings = {rating: fsrs.Rating(rating) for rating in Rating}

    def step(rating: Rating, gap: int) -> None:
        nonlocal card, now
        now += timedelta(days=gap)
        card, _ = scheduler.review_card(card, ratings[rating], now)
        if now.year > 2200:
            card, now = fsrs.Card(card_id=1), datetime(2026, 5, 4, 12, tzinfo=UTC)

    return step


def _ours(scheduler: Scheduler, load: dict[date, float]) -> Step:
    card, on = Card(key=question("padding"), due=DAY), DAY

    def step(rating: Rating, gap: int) -> None:
        nonlocal card, on
        on += timedelta(days=gap)
        card = scheduler.review(card, rating, on, load)
        if on.year > 2200:
            card, on = Card(key=question("padding"), due=DAY), DAY

    return step


def _planning(draw: random.Random) -> float:
    way, cards = _big_bank(), _cards(draw)
    taken = []
    for number in range(DAYS):
        today = Today(day=DAY + timedelta(days=number % 20))
        begun = time.perf_counter()
        plan_day(way, cards, Terms(), today)
        taken.append(time.perf_counter() - begun)
    return median(taken)


def _big_bank() -> Curriculum:
    """The bank's own curriculum, stretched to as many ideas as there are cards."""
    own = curriculum(load(BANK))
    keys = [question(f"idea-{number}") for number in range(CARDS + 50)]
    return Curriculum(
        ideas=tuple(key.name for key in keys),
        challenges=own.challenges,
        idea_of={**own.idea_of, **{key: key.name for key in keys}},
        group_of={**own.group_of, **dict.fromkeys(keys, 2)},
        rests_on={**own.rests_on, **dict.fromkeys(keys, ())},
        minutes_of=own.minutes_of,
        places={key: place for place, key in enumerate((*keys, *own.places))},
    )


def _cards(draw: random.Random) -> list[Card]:
    return [
        Card(
            key=_key(number),
            due=DAY + timedelta(days=draw.randrange(-5, 60)),
            memory=Memory(stability=draw.uniform(1, 90), difficulty=5.0),
            last_review=DAY - timedelta(days=draw.randrange(6, 40)),
            reviews=4,
        )
        for number in range(CARDS)
    ]


def _key(number: int) -> CardKey:
    return question(f"idea-{number}")
