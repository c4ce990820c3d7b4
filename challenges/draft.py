"""A plan in the making: whatever is proposed, it keeps the budget and the siblings apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from challenges.cards import Card, CardKey, CardKind
from challenges.curriculum import Curriculum
from challenges.pace import budget_seconds
from challenges.terms import Terms, Today


class Reason(StrEnum):
    """Why a card is in the plan."""

    DUE = "due"
    NEW = "new"
    EARLY = "early"  # nothing is due: what comes due next keeps the day from being empty
    EXAM = "exam"  # each idea once more in the last days


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A card of the plan, and what it is expected to take."""

    key: CardKey
    seconds: float
    reason: Reason


class Draft:
    """Takes what fits into the rest of a study day.

    Args:
        way: The bank.
        cards: The learner's cards that are still in the bank.
        terms: What the learner's days are planned by.
        today: The day as it stands.
    """

    def __init__(self, way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> None:
        self.way, self.terms, self.today = way, terms, today
        self.cards: Mapping[CardKey, Card] = {c.key: c for c in cards if c.key in way.places}
        self.budget = budget_seconds(terms.preferences, today.day)
        self.left = self.budget - today.spent_seconds
        self.steps: list[Step] = []
        self.met = {key for key in today.met if key in way.places}
        self.met.update(c.key for c in self.cards.values() if c.last_review == today.day)
        self._ideas = {way.idea_of[key] for key in self.met}
        self._open = {way.idea_of[key] for key in today.waiting if key in way.places}

    def seconds(self, key: CardKey) -> float:
        """What a card is expected to take this learner."""
        return self.terms.pace.seconds(key, self.way)

    @property
    def has_code(self) -> bool:
        """Whether a challenge is met today or taken."""
        keys = (*self.met, *(step.key for step in self.steps))
        return any(key.kind is CardKind.CHALLENGE for key in keys)

    @property
    def new_today(self) -> int:
        """How many cards were met for the first time today, or are taken to be."""
        return sum(map(self.is_new, self.met)) + sum(
            step.reason is Reason.NEW for step in self.steps
        )

    def new(self, kind: CardKind) -> Iterator[CardKey]:
        """Cards that may be met for the first time, in order: they rest on nothing unknown."""
        for key in self.way.new(kind, self.terms.preferences.focus):
            is_unknown = key not in self.cards and not self.meets_sibling(key)
            if is_unknown and self.way.is_open(key, self.cards):
                yield key

    def meets_sibling(self, key: CardKey) -> bool:
        """Whether the idea is met today already, be it in words or as code."""
        idea = self.way.idea_of[key]
        return idea in self._ideas or (key.kind is CardKind.QUESTION and idea in self._open)

    def step(self, key: CardKey, reason: Reason) -> Step:
        """A step that has not been taken."""
        return Step(key=key, seconds=self.seconds(key), reason=reason)

    def take(self, key: CardKey, reason: Reason) -> bool:
        """Take a card if there is room for it and nothing of its idea is met today."""
        step = self.step(key, reason)
        if step.seconds > self.left or self.meets_sibling(key):
            return False
        self.left -= step.seconds
        self.steps.append(step)
        self.keep_apart(key)
        return True

    def keep_apart(self, key: CardKey) -> None:
        """Take nothing else of the card's idea."""
        self._ideas.add(self.way.idea_of[key])

    def is_new(self, key: CardKey) -> bool:
        """Whether a card that is met today was met for the first time."""
        card = self.cards.get(key)
        if card is None or card.last_review is None:
            return key.kind is CardKind.QUESTION  # a challenge is new once it is solved
        return card.last_review == self.today.day and card.reviews == 1
