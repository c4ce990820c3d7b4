"""Lives: modelled learners who do what the real plan proposes, day after day."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from challenges.cards import Card, CardKey, CardKind, Rating
from challenges.curriculum import Curriculum
from challenges.fitting.refit import everybody, memories, refits
from challenges.logs import Log
from challenges.parameters import Presets
from challenges.plan import Plan, plan_day
from challenges.scheduling import Scheduler
from challenges.terms import Terms, Today
from tests.lines import LogLine, log_of
from tests.simulate.learners import Model

FIRST = date(2030, 1, 7)  # a Monday
_FIRST_TIME = 0.6  # how likely an idea is known that was never asked for


@dataclass(slots=True, kw_only=True)
class Life:
    """A learner and what has become of them."""

    way: Curriculum
    model: Model
    terms: Terms
    rng: random.Random
    cards: dict[CardKey, Card] = field(default_factory=dict)
    log: list[LogLine] = field(default_factory=list)
    chances: list[tuple[int, float]] = field(
        default_factory=list
    )  # day, and true recall when asked
    seconds: float = 0.0
    broken: int = 0  # days on which more was proposed than there was time for
    waiting: list[int] = field(default_factory=list)  # due cards left over, by day lived

    def live(self, days: range, away: Collection[int] = ()) -> None:
        """Do what is planned on these days."""
        for number in days:
            if number not in away:
                self._do(number)

    def known(self, number: int) -> float:
        """How much of all ideas is known on a day; what was never met is not."""
        ideas = [CardKey(CardKind.QUESTION, idea) for idea in self.way.ideas]
        met = [self.way.places[key] for key in ideas if key in self.cards]
        return sum(self.model.recall(place, number) for place in met) / len(ideas)

    def _do(self, number: int) -> None:
        day = FIRST + timedelta(days=number)
        plan = plan_day(self.way, self.cards.values(), self.terms, Today(day=day))
        self.broken += _is_broken(plan)
        self.waiting.append(plan.waiting)
        scheduler = Scheduler.of(self.terms.preferences, self.terms.presets)
        for step in plan.steps:
            self.seconds += step.seconds
            self._answer(step.key, number, scheduler)

    def _answer(self, key: CardKey, number: int, scheduler: Scheduler) -> None:
        day, place = FIRST + timedelta(days=number), self.way.places[key]
        card = self.cards.get(key)
        chance = _FIRST_TIME if card is None else self.model.recall(place, number)
        if card is not None and key.kind is CardKind.QUESTION:
            self.chances.append((number, chance))
        rating = Rating.GOOD if self.rng.random() < chance else Rating.AGAIN
        self.model.study(place, number, rating)
        after = scheduler.review(card or Card(key=key, due=day), rating, day)
        self.cards[key] = after
        aim = scheduler.aim(key.kind)
        line = LogLine(key.kind.value, key.name, "", day, int(rating), after.due, aim)
        self.log.append(line)

    def use(self, presets: Presets) -> None:
        """Go on with other weights, as after a night's refit."""
        self.terms = replace(self.terms, presets=presets)
        for key, memory in memories(log_of(self.log), presets).items():
            self.cards[key] = replace(self.cards[key], memory=memory)


def night(lives: Sequence[Life], others: Sequence[Log] = ()) -> None:
    """Refit learners of one bot, as its nights do: beginning at what all of them say together.

    Args:
        lives: Who is refitted.
        others: Logs of those who learn there as well.
    """
    logs = [log_of(one.log) for one in lives]
    centre = everybody([*others, *logs], {})
    for one, refit in zip(lives, refits(logs, centre, {}, [{} for _ in lives]), strict=True):
        one.use(refit.presets)


def _is_broken(plan: Plan) -> bool:
    return plan.seconds > plan.budget_seconds + 1e-6
