from datetime import date

import pytest

from challenges import prerequisites
from challenges.cards import Card, CardKey, CardKind, Memory
from challenges.curriculum import challenge, curriculum
from challenges.library import BANK, load
from challenges.prerequisites import question
from tests.challenges.bank_folder import write_bank, write_challenge, write_questions

DAY = date(2026, 5, 1)


@pytest.fixture
def root(tmp_path):
    return write_bank(tmp_path / "bank")


def known(idea: str, *, stability: float = 2.3, reviews: int = 1) -> Card:
    memory = Memory(stability=stability, difficulty=5.0)
    return Card(key=question(idea), due=DAY, memory=memory, last_review=DAY, reviews=reviews)


def is_open(way, key, *cards: Card) -> bool:
    return bool(way.is_open(key, {card.key: card for card in cards}))


def names(way, kind=CardKind.QUESTION, focus=()):
    return [key.name for key in way.new(kind, frozenset(focus))]


def test_new_ideas_begin_with_the_basics_and_then_the_groups_take_turns(root):
    write_questions(
        root,
        "all",
        *((f"build-{n}", f"build-{n}", "2.2") for n in range(1, 7)),
        ("transfer", "transfer", "2.10"),
        ("craft", "craft", "1.3"),
        ("padding", "padding", "3.1"),
        ("pooling", "pooling", "3.1"),
        ("tokens", "tokens", "4.2"),
        ("windows", "windows", "5.8"),
    )

    assert names(curriculum(load(root))) == [
        "build-1",
        "build-2",
        "build-3",
        "build-4",
        "build-5",  # from here on, groups 2, 3, 1, 4, 5 in turn
        "padding",
        "craft",
        "tokens",
        "windows",
        "build-6",
        "pooling",
        "transfer",
    ]


def test_the_focus_comes_after_the_basics_and_before_the_rest_with_what_it_rests_on(root):
    basics = [(f"build-{n}", f"build-{n}", "2.2") for n in range(1, 6)]
    write_questions(root, "a", *basics, ("padding", "padding", "3.1"), after=[])
    write_questions(root, "b", ("windows", "windows", "5.8"), after=["padding"])

    way = curriculum(load(root))

    assert names(way)[4:] == ["build-5", "padding", "windows"]
    assert names(way, focus=[5])[4:] == ["padding", "windows", "build-5"]


def test_an_idea_rests_on_the_one_before_it_in_its_skill_unless_the_bank_says_otherwise(root):
    write_questions(root, "a", ("first", "first", "3.1"), ("second", "second", "3.1"))
    write_questions(root, "b", ("third", "third", "3.1"), after=["first", "other"])
    write_questions(root, "c", ("other", "other", "2.2"), after=[])

    assert prerequisites.of_ideas(load(root)) == {
        "other": (),
        "first": (),
        "second": ("first",),
        "third": ("first", "other"),
    }


def test_an_idea_opens_when_what_it_rests_on_was_reviewed_well(root):
    write_questions(root, "a", ("first", "first", "3.1"), ("second", "second", "3.1"))
    way = curriculum(load(root))

    assert is_open(way, question("first"))
    assert not is_open(way, question("second"))
    assert not is_open(way, question("second"), known("first", stability=0.2))
    assert is_open(way, question("second"), known("first"))


def test_whoever_has_tried_often_is_not_kept_from_the_rest(root):
    write_questions(root, "a", ("first", "first", "3.1"), ("second", "second", "3.1"))
    way = curriculum(load(root))

    assert not is_open(way, question("second"), known("first", stability=0.2, reviews=4))
    assert is_open(way, question("second"), known("first", stability=0.2, reviews=5))


def test_a_challenge_rests_on_the_question_of_its_idea(root):
    write_questions(root, "a", ("line-1", "line", "2.2"))
    write_challenge(root, "fit", idea="line")
    write_challenge(root, "alone", idea="nobody-asks")
    way = curriculum(load(root))

    assert not is_open(way, challenge("fit"))
    assert is_open(way, challenge("fit"), known("line"))
    assert is_open(way, challenge("alone"))


def test_challenges_come_by_category_and_difficulty_those_of_the_focus_first(root):
    write_questions(root, "a", ("line-1", "line", "2.2"))
    write_challenge(root, "hard", difficulty=3)
    write_challenge(root, "easy", difficulty=1)
    write_challenge(root, "images", category=3)

    way = curriculum(load(root))

    assert names(way, CardKind.CHALLENGE) == ["easy", "hard", "images"]


def test_everything_in_the_bank_can_be_reached_by_whoever_answers_well():
    way = curriculum(load(BANK))
    cards: dict[CardKey, Card] = {}
    for kind in CardKind:
        for key in way.new(kind):
            assert way.is_open(key, cards), key
            cards[key] = known(key.name)

    assert len(cards) == len(way.places)


def test_ideas_that_rest_on_each_other_are_found():
    assert prerequisites.circle({"a": ("b",), "b": ("c",), "c": (), "d": ("a", "c")}) == ()
    assert prerequisites.circle({"a": ("b",), "b": ("c",), "c": ("b",)}) == ("b", "c", "b")
