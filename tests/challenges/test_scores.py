import pytest

from challenges.challenge import Metric
from challenges.errors import BankError
from challenges.library import load
from tests.challenges.bank_folder import write_bank, write_challenge
from tests.runner.making import a_challenge

RISING = a_challenge(metric=Metric.AUC, target=0.9, thresholds=(0.6, 0.7, 0.8, 0.85))
FALLING = a_challenge(metric=Metric.MAE, target=1.0, thresholds=(9.0, 5.0, 3.0, 2.0))


@pytest.mark.parametrize(
    ("value", "score"),
    [(0.0, 0), (0.59, 0), (0.6, 1), (0.7, 2), (0.84, 3), (0.85, 4), (0.899, 4), (0.9, 5), (1, 5)],
)
def test_more_of_a_share_is_worth_more(value, score):
    assert RISING.score(value) == score


@pytest.mark.parametrize(
    ("value", "score"), [(99, 0), (9.01, 0), (9, 1), (5, 2), (2.5, 3), (2, 4), (1.01, 4), (1, 5)]
)
def test_less_of_an_error_is_worth_more(value, score):
    assert FALLING.score(value) == score


@pytest.mark.parametrize("challenge", [RISING, FALLING])
def test_a_bound_is_where_its_score_begins(challenge):
    assert [challenge.score(challenge.bound(score)) for score in range(1, 6)] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("thresholds", "problem"),
    [
        ("[4.0, 2.0, 1.0, 0.5]", "from 0.5 to 0.5 is no step towards the target"),
        ("[1.0, 2.0, 4.0, 0.7]", "from 1 to 2 is no step towards the target"),
        ("[0.1, 0.2, 0.3, 0.4]", "from 0.1 to 0.2 is no step towards the target"),
        ("[4.0, 2.0]", "has 2 entries: it needs at least 4"),
    ],
)
def test_thresholds_that_do_not_lead_to_the_target_are_told(tmp_path, thresholds, problem):
    root = write_bank(tmp_path)
    toml = write_challenge(root, "fit-a-line") / "challenge.toml"
    toml.write_text(toml.read_text().replace("[4.0, 2.0, 1.0, 0.7]", thresholds))

    with pytest.raises(BankError) as caught:
        load(root)

    assert problem in caught.value.problems[0]
