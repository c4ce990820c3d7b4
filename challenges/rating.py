"""From what happened to FSRS's grade. Easy is never inferred, and no clock has a say.

Measured on real reviews, response times turned into Hard or Easy made predictions worse.
"""

from challenges.cards import Rating
from challenges.grading import Grade
from challenges.verdicts import Verdict


def of_answer(grade: Grade) -> Rating:
    """The rating of an answered question."""
    return Rating.GOOD if grade.is_correct else Rating.AGAIN


def of_challenge(verdict: Verdict, tries: int, *, gave_up: bool = False) -> Rating | None:
    """The rating of a challenge after `tries` that counted, this one included.

    None while it is neither passed nor given up: nothing is learned from it about the memory yet.
    """
    if gave_up:
        return Rating.AGAIN
    if verdict is not Verdict.ACCEPTED:
        return None
    match tries:
        case 0 | 1:
            return Rating.GOOD
        case 2:
            return Rating.HARD
    return Rating.AGAIN
