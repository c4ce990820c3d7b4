from datetime import date, timedelta
from pathlib import Path

import pytest

from challenges.cards import Card, CardKey, CardKind, Memory
from challenges.curriculum import curriculum
from challenges.errors import NoneTodayError, UnknownQuestionError
from challenges.library import Library, load
from challenges.preferences import Preferences
from challenges.selection import new_seed, next_challenge, next_question, variant
from challenges.terms import Terms, Today
from tests.challenges.bank_folder import write_bank, write_challenge, write_questions

DAY = date(2026, 5, 1)


def asked(idea: str) -> CardKey:
    return CardKey(CardKind.QUESTION, idea)


def coded(slug: str) -> CardKey:
    return CardKey(CardKind.CHALLENGE, slug)


def card(key: CardKey, due_in: int, *, stability: float = 10.0, last: int = -5) -> Card:
    return Card(
        key=key,
        due=DAY + timedelta(days=due_in),
        memory=Memory(stability=stability, difficulty=5.0),
        last_review=DAY + timedelta(days=last),
        reviews=1,
    )


def question_for(library: Library, cards: list[Card], *met: CardKey) -> CardKey | None:
    today = Today(day=DAY, met=frozenset(met))
    return next_question(curriculum(library), cards, Terms(), today)


def challenge_for(library: Library, cards: list[Card], *met: CardKey) -> CardKey:
    today = Today(day=DAY, met=frozenset(met))
    return next_challenge(curriculum(library), cards, Terms(), today)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root: Path = write_bank(tmp_path_factory.mktemp("bank"))
    write_questions(
        root,
        "all",
        *((f"build-{n}", f"build-{n}", "2.2") for n in range(1, 7)),
        ("transfer", "transfer", "2.10"),
        ("craft", "craft", "1.3"),
        ("padding-1", "padding", "3.1"),
        ("padding-2", "padding", "3.1"),
        ("padding-3", "padding", "3.1"),
        ("pooling", "pooling", "3.1"),
        ("tokens", "tokens", "4.2"),
        ("windows", "windows", "5.8"),
        after=[],
    )
    write_challenge(root, "line-easy", idea="build-1", category=1, difficulty=1)
    write_challenge(root, "line-hard", idea="line", category=1, difficulty=3)
    write_challenge(root, "cnn", idea="padding", category=3, difficulty=1)
    return load(root)


def test_what_is_longest_due_comes_first(library):
    cards = [card(asked("windows"), 0), card(asked("tokens"), -3), card(asked("build-1"), 1)]

    assert question_for(library, cards) == asked("tokens")


def test_equally_due_ideas_come_as_they_were_learned(library):
    cards = [card(asked("windows"), -1), card(asked("build-2"), -1)]

    assert question_for(library, cards) == asked("build-2")


def test_a_new_idea_follows_when_nothing_is_due(library):
    cards = [card(asked("build-1"), 4), card(coded("cnn"), -9)]

    assert question_for(library, cards) == asked("build-2")


def test_whoever_goes_on_is_not_kept_from_new_ideas(library):
    cards = [card(asked("build-1"), 4)]
    terms = Terms(preferences=Preferences(new_ideas=0, minutes=1))
    today = Today(day=DAY, spent_seconds=3_600.0)

    assert next_question(curriculum(library), cards, terms, today) == asked("build-2")


def test_nothing_is_asked_twice_a_day(library):
    cards = [card(asked("tokens"), -3)]

    assert question_for(library, cards, asked("tokens"), asked("build-1")) == asked("build-2")


def test_the_sibling_of_a_challenge_waits_for_another_day(library):
    cards = [card(asked("padding"), -9), card(asked("tokens"), 0)]

    assert question_for(library, cards, coded("cnn")) == asked("tokens")


def test_the_idea_of_a_challenge_that_lies_open_is_not_asked_in_words(library):
    cards = [card(asked("padding"), -9), card(asked("tokens"), 0)]
    today = Today(day=DAY, waiting=frozenset({coded("cnn")}))

    assert next_question(curriculum(library), cards, Terms(), today) == asked("tokens")


