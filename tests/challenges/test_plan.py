from dataclasses import replace
from datetime import date, timedelta

import pytest

from challenges.cards import Card, CardKey, CardKind, Memory
from challenges.curriculum import Curriculum, challenge, curriculum
from challenges.draft import Reason
from challenges.library import BANK, load
from challenges.pace import Pace
from challenges.plan import Plan, plan_day
from challenges.preferences import Preferences
from challenges.prerequisites import question
from challenges.terms import Terms, Today
from tests.challenges.bank_folder import write_bank, write_challenge, write_questions
from tests.challenges.learner_days import broken, drawn

MONDAY = date(2026, 5, 4)
SUNDAY = MONDAY + timedelta(days=6)


@pytest.fixture(scope="module")
def way(tmp_path_factory) -> Curriculum:
    """Twenty ideas that rest on nothing, and one chain; a question takes 40 s, code 5 minutes."""
    root = write_bank(tmp_path_factory.mktemp("bank"))
    ideas = [f"idea-{number:02}" for number in range(20)]
    write_questions(root, "free", *((idea, idea, "2.2") for idea in ideas), after=[])
    write_questions(root, "chain", ("base", "base", "3.1"), ("top", "top", "3.1"))
    write_challenge(root, "code", idea="idea-00")
    return curriculum(load(root))


def known(key: CardKey, due_in: int = 0, *, day: date = MONDAY, last: int = -9) -> Card:
    return Card(
        key=key,
        due=day + timedelta(days=due_in),
        memory=Memory(stability=10.0, difficulty=5.0),
        last_review=day + timedelta(days=last),
        reviews=3,
    )


def due(count: int, *, day: date = MONDAY, start: int = 0) -> list[Card]:
    """Cards that came due one a day, the last of them yesterday."""
    names = [f"idea-{number:02}" for number in range(start, start + count)]
    return [known(question(name), place - count, day=day) for place, name in enumerate(names)]


def plan(way, cards=(), *, day: date = MONDAY, terms: Terms | None = None, **today) -> Plan:
    return plan_day(way, cards, terms or Terms(), Today(day=day, **today))


def preferring(**preferences) -> Terms:
    return Terms(preferences=Preferences(**preferences))


def names(plan: Plan, reason: Reason | None = None) -> list[str]:
    return [step.key.name for step in plan.steps if reason in {None, step.reason}]


def test_a_newcomer_meets_as_many_new_ideas_as_they_want(way):
    assert names(plan(way)) == ["idea-00", "idea-01", "idea-02"]
    assert len(plan(way, terms=preferring(new_ideas=5)).steps) == 5
    assert plan(way, terms=preferring(new_ideas=0)).steps == ()


def test_what_is_due_comes_first_longest_due_before_the_rest(way):
    cards = [known(question("idea-05"), -1), known(question("idea-09"), -4)]

    found = plan(way, cards)

    assert names(found, Reason.DUE) == ["idea-09", "idea-05"]
    assert names(found) == ["idea-09", "idea-05", "idea-00", "idea-01", "idea-02"]


def test_what_was_met_new_today_counts_and_what_was_met_is_not_asked_again(way):
    met = [known(question("idea-00"), 2, last=0), known(question("idea-01"), 3, last=0)]
    met = [replace(card, reviews=1) for card in met]

    assert names(plan(way, met)) == ["idea-02"]
    assert names(plan(way, met, met=frozenset({question("idea-02")}))) == []


def test_the_budget_is_never_exceeded_and_nothing_new_comes_while_something_waits(way):
    found = plan(way, due(16))

    assert found.seconds == 600.0 == found.budget_seconds
    assert len(found.steps) == 15
    assert found.waiting == 1
    assert names(found, Reason.NEW) == []


def test_what_was_spent_today_is_gone(way):
    assert len(plan(way, due(16), spent_seconds=400.0).steps) == 5
    assert plan(way, due(16), spent_seconds=561.0).steps == ()


def test_a_slow_learner_is_asked_less(way):
    terms = Terms(pace=Pace(question_seconds=60.0))

    assert len(plan(way, due(16), terms=terms).steps) == 10


def test_an_easy_day_has_half_the_budget_and_nothing_new(way):
    terms = preferring(easy_days=frozenset({0}))

    assert len(plan(way, due(16), terms=terms).steps) == 7
    assert names(plan(way, due(2), terms=terms)) == ["idea-00", "idea-01"]


def test_nothing_is_planned_for_a_day_off(way):
    terms = preferring(days_off=frozenset({0}))

    found = plan(way, due(3), terms=terms)

    assert (found.steps, found.stretch, found.budget_seconds) == ((), None, 0.0)


