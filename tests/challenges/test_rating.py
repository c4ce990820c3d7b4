import pytest

from challenges.cards import Rating
from challenges.grading import Grade, Remark
from challenges.rating import of_answer, of_challenge
from challenges.verdicts import Verdict


def test_a_right_answer_is_good_and_a_wrong_one_is_again():
    right = Grade(is_correct=True, given="Relu", expected="relu", remark=Remark.CASE)
    close = Grade(is_correct=False, given="5", expected="6", remark=Remark.CLOSE)

    assert of_answer(right) is Rating.GOOD
    assert of_answer(close) is Rating.AGAIN


@pytest.mark.parametrize(
    ("tries", "rating"),
    [(1, Rating.GOOD), (2, Rating.HARD), (3, Rating.AGAIN), (9, Rating.AGAIN)],
)
def test_a_passed_challenge_is_rated_by_its_tries(tries, rating):
    assert of_challenge(Verdict.ACCEPTED, tries) is rating


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.ACCEPTED], ids=str)
def test_a_challenge_that_is_not_passed_is_not_rated_until_it_is_given_up(verdict):
    assert of_challenge(verdict, 4) is None
    assert of_challenge(verdict, 1, gave_up=True) is Rating.AGAIN
