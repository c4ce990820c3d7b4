"""The bank as a whole: that it loads, is large enough, and holds together."""

from collections import Counter

from challenges import consistency
from challenges.library import Library
from runner import proof


def test_the_bank_is_consistent(bank: Library) -> None:
    assert consistency.check(bank) == []


def test_there_is_enough_to_learn_from(bank: Library) -> None:
    categories = Counter(challenge.category for challenge in bank.challenges.values())

    assert len(bank.questions) >= 60
    assert len(bank.challenges) >= 10
    assert sorted(categories) == [1, 2, 3, 4, 5]
    assert min(categories.values()) >= 2


def test_the_texts_of_a_challenge_fit_on_a_phone(bank: Library) -> None:
    too_long = [
        challenge.slug
        for challenge in bank.challenges.values()
        if len(challenge.prompt) > 900
        or len(challenge.explanation) > 900
        or len(challenge.starter.splitlines()) > 15
        or len(challenge.solution.splitlines()) > 25
    ]

    assert too_long == []


def test_every_challenge_has_what_proves_it(bank: Library) -> None:
    for slug, challenge in bank.challenges.items():
        assert proof.missing(challenge, bank.folder(slug)) == [], slug
