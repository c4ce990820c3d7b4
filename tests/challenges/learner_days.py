"""Learner-days at random, and what of a plan's promises is broken on one of them.

`python -m tests.simulate days --size 100` goes through a million of them.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import Card, CardKey, CardKind, Memory
from challenges.curriculum import Curriculum
from challenges.draft import Reason
from challenges.pace import Pace
from challenges.plan import Plan, plan_day
from challenges.preferences import Preferences
from challenges.terms import Terms, Today

FIRST = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class LearnerDay:
    """Somebody on some day."""

    way: Curriculum
    cards: tuple[Card, ...]
    terms: Terms
    today: Today

    def plan(self) -> Plan:
        return plan_day(self.way, self.cards, self.terms, self.today)


def drawn(seed: int, way: Curriculum) -> LearnerDay:
    """The learner-day of a seed: anything that could be stored may be, however odd."""
    draw = random.Random(seed)
    day = FIRST + timedelta(days=draw.randrange(500))
    keys = list(way.places)
    cards = tuple(_card(key, day, draw) for key in draw.sample(keys, draw.randrange(len(keys))))
    terms = _terms(day, draw)
    return LearnerDay(way, cards, terms, _today(day, keys, terms, draw))


def broken(on: LearnerDay, plan: Plan) -> Iterator[str]:
    """Which promises a plan does not keep, in words."""
    yield from _of_time(on, plan)
    yield from _of_ideas(on, plan)
    yield from _of_new(on, plan)


def _of_time(on: LearnerDay, plan: Plan) -> Iterator[str]:
    preferences, weekday = on.terms.preferences, on.today.day.weekday()
    minutes = preferences.minutes / (2 if weekday in preferences.easy_days else 1)
    if plan.steps and on.today.spent_seconds + plan.seconds > 60 * minutes:
        yield f"{on.today.spent_seconds} + {plan.seconds} seconds exceed {minutes} minutes"
    if weekday in preferences.days_off and (plan.steps or plan.stretch):
        yield "something is proposed on a day off"


def _of_ideas(on: LearnerDay, plan: Plan) -> Iterator[str]:
    steps = [step.key for step in (*plan.steps, *filter(None, [plan.stretch]))]
    ideas = [on.way.idea_of[key] for key in steps]
    if len(set(ideas)) < len(ideas):
        yield "an idea comes twice"
    met = {key for key in on.today.met if key in on.way.places}
    met |= {card.key for card in on.cards if card.last_review == on.today.day}
    if {on.way.idea_of[key] for key in met} & set(ideas):
        yield "an idea that was met today comes again"
    coded = {on.way.idea_of[key] for key in on.today.waiting}
    if any(key.kind is CardKind.QUESTION and key.name in coded for key in steps):
        yield "a question comes beside the open challenge of its idea"


def _of_new(on: LearnerDay, plan: Plan) -> Iterator[str]:
    known = {card.key: card for card in on.cards}
    new = [step.key for step in plan.steps if step.reason is Reason.NEW]
    if len(new) > on.terms.preferences.new_ideas:
        yield "more is new than the learner wants"
    if any(key in known or not on.way.is_open(key, known) for key in new):
        yield "something is new that is locked, or not new"
    if new and on.today.day.weekday() in on.terms.preferences.easy_days:
        yield "something is new on an easy day"
    if new and plan.waiting and on.terms.exam_day is None:
        yield "something is new while something else waits"


def _card(key: CardKey, day: date, draw: random.Random) -> Card:
    last = day - timedelta(days=draw.choice([0, 1, 2, 5, 20, 80]))
    return Card(
        key=key,
        due=last + timedelta(days=draw.randrange(1, 60)),
        memory=Memory(stability=draw.uniform(0.1, 100), difficulty=draw.uniform(1, 10)),
        last_review=last,
        reviews=draw.randrange(1, 9),
    )


def _terms(day: date, draw: random.Random) -> Terms:
    return Terms(
        preferences=Preferences(
            minutes=draw.choice([1, 2, 5, 10, 15, 20, 60]),
            new_ideas=draw.randrange(8),
            focus=frozenset(draw.sample(range(1, 6), draw.randrange(3))),
            days_off=frozenset(draw.sample(range(7), draw.choice([0, 0, 0, 1, 2, 7]))),
            easy_days=frozenset(draw.sample(range(7), draw.randrange(3))),
        ),
        pace=Pace(draw.uniform(5, 60), draw.uniform(0.3, 1.5)),
        exam_day=draw.choice([None, day + timedelta(days=draw.randrange(-5, 90))]),
    )


def _today(day: date, keys: list[CardKey], terms: Terms, draw: random.Random) -> Today:
    codes = [key for key in keys if key.kind is CardKind.CHALLENGE]
    return Today(
        day=day,
        met=frozenset(draw.sample(keys, draw.choice([0, 0, 1, 5]))),
        waiting=frozenset(draw.sample(codes, draw.choice([0, 0, 1]))),
        spent_seconds=draw.choice([0.0, draw.uniform(0, 90 * terms.preferences.minutes)]),
    )
