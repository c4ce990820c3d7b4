from dataclasses import replace
from datetime import date, timedelta
from statistics import fmean

import pytest

from challenges.cards import Card, CardKey, CardKind, Memory, Rating
from challenges.curriculum import Curriculum, curriculum
from challenges.draft import Reason
from challenges.library import BANK, load
from challenges.outlook import MINUTES, outlook
from challenges.plan import plan_day
from challenges.preferences import Preferences
from challenges.prerequisites import question
from challenges.scheduling import Scheduler, retrievability
from challenges.terms import Terms, Today

MONDAY = date(2026, 5, 4)


IDEAS = 109
"""So many of the bank's, that it may grow: each with what it rests on, of every skill group."""


@pytest.fixture(scope="module")
def way() -> Curriculum:
    whole = load(BANK)
    ideas = frozenset(curriculum(whole).ideas[:IDEAS])
    return curriculum(
        replace(
            whole,
            questions={id_: one for id_, one in whole.questions.items() if one.idea in ideas},
            challenges={
                slug: one
                for slug, one in whole.challenges.items()
                if {one.idea, *one.after} <= ideas
            },
        )
    )


def until(days: int, **preferences) -> Terms:
    return Terms(preferences=Preferences(**preferences), exam_day=MONDAY + timedelta(days=days))


def firm(way: Curriculum, count: int, *, stability: float = 40.0) -> list[Card]:
    """The first ideas, each a little firmer than the one before."""
    return [
        Card(
            key=question(idea),
            due=MONDAY + timedelta(days=60),
            memory=Memory(stability=stability + place, difficulty=5.0),
            last_review=MONDAY - timedelta(days=20),
            reviews=4,
        )
        for place, idea in enumerate(way.ideas[:count])
    ]


def lived(
    way: Curriculum, terms: Terms, days: int, *, has_exam: bool = True
) -> tuple[dict[CardKey, Card], float]:
    """The cards of somebody who answers most of it right, and the minutes that they learned."""
    cards: dict[CardKey, Card] = {}
    planned = terms if has_exam else Terms(preferences=terms.preferences)
    scheduler, seconds, missing = Scheduler.of(terms.preferences), 0.0, 0.5
    for day in (MONDAY + timedelta(days=number) for number in range(days)):
        plan = plan_day(way, cards.values(), planned, Today(day=day))
        seconds += plan.seconds
        for step in plan.steps:
            card = cards.get(step.key) or Card(key=step.key, due=day)
            missing += 1 - (retrievability(card, day) if card.memory else 0.7)
            rating = Rating.AGAIN if missing >= 1 else Rating.GOOD
            missing -= rating is Rating.AGAIN
            cards[step.key] = scheduler.review(card, rating, day)
    return cards, seconds / 60


def recalled(way: Curriculum, cards: dict[CardKey, Card], day: date) -> float:
    known = (cards.get(question(idea)) for idea in way.ideas)
    return fmean(0.0 if card is None else retrievability(card, day) for card in known)


def test_ten_minutes_a_day_suffice_for_three_months(way):
    ahead = outlook(way, [], until(90), Today(day=MONDAY))

    assert ahead.is_enough
    assert ahead.needed is None
    assert ahead.days == 90
    assert ahead.met == ahead.ideas == len(way.ideas)
    assert ahead.all_met_on is not None
    assert ahead.all_met_on < MONDAY + timedelta(days=80)
    assert ahead.readiness > 0.95
    assert set(ahead.groups) == {1, 2, 3, 4, 5}


def test_a_budget_that_does_not_suffice_is_told_with_one_that_would(way):
    ahead = outlook(way, [], until(28, minutes=5), Today(day=MONDAY))

    assert not ahead.is_enough
    assert ahead.all_met_on is None
    assert ahead.met < ahead.ideas
    assert ahead.needed is not None
    needed = until(28, minutes=ahead.needed.minutes, new_ideas=ahead.needed.new_ideas)
    assert outlook(way, [], needed, Today(day=MONDAY)).is_enough
    less = MINUTES[MINUTES.index(ahead.needed.minutes) - 1]
    assert not outlook(
        way, [], until(28, minutes=less, new_ideas=ahead.needed.new_ideas), Today(day=MONDAY)
    ).is_enough


def test_nothing_suffices_for_next_week(way):
    ahead = outlook(way, [], until(7), Today(day=MONDAY))

    assert (ahead.is_enough, ahead.needed) == (False, None)


def test_an_exam_that_is_over_is_not_looked_ahead_to(way):
    with pytest.raises(ValueError, match="ahead"):
        outlook(way, [], until(0), Today(day=MONDAY))


def test_every_idea_is_seen_once_more_in_the_last_days_and_nothing_new(way):
    cards, _ = lived(way, until(90), 90)

    seen = {cards[question(idea)].last_review for idea in way.ideas}
    assert min(day for day in seen if day) >= MONDAY + timedelta(days=90 - 12)


def test_in_the_last_days_firm_ideas_come_first_and_weak_ones_last(way):
    cards = {card.key: card for card in firm(way, 60)}
    order: list[CardKey] = []
    for day in (MONDAY + timedelta(days=number) for number in range(6)):
        terms = Terms(preferences=Preferences(new_ideas=0), exam_day=MONDAY + timedelta(days=6))
        plan = plan_day(way, cards.values(), terms, Today(day=day))
        assert plan.seconds <= 600.0
        for step in plan.steps:
            assert step.reason is Reason.EXAM
            if (cards[step.key].last_review or MONDAY) < MONDAY:
                order.append(step.key)
            cards[step.key] = Scheduler().review(cards[step.key], Rating.GOOD, day)

    assert order == [question(idea) for idea in reversed(way.ideas[:60])]


def test_on_the_day_of_the_exam_nothing_is_new_and_afterwards_all_is_as_usual(way):
    terms = until(0)

    assert plan_day(way, [], terms, Today(day=MONDAY)).steps == ()
    after = plan_day(way, [], terms, Today(day=MONDAY + timedelta(days=1)))
    assert [step.reason for step in after.steps] == [Reason.NEW] * 3


def test_new_ideas_before_an_exam_do_not_wait_for_a_backlog(way):
    waiting = [
        Card(key=card.key, due=MONDAY, memory=card.memory, last_review=card.last_review, reviews=4)
        for card in firm(way, 50)
    ]

    usual = plan_day(way, waiting, Terms(), Today(day=MONDAY))
    ahead = plan_day(way, waiting, until(40), Today(day=MONDAY))

    assert [step.reason for step in usual.steps].count(Reason.NEW) == 0
    assert [step.reason for step in ahead.steps].count(Reason.NEW) == 2  # 59 in 37 days


@pytest.mark.parametrize(("days", "minutes", "more"), [(42, 5, 0.05), (60, 5, 0.05), (42, 10, 0)])
def test_whoever_plans_for_the_exam_knows_more_on_the_day_in_the_same_time(
    way, days: int, minutes: int, more: float
):
    """Where there is time enough, both know nearly all."""
    terms = until(days, minutes=minutes)
    exam_day = MONDAY + timedelta(days=days)

    planned, spent = lived(way, terms, days)
    fixed, as_much = lived(way, terms, days, has_exam=False)

    assert spent <= 1.1 * as_much
    assert recalled(way, planned, exam_day) >= recalled(way, fixed, exam_day) + more


def test_code_still_comes_before_an_exam(way):
    cards, _ = lived(way, until(90), 90)

    assert sum(key.kind is CardKind.CHALLENGE for key in cards) >= 3