def test_what_comes_due_next_is_asked_when_all_is_known(library):
    cards = [card(asked(idea), 9 - n % 3) for n, idea in enumerate(curriculum(library).ideas)]

    assert question_for(library, cards) == asked("build-3")


def test_nothing_is_left_when_every_idea_was_met_today(library):
    shown = [asked(idea) for idea in curriculum(library).ideas if idea != "padding"]

    assert question_for(library, [], *shown) == asked("padding")
    assert question_for(library, [], *shown, coded("cnn")) is None


def test_cards_of_ideas_that_left_the_bank_are_passed_over(library):
    cards = [card(asked("forgotten"), -9), card(coded("gone"), -9)]

    assert question_for(library, cards, coded("gone")) == asked("build-1")
    assert challenge_for(library, cards) == coded("line-hard")


def test_a_due_challenge_comes_first_and_then_new_ones_by_category_and_difficulty(library):
    due, early = card(coded("cnn"), -1), card(coded("line-easy"), 5)
    known = [card(asked("build-1"), 5), card(asked("padding"), 5)]

    assert challenge_for(library, [due, early]) == coded("cnn")
    assert challenge_for(library, [card(coded("cnn"), 0), early]) == coded("cnn")
    assert challenge_for(library, known) == coded("line-easy")
    assert challenge_for(library, [early]) == coded("line-hard")


def test_a_challenge_whose_idea_is_not_known_yet_comes_after_the_others(library):
    assert challenge_for(library, []) == coded("line-hard")
    assert challenge_for(library, [], coded("line-hard")) == coded("line-easy")


def test_the_challenge_that_faded_most_comes_when_none_is_due_or_new(library):
    cards = [
        card(coded("cnn"), 5, stability=30.0),
        card(coded("line-easy"), 5, stability=9.0),
        card(coded("line-hard"), 5, stability=20.0),
    ]

    assert challenge_for(library, cards) == coded("line-easy")


def test_the_code_of_an_idea_that_was_asked_today_waits_for_another_day(library):
    shown = [asked("build-1"), asked("padding")]

    assert challenge_for(library, [card(coded("cnn"), -9)], *shown) == coded("line-hard")
    with pytest.raises(NoneTodayError):
        challenge_for(library, [card(coded("line-hard"), 9, last=0)], *shown)


def test_what_was_put_aside_today_returns_when_nothing_else_is_left(library):
    every = [coded(slug) for slug in library.challenges]

    assert challenge_for(library, [], *every) == coded("line-hard")


def test_a_variant_is_one_that_was_not_just_seen(library):
    recent = ["padding-2", "build-1"]

    chosen = {variant(library, asked("padding"), recent, seed) for seed in range(20)}

    assert chosen == {"padding-1", "padding-3"}
    assert variant(library, asked("padding"), recent, 7) == variant(
        library, asked("padding"), recent, 7
    )


def test_the_variant_seen_longest_ago_returns_when_all_are_recent(library):
    recent = ["padding-2", "padding-3", "padding-1", "padding-2"]

    assert variant(library, asked("padding"), recent, 0) == "padding-1"


def test_a_challenge_has_no_variant_but_itself(library):
    assert variant(library, coded("cnn"), ["cnn"], 3) == "cnn"


def test_an_idea_that_nobody_asks_for_has_no_variant(library):
    with pytest.raises(UnknownQuestionError):
        variant(library, asked("no-such"), [], 0)


def test_a_seed_is_the_same_for_the_same_showing_and_fits_a_database():
    seed = new_seed(7, asked("padding"), DAY)

    assert seed == new_seed(7, asked("padding"), DAY)
    assert 0 <= seed < 2**63
    others = {
        new_seed(8, asked("padding"), DAY),
        new_seed(7, coded("padding"), DAY),
        new_seed(7, asked("padding"), DAY + timedelta(days=1)),
    }
    assert len(others | {seed}) == 4
