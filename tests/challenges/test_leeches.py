from datetime import date

import pytest

from challenges.cards import Card, CardKey, CardKind, Memory, Rating
from challenges.leeches import easier, has_become_leech, is_leech, other_side
from challenges.library import Library
from tests.challenges.test_grading import ask

KEY = CardKey(CardKind.QUESTION, "padding")
A, G = Rating.AGAIN, Rating.GOOD
OPTIONS = [{"text": f"o{n}", "why": "w", "correct": n == 0} for n in range(4)]


def card(lapses: int) -> Card:
    day = date(2030, 5, 17)
    return Card(key=KEY, due=day, memory=Memory(1.0, 5.0), reviews=9, lapses=lapses)


def library(*questions) -> Library:
    return Library(skills={}, questions={one.id: one for one in questions}, challenges={})


@pytest.mark.parametrize(
    ("lapses", "ratings", "leech", "noticed"),
    [
        (3, [G, A, G, A], False, False),
        (4, [G, A, G, A, G, A, G, A], True, True),
        (4, [G, A, G, A, G, A, G, A, G], True, False),  # noticed before
        (5, [G, A, G, A, G, A, G, A, G, A], True, False),
        (2, [A, G, A, A], True, True),
        (3, [A, G, A, A, A], True, False),
        (3, [A, A, A, G, G, G], False, False),  # it was one
        (0, [], False, False),
        (0, [A], False, False),
    ],
)
def test_what_is_forgotten_again_and_again_is_noticed_once(lapses, ratings, leech, noticed):
    assert is_leech(card(lapses), ratings) is leech
    assert has_become_leech(card(lapses), ratings) is noticed


def test_the_easiest_question_that_was_not_just_shown_comes_first():
    bank = library(
        ask(id="out", kind="output", answer="True"),
        ask(id="num", kind="number", answer=3),
        ask(id="one", kind="single", options=OPTIONS),
        ask(id="else", idea="stride", kind="single", options=OPTIONS),
    )

    assert easier(bank, KEY, ["out"]) == "one"
    assert easier(bank, KEY, ["one"]) == "num"
    assert easier(bank, KEY, ["one", "num", "out"]) is None


def test_it_is_explained_as_its_author_or_an_easier_sibling_does():
    bank = library(
        ask(id="out", kind="output", answer="True", explanation="Because.", deeper="Look: 1 + 1."),
        ask(id="num", kind="number", answer=3, explanation="Count."),
        ask(id="one", kind="single", options=OPTIONS, explanation="Names."),
        ask(id="else", idea="stride", kind="number", answer=3, explanation="No."),
    )

    assert other_side(bank, bank.question("out", 0)) == ("Look: 1 + 1.", "Names.")
    assert other_side(bank, bank.question("one", 0)) == ("Look: 1 + 1.", "Count.")
    assert other_side(bank, bank.question("else", 0)) == ()
