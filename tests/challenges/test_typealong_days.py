"""Type-along sets in a learner's days: after the questions, where there is room."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from challenges.cards import Card, CardKind, Memory
from challenges.curriculum import curriculum, typealong
from challenges.errors import NoneTodayError
from challenges.library import Library, load
from challenges.plan import Plan, plan_day
from challenges.prerequisites import question
from challenges.selection import next_typealong
from challenges.terms import Terms, Today
from tests.challenges.bank_folder import write_bank, write_questions

DAY = date(2026, 5, 6)  # a Wednesday: no code day
PACK = Path(__file__).parents[1] / "conversations" / "typing_pack"
SET = typealong("doubled")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = write_bank(tmp_path_factory.mktemp("bank"))
    write_questions(root, "all", ("double", "doubling", "2.2"), ("pool", "pooling", "3.1"))
    return load(root, packs=[PACK])


def card(key, due_in: int = 5, stability: float = 10.0) -> Card:
    return Card(
        key=key,
        due=DAY + timedelta(days=due_in),
        memory=Memory(stability=stability, difficulty=5.0),
        last_review=DAY - timedelta(days=5),
        reviews=1,
    )


def plan(library: Library, cards: list[Card], **today) -> Plan:
    return plan_day(curriculum(library), cards, Terms(), Today(day=DAY, **today))


def test_a_new_set_comes_once_its_idea_is_known_and_after_the_questions(library: Library):
    assert plan(library, []).typealong is None

    found = plan(library, [card(question("doubling"))])

    assert found.typealong is not None
    assert found.typealong.key == SET
    assert found.steps[-1].key == SET
    assert found.question is not None


def test_a_set_that_is_due_comes_again_and_is_no_question_left_waiting(library: Library):
    found = plan(library, [card(question("doubling")), card(SET, due_in=-1)])

    assert found.typealong is not None
    assert found.waiting == 0


def test_a_day_with_a_set_alone_has_a_question_all_the_same(library: Library):
    known = [card(question("doubling")), card(question("pooling"), due_in=9)]

    found = plan(library, [*known, card(SET, due_in=0)])

    assert [step.key for step in found.steps] == [question("pooling"), SET]


def test_a_day_that_is_full_leaves_it_out(library: Library):
    found = plan(library, [card(question("doubling")), card(SET, due_in=0)], spent_seconds=500.0)

    assert found.typealong is None


def test_it_waits_while_its_idea_is_asked_in_words(library: Library):
    cards = [card(question("doubling"), due_in=-1), card(SET, due_in=-3)]

    kinds = [step.key.kind for step in plan(library, cards).steps if step.key.name != "pooling"]

    assert kinds == [CardKind.QUESTION]


def test_whoever_asks_gets_one_though_nothing_is_due(library: Library):
    way = curriculum(library)
    cards = [card(question("doubling")), card(SET)]

    assert next_typealong(way, cards, Terms(), Today(day=DAY)) == SET
    with pytest.raises(NoneTodayError):
        met = frozenset({question("doubling")})
        next_typealong(way, cards, Terms(), Today(day=DAY, met=met))
