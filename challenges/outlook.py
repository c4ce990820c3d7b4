"""The outlook on an exam: whether the budget suffices, and how much will be known on the day.

The days until then are gone through one by one, each with the plan that it would have, as somebody
lives them who does what is planned and misses as much as the memory model expects.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import fmean

from challenges import last_days
from challenges.cards import Card, CardKey, Rating
from challenges.curriculum import Curriculum
from challenges.plan import plan_day
from challenges.prerequisites import question
from challenges.scheduling import Scheduler, retrievability
from challenges.terms import Terms, Today

MINUTES = (5, 10, 15, 20, 30, 45, 60)
"""Budgets that are tried to find one that suffices."""

_FIRST_TIME = 0.7
"""How many new ideas are answered right: some are known from elsewhere, some are guessed."""
_SPARE = 1
"""New ideas a day more than needed: on some days fewer are open, as what they rest on is weak."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """What would suffice, a day."""

    minutes: int
    new_ideas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How an exam is going to find its learner."""

    exam_day: date
    days: int  # until then
    minutes: int  # a day, as they are set
    ideas: int
    met: int  # of them, in time
    all_met_on: date | None  # None if not all are
    readiness: float  # how likely an idea is known on the day, on average
    groups: Mapping[int, float]  # the same by skill group
    is_enough: bool  # every idea is met, and seen once more in the last days
    needed: Needed | None  # what is, if that is not; None if nothing is


@dataclass(slots=True, kw_only=True)
class _Life:
    """The days until the exam, lived."""

    cards: dict[CardKey, Card]
    missing: float = 0.5  # misses that are owed: one falls due with each whole one
    all_met_on: date | None = None


def outlook(way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> Outlook:
    """Look ahead to the exam of `terms`.

    Raises:
        ValueError: If there is none ahead.
    """
    exam_day, preferences = terms.exam_day, terms.preferences
    if exam_day is None or exam_day <= today.day:
        raise ValueError("an exam has to lie ahead to be looked ahead to")
    known = [card for card in cards if card.key in way.places]
    life = _live(way, known, terms, today)
    chances = {
        idea: _chance(life.cards.get(question(idea)), exam_day, terms) for idea in way.ideas
    }
    is_enough = _suffices(way, life, terms)
    return Outlook(
        exam_day=exam_day,
        days=(exam_day - today.day).days,
        minutes=preferences.minutes,
        ideas=len(way.ideas),
        met=sum(question(idea) in life.cards for idea in way.ideas),
        all_met_on=life.all_met_on,
        readiness=fmean(chances.values()) if chances else 0.0,
        groups=_by_group(way, chances),
        is_enough=is_enough,
        needed=None if is_enough else _needed(way, known, terms, today),
    )


def _live(way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> _Life:
    assert terms.exam_day is not None  # noqa: S101 - it lies ahead
    scheduler = Scheduler.of(terms.preferences, terms.presets)
    life = _Life(cards={card.key: card for card in cards})
    ideas = [question(idea) for idea in way.ideas]
    while today.day < terms.exam_day:
        for step in plan_day(way, life.cards.values(), terms, today).steps:
            _answer(life, step.key, today.day, scheduler)
        if life.all_met_on is None and all(key in life.cards for key in ideas):
            life.all_met_on = today.day
        today = Today(day=today.day + _DAY)
    return life


def _answer(life: _Life, key: CardKey, day: date, scheduler: Scheduler) -> None:
    card = life.cards.get(key) or Card(key=key, due=day)
    is_new = card.memory is None
    life.missing += 1 - (_FIRST_TIME if is_new else retrievability(card, day, scheduler.presets))
    rating = Rating.AGAIN if life.missing >= 1 else Rating.GOOD
    life.missing -= rating is Rating.AGAIN
    life.cards[key] = scheduler.review(card, rating, day)


def _suffices(way: Curriculum, life: _Life, terms: Terms) -> bool:
    assert terms.exam_day is not None  # noqa: S101 - it lies ahead
    seconds = len(way.ideas) * terms.pace.question_seconds
    begun = last_days.start(seconds, terms, terms.exam_day)
    cards = [life.cards.get(question(idea)) for idea in way.ideas]
    return all(card and card.last_review and card.last_review >= begun for card in cards)


def _needed(way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> Needed | None:
    """The smallest budget that suffices, with as many new ideas a day as it takes."""
    needed = last_days.new_ideas_needed(way, {card.key for card in cards}, terms, today.day)

    def with_minutes(minutes: int) -> Terms:
        wanted = max(terms.preferences.new_ideas, needed + _SPARE)
        changed = replace(terms.preferences, minutes=minutes, new_ideas=wanted)
        return replace(terms, preferences=changed)

    def suffices(minutes: int) -> bool:
        tried = with_minutes(minutes)
        return _suffices(way, _live(way, cards, tried, today), tried)

    found = bisect_left(MINUTES, 1, key=suffices)
    if found == len(MINUTES):
        return None
    return Needed(
        minutes=MINUTES[found], new_ideas=with_minutes(MINUTES[found]).preferences.new_ideas
    )


def _chance(card: Card | None, day: date, terms: Terms) -> float:
    return 0.0 if card is None else retrievability(card, day, terms.presets)


def _by_group(way: Curriculum, chances: Mapping[str, float]) -> dict[int, float]:
    groups: dict[int, list[float]] = {}
    for idea, chance in chances.items():
        groups.setdefault(way.group_of[question(idea)], []).append(chance)
    return {group: fmean(found) for group, found in sorted(groups.items())}
