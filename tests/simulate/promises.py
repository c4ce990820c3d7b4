"""What the plan promises, tried on modelled learners: budget, breaks, retention, the exam."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from statistics import fmean

from challenges.curriculum import Curriculum
from challenges.logs import Log
from challenges.preferences import Preferences
from challenges.terms import Terms
from tests.lines import log_of
from tests.simulate import people
from tests.simulate.lives import FIRST, Life, night
from tests.simulate.people import MODELS

FITTED_EVERY = 5  # days; a bot does it every night
YEAR = 365
OTHERS = 20  # learners who were there before
AMPLE = Preferences(minutes=30, new_ideas=3)


def life(way: Curriculum, name: str, seed: int, terms: Terms) -> Life:
    """A learner at the beginning."""
    return Life(
        way=way,
        model=people.model(name, seed),
        terms=terms,
        rng=random.Random(seed),
    )


def budget(way: Curriculum, days: int, first: int = 0) -> tuple[int, int]:
    """On how many of so many learner-days more was proposed than there was time for."""
    broken = lived = 0
    seed = first
    while lived < days:
        rng = random.Random(seed)
        preferences = Preferences(
            minutes=rng.choice((3, 5, 10, 20, 45)),
            new_ideas=rng.choice((1, 3, 5, 10)),
            days_off=frozenset(rng.sample(range(7), rng.choice((0, 0, 1, 2)))),
            easy_days=frozenset(rng.sample(range(7), rng.choice((0, 0, 1)))),
            retention=rng.choice((0.8, 0.9, 0.95)),
        )
        exam_day = FIRST + timedelta(days=rng.randrange(40, 400)) if rng.random() < 0.3 else None
        one = life(way, MODELS[seed % 2], seed, Terms(preferences=preferences, exam_day=exam_day))
        away = {day for day in range(200) if rng.random() < 0.2} if rng.random() < 0.5 else set()
        one.live(range(min(200, days - lived)), away)
        broken += one.broken
        lived += min(200, days - lived)
        seed += 1
    return broken, lived


def after_break(way: Curriculum, learners: int, away: int = 14) -> dict[str, list[int]]:
    """Study days until nothing waits any more, at twice the load that was usual, by model."""
    found: dict[str, list[int]] = {name: [] for name in MODELS}
    for name in MODELS:
        for seed in range(learners):
            one = life(way, name, seed, Terms(preferences=AMPLE))
            one.live(range(120))
            before = one.seconds
            one.live(range(120, 150))
            usual = (one.seconds - before) / 30 / 60
            minutes = max(1, round(2 * usual))
            preferences = replace(one.terms.preferences, minutes=minutes)
            one.terms = replace(one.terms, preferences=preferences)
            one.waiting.clear()
            one.live(range(150 + away, 180 + away))
            days = next((n for n, left in enumerate(one.waiting, 1) if left == 0), 99)
            found[name].append(days)
    return found


def retention(way: Curriculum, name: str, learners: int, desired: float = 0.9) -> list[float]:
    """How likely each learner knew what they were asked in a year, but for its first four months.

    They join a bot that others have used for as long. The chance itself counts, which the model
    knows, and not what was drawn by it: among the four hundred reviews that a learner has in that
    time, two points are within the luck of the draw.
    """
    terms = Terms(preferences=replace(AMPLE, retention=desired))
    others = _lived([life(way, name, learners + seed, terms) for seed in range(OTHERS)])
    logs = [log_of(one.log) for one in others]
    lives = _lived([life(way, name, seed, terms) for seed in range(learners)], logs)
    return [fmean(chance for day, chance in one.chances if day >= 120) for one in lives]


def _lived(lives: list[Life], others: Sequence[Log] = ()) -> list[Life]:
    for start in range(0, YEAR, FITTED_EVERY):
        for one in lives:
            one.live(range(start, start + FITTED_EVERY))
        night(lives, others)
    return lives


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What somebody has for an exam: minutes and new ideas a day, and days until then."""

    minutes: int
    new_ideas: int
    days: int


CANDIDATES = (
    Candidate(minutes=12, new_ideas=5, days=90),  # room for everything
    Candidate(minutes=8, new_ideas=5, days=60),  # hardly
    Candidate(minutes=5, new_ideas=5, days=45),  # not for everything twice
)


def exam(
    way: Curriculum, name: str, one: Candidate, learners: int, *, is_planned: bool
) -> tuple[float, float]:
    """What is known on the day of an exam on average, and the minutes until then."""
    preferences = Preferences(minutes=one.minutes, new_ideas=one.new_ideas)
    day = FIRST + timedelta(days=one.days) if is_planned else None
    known, minutes = [], []
    for seed in range(learners):
        lived = life(way, name, seed, Terms(preferences=preferences, exam_day=day))
        lived.live(range(one.days))
        known.append(lived.known(one.days))
        minutes.append(lived.seconds / 60)
    return fmean(known), fmean(minutes)
