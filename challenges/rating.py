"""From what happened to FSRS's grade. Easy is never inferred, and no clock has a say.

Measured on real reviews, response times turned into Hard or Easy made predictions worse.

What was recalled only with help, or at the second try, is Again: for FSRS, Hard is recalled.
Learners are told of it kindly all the same. What fails on our side is no rating at all.
"""

from dataclasses import dataclass

from challenges.cards import CardKind, Correction, Rating
from challenges.grading import Grade
from challenges.questions import Question
from challenges.showings import Showing
from challenges.verdicts import Judgement, Verdict

CODE = "code"
TYPED = "typealong"
"""The formats of a challenge and of a type-along set; a question's is its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A rating and what it came from: the log keeps both."""

    rating: Rating
    format: str
    hints: int = 0
    tries: int = 1


def of_answer(question: Question, grade: Grade, showing: Showing) -> Rated:
    """The rating of a question that is answered, with the showing as it was before."""
    is_recalled = grade.is_correct and not is_helped(showing)
    return Rated(
        rating=Rating.GOOD if is_recalled else Rating.AGAIN,
        format=question.kind,
        hints=showing.hints,
        tries=showing.tries + 1,
    )


def of_not_knowing(question: Question, showing: Showing) -> Rated:
    """The rating of a question whose answer was asked for."""
    return Rated(
        rating=Rating.AGAIN, format=question.kind, hints=showing.hints, tries=showing.tries
    )


def of_challenge(judgement: Judgement, showing: Showing, tries: int) -> Rated | None:
    """The rating of a challenge or a set after `tries` that counted, this judgement among them.

    None while it is not passed, or if the failure is ours: nothing is learned from it about the
    memory.
    """
    if judgement.is_ours or judgement.verdict is not Verdict.ACCEPTED:
        return None
    rating = Rating.AGAIN if showing.hints else _of_tries(tries)
    return Rated(rating=rating, format=_format(showing), hints=showing.hints, tries=max(tries, 1))


def of_giving_up(showing: Showing, tries: int) -> Rated:
    """The rating of a challenge, or of a set, whose solution was asked for."""
    return Rated(rating=Rating.AGAIN, format=_format(showing), hints=showing.hints, tries=tries)


def of_reading() -> Rated:
    """The rating of a set that was read: met, and nothing recalled yet, so it comes back soon."""
    return Rated(rating=Rating.HARD, format=TYPED)


def of_correction(correction: Correction) -> Rating:
    """The rating that a learner asks for by a button."""
    return Rating.AGAIN if correction is Correction.GUESSED else Rating.EASY


def is_helped(showing: Showing) -> bool:
    """Whether a right answer would not be the learner's own: a hint, or a second try."""
    return showing.hints > 0 or showing.tries > 0


def _format(showing: Showing) -> str:
    return TYPED if showing.key.kind is CardKind.TYPEALONG else CODE


def _of_tries(tries: int) -> Rating:
    match tries:
        case 0 | 1:
            return Rating.GOOD
        case 2:
            return Rating.HARD
    return Rating.AGAIN
