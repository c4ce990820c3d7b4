"""Looking the hidden data up in its public copy does not reach the target."""

import pytest

from challenges.challenge import Metric
from challenges.library import Library
from tests.bank import public_copies
from tests.bank.public_copies import COPIES, build, looked_up_classes, looked_up_numbers


@pytest.mark.parametrize("slug", COPIES)
def test_the_nearest_public_row_does_not_give_the_labels_away(slug: str, bank: Library) -> None:
    challenge, copy = bank.challenge(slug), COPIES[slug]()
    is_class = challenge.metric in {Metric.ACCURACY, Metric.EXACT_MATCH}
    look_up = looked_up_classes if is_class else looked_up_numbers

    values = [look_up(build(bank.folder(slug), seed), copy) for seed in range(2)]

    assert [value for value in values if challenge.is_reached(value)] == []


def test_no_sentence_in_the_secret_alphabet_is_found_in_public(bank: Library) -> None:
    sentences = build(bank.folder("secret-code"), 1)["hidden_x"].tolist()

    words = {word for text in sentences for word in text.split()}

    assert words & {"values", "returns", "given", "index", "shape", "default", "which"} == set()


def test_the_same_secret_makes_the_same_data(bank: Library) -> None:
    folder = bank.folder("wine-cellar")

    first, second = build(folder, 7), build(folder, 7)

    assert {name: array.tolist() for name, array in first.items()} == {
        name: array.tolist() for name, array in second.items()
    }
    assert public_copies.build(folder, 8)["hidden_x"].tolist() != first["hidden_x"].tolist()
