"""A study day's plan: which cards, in which order, within the budget.

What is due comes first, in the order in which it came due, so that nothing waits for ever; which
order it is makes no difference to what is known in the end. New ideas follow when no question is
left waiting, as many as the learner wants. Nobody is asked for an idea twice a day, be it in words
or as code, nor for one that rests on what is not known yet.

How code finds room is told in `code_days`, what the days before an exam are for in `last_days`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from challenges import code_days, last_days
from challenges.cards import Card, CardKey, CardKind
from challenges.curriculum import Curriculum
from challenges.draft import Draft, Reason, Step
from challenges.pace import is_easy
from challenges.terms import Terms, Today


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The rest of a study day."""

    day: date
    steps: tuple[Step, ...]  # in the order in which they are asked, code last
    budget_seconds: float  # of the whole day; 0 on a day off
    stretch: Step | None = None  # a challenge for which the day is too short
    waiting: int = 0  # due questions that are left for other days; code waits for its own

    @property
    def seconds(self) -> float:
        """What the steps are expected to take."""
        return sum(step.seconds for step in self.steps)

    @property
    def question(self) -> Step | None:
        """What to ask next; None if no question is left."""
        return self._first(CardKind.QUESTION)

    @property
    def challenge(self) -> Step | None:
        """The challenge of the day, if it has one."""
        return self._first(CardKind.CHALLENGE) or self.stretch

    @property
    def typealong(self) -> Step | None:
        """The set to type along, if there is room for one."""
        return self._first(CardKind.TYPEALONG)

    def _first(self, kind: CardKind) -> Step | None:
        return next((step for step in self.steps if step.key.kind is kind), None)


def plan_day(way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> Plan:
    """What is left to do on a study day.

    Args:
        way: The bank.
        cards: All cards of the learner.
        terms: Their dials, weights, pace and exam.
        today: The day, what was met on it, and the time that it took.
    """
    draft = Draft(way, cards, terms, today)
    stretch, waiting = _fill(draft) if draft.budget > 0 else (None, 0)
    return Plan(
        day=today.day,
        steps=tuple(sorted(draft.steps, key=lambda step: _is_code(step.key))),
        budget_seconds=draft.budget,
        stretch=stretch,
        waiting=waiting,
    )


def _fill(draft: Draft) -> tuple[Step | None, int]:
    """Take what there is to do; return what is too long, and how much is left waiting."""
    if last_days.has_exam(draft) and _has_new(draft):
        _take_ideas(draft, last_days.new_ideas(draft))
    stretch, waiting = None, 0
    if last_days.have_come(draft):
        last_days.fill(draft)
    else:
        stretch, waiting = _fill_as_usual(draft)
    if not draft.met and all(_is_typealong(step.key) for step in draft.steps):
        _take_early(draft)  # nobody is sent a set unasked
    return stretch, waiting


def _fill_as_usual(draft: Draft) -> tuple[Step | None, int]:
    due = _due(draft)
    questions = [key for key in due if not _is_code(key)]
    is_behind = sum(map(draft.seconds, questions)) > draft.left
    stretch = None
    if code_days.has_come(draft):
        has_room = draft.terms.preferences.new_ideas > draft.new_today
        with_new = has_room and _has_new(draft) and not is_behind
        stretch = code_days.take(draft, due, with_new=with_new)
    for key in sorted(due, key=_is_code if is_behind else _is_typealong):
        draft.take(key, Reason.DUE)
    left = [key for key in questions if not draft.meets_sibling(key)]
    if _has_new(draft) and not left:
        _take_ideas(draft, draft.terms.preferences.new_ideas)
        _take_challenge(draft)
        _take_typealong(draft)
    return stretch, len(left)


def _is_code(key: CardKey) -> bool:
    return key.kind is not CardKind.QUESTION


def _is_typealong(key: CardKey) -> bool:
    """Whether it comes after all that is due besides."""
    return key.kind is CardKind.TYPEALONG


def _due(draft: Draft) -> list[CardKey]:
    """What is due and was not met, longest due first; of a day's, as they were learned."""
    day, places = draft.today.day, draft.way.places
    due = [card for card in draft.cards.values() if card.due <= day and card.key not in draft.met]
    due.sort(key=lambda card: (card.due, places[card.key]))
    return [card.key for card in due]


def _has_new(draft: Draft) -> bool:
    """Whether anything may be met for the first time on this day."""
    day, terms = draft.today.day, draft.terms
    return not is_easy(terms.preferences, day) and day != terms.exam_day


def _take_ideas(draft: Draft, most: int) -> None:
    """Take new ideas as long as there is room for the next, up to so many on this day."""
    room = most - draft.new_today
    for key in draft.new(CardKind.QUESTION):
        if room <= 0 or not draft.take(key, Reason.NEW):
            break
        room -= 1


def _take_challenge(draft: Draft) -> None:
    """Take a new challenge if there is room for one, and none on this day yet."""
    if draft.new_today < draft.terms.preferences.new_ideas and not draft.has_code:
        any(draft.take(key, Reason.NEW) for key in draft.new(CardKind.CHALLENGE))


def _take_typealong(draft: Draft) -> None:
    """Take a new set to type along if a day without one has room for it."""
    keys = (*draft.met, *(step.key for step in draft.steps))
    has_one = any(map(_is_typealong, keys))
    if draft.new_today < draft.terms.preferences.new_ideas and not has_one:
        any(draft.take(key, Reason.NEW) for key in draft.new(CardKind.TYPEALONG))


def _take_early(draft: Draft) -> None:
    """Take what comes due next: a study day has something to do, if only one question."""
    known = [card for card in draft.cards.values() if card.key.kind is CardKind.QUESTION]
    known.sort(key=lambda card: (card.due, draft.way.places[card.key]))
    any(draft.take(card.key, Reason.EARLY) for card in known)