def test_a_day_on_which_nothing_is_due_or_new_has_what_comes_due_next(way):
    cards = [known(question("idea-03"), 9), known(question("idea-04"), 5)]

    found = plan(way, cards, terms=preferring(new_ideas=0))

    assert [(step.key.name, step.reason) for step in found.steps] == [("idea-04", Reason.EARLY)]
    assert plan(way, cards, terms=preferring(new_ideas=0), met=found_keys(found)).steps == ()


def found_keys(plan: Plan) -> frozenset[CardKey]:
    return frozenset(step.key for step in plan.steps)


def test_an_idea_waits_for_those_that_it_rests_on(way):
    terms = preferring(new_ideas=60, minutes=60)

    assert "top" not in names(plan(way, terms=terms))
    assert "top" in names(plan(way, [known(question("base"), 5)], terms=terms))


def test_a_question_and_the_code_of_its_idea_never_meet_on_one_day(way):
    cards = [known(question("idea-00"), 0), known(challenge("code"), 0)]

    first = plan(way, cards)
    second = plan(way, [replace(cards[0], last_review=MONDAY, due=SUNDAY), cards[1]])
    third = plan(way, cards, met=frozenset({challenge("code")}))

    assert names(first, Reason.DUE) == ["idea-00"]
    assert names(second, Reason.DUE) == []
    assert "idea-00" not in names(third)


def test_code_comes_after_the_questions_when_there_is_room(way):
    cards = [known(challenge("code"), -30), *due(3, start=5)]

    found = plan(way, cards)

    assert names(found, Reason.DUE) == ["idea-05", "idea-06", "idea-07", "code"]
    assert found.question is not None
    assert found.question.key == question("idea-05")
    assert found.challenge is not None
    assert found.challenge.key == challenge("code")


def test_once_a_week_code_comes_before_the_questions_that_would_fill_the_day(way):
    def cards(day: date) -> list[Card]:
        return [known(challenge("code"), -1, day=day), *due(15, day=day, start=1)]

    assert plan(way, cards(MONDAY)).challenge is None
    on_sunday = plan(way, cards(SUNDAY), day=SUNDAY)
    assert on_sunday.challenge is not None
    assert on_sunday.seconds <= 600.0
    assert len(on_sunday.steps) == 1 + 6  # questions leave a fifth of the rest to slow days


def test_code_that_no_day_has_room_for_is_offered_once_a_week_beyond_the_plan(way):
    terms = preferring(minutes=4)

    def cards(day: date) -> list[Card]:
        return [known(challenge("code"), -1, day=day), *due(2, day=day, start=5)]

    week = [MONDAY + timedelta(days=number) for number in range(7)]
    found = [plan(way, cards(day), day=day, terms=terms) for day in week]
    assert [day.stretch is not None for day in found] == [False] * 6 + [True]
    assert all(day.seconds <= 240.0 for day in found)

    lately = replace(known(challenge("code"), 0, day=SUNDAY, last=-3), due=SUNDAY)
    assert plan(way, [lately], day=SUNDAY, terms=terms).stretch is None


@pytest.mark.parametrize(("count", "is_planned"), [(6, True), (7, False)])
def test_questions_that_are_due_never_wait_for_new_code(way, count: int, is_planned: bool):
    cards = [known(question("idea-00"), 20, day=SUNDAY), *due(count, day=SUNDAY, start=5)]

    found = plan(way, cards, day=SUNDAY)

    assert found.waiting == 0
    assert ("code" in names(found, Reason.NEW)) is is_planned
    assert found.challenge is not None  # else it is for a longer moment


def test_the_day_for_code_is_the_last_that_is_neither_off_nor_easy(way):
    weekend = {"days_off": frozenset({6}), "easy_days": frozenset({5})}
    friday = MONDAY + timedelta(days=4)
    cards = [known(challenge("code"), -1, day=friday), *due(15, day=friday, start=1)]

    found = plan(way, cards, day=friday, terms=preferring(**weekend))

    assert found.challenge is not None


@pytest.mark.parametrize("first", range(0, 2_000, 500))
def test_no_plan_breaks_a_promise_whatever_the_learner_and_the_day(first):
    way = curriculum(load(BANK))
    for seed in range(first, first + 500):
        on = drawn(seed, way)
        assert list(broken(on, on.plan())) == [], seed


def test_ideas_that_left_the_bank_are_passed_over(way):
    gone = CardKey(CardKind.CHALLENGE, "gone")

    found = plan(way, [known(gone, -3)], met=frozenset({gone}), waiting=frozenset({gone}))

    assert names(found) == ["idea-00", "idea-01", "idea-02"]
