from datetime import UTC, date, datetime
from typing import Any

import pytest

from challenges.cards import CardKey, CardKind, Correction, Rating
from challenges.grading import grade
from challenges.rating import (
    Rated,
    of_answer,
    of_challenge,
    of_correction,
    of_giving_up,
    of_not_knowing,
)
from challenges.showings import Showing
from challenges.verdicts import Judgement, Note, NoteKind, Verdict
from tests.challenges.test_grading import choice, gap, number, shape

DAY = date(2030, 5, 17)


def showing(**changes: Any) -> Showing:
    values: dict[str, Any] = {
        "learner_id": 7,
        "key": CardKey(CardKind.QUESTION, "padding"),
        "content": "q1",
        "seed": 1,
        "study_day": DAY,
        "shown_at": datetime(2030, 5, 17, 9, tzinfo=UTC),
    }
    return Showing(**{**values, **changes})


def judged(verdict: Verdict, *notes: Note, is_ours: bool = False) -> Judgement:
    return Judgement(verdict=verdict, metric="mae", target=0.5, notes=notes, is_ours=is_ours)


def rated(question: Any, answer: str, **shown: Any) -> Rated:
    return of_answer(question, grade(question, answer), showing(**shown))


@pytest.mark.parametrize(
    ("question", "answer", "rating"),
    [
        (choice("single", 0), "0", Rating.GOOD),
        (choice("single", 0), "1", Rating.AGAIN),
        (number(320), "320", Rating.GOOD),
        (number(320), "319", Rating.AGAIN),
        (shape("(None, 26, 26, 32)"), "None 26 26 32", Rating.GOOD),
        (shape("(None, 26, 26, 32)"), "(None, 28, 26, 32)", Rating.AGAIN),
        (gap("layers.____(8)", "dense"), "Dense", Rating.GOOD),
        (gap("layers.Dense(8, activation=____)", "'softmax'"), "'sofmax'", Rating.GOOD),
        (gap("y = ____(x)", "tf.reduce_mean"), "reduce_mean", Rating.GOOD),
    ],
)
def test_right_is_good_whatever_the_notation_and_wrong_is_again(question, answer, rating):
    assert rated(question, answer) == Rated(rating=rating, format=question.kind)


@pytest.mark.parametrize(("shown", "tries"), [({"hints": 1}, 1), ({"tries": 1}, 2)])
def test_right_with_a_hint_or_at_the_second_try_is_again(shown, tries):
    expected = Rated(
        rating=Rating.AGAIN, format="number", hints=shown.get("hints", 0), tries=tries
    )
    assert rated(number(5), "5", **shown) == expected


def test_whoever_does_not_know_tried_nothing():
    assert of_not_knowing(number(5), showing()) == Rated(
        rating=Rating.AGAIN, format="number", tries=0
    )


def test_only_the_learner_says_that_it_was_easy_or_a_guess():
    assert of_correction(Correction.EASY) is Rating.EASY
    assert of_correction(Correction.GUESSED) is Rating.AGAIN


@pytest.mark.parametrize(
    ("tries", "rating"),
    [(1, Rating.GOOD), (2, Rating.HARD), (3, Rating.AGAIN), (9, Rating.AGAIN)],
)
def test_a_passed_challenge_is_rated_by_its_tries(tries, rating):
    passed = of_challenge(judged(Verdict.ACCEPTED), showing(), tries)

    assert passed == Rated(rating=rating, format="code", tries=tries)


def test_a_challenge_passed_with_a_hint_is_again():
    passed = of_challenge(judged(Verdict.ACCEPTED), showing(hints=2), 1)

    assert passed == Rated(rating=Rating.AGAIN, format="code", hints=2)


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.ACCEPTED], ids=str)
def test_a_challenge_that_is_not_passed_is_not_rated_until_it_is_given_up(verdict):
    assert of_challenge(judged(verdict), showing(), 4) is None
    assert of_giving_up(showing(), 4) == Rated(rating=Rating.AGAIN, format="code", tries=4)


@pytest.mark.parametrize("verdict", Verdict, ids=str)
def test_what_fails_on_our_side_is_no_rating_and_no_try(verdict):
    ours = judged(verdict, is_ours=True)

    assert of_challenge(ours, showing(), 1) is None
    assert not ours.counts


@pytest.mark.parametrize(
    ("judgement", "counts"),
    [
        (judged(Verdict.REJECTED), False),
        (judged(Verdict.ERROR, Note(kind=NoteKind.RAISED, detail="NameError: modle")), False),
        (judged(Verdict.ERROR, Note(kind=NoteKind.RAISED, detail="SyntaxError: eval")), False),
        (judged(Verdict.ERROR, Note(kind=NoteKind.RAISED, detail="ValueError: x")), True),
        (judged(Verdict.ERROR), True),
        (judged(Verdict.BELOW_TARGET), True),
        (judged(Verdict.TIME_LIMIT), True),
    ],
)
def test_a_slip_of_the_fingers_is_no_try(judgement, counts):
    assert judgement.counts is counts
