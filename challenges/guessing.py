"""Guessing: how likely somebody who knows nothing of a question answers it right."""

from collections.abc import Mapping
from math import comb

from challenges.library import Library
from challenges.questions import MultipleChoice, Question, SingleChoice


def guess(question: Question) -> float:
    """The chance; none where the answer is typed."""
    match question:
        case SingleChoice():
            return 1 / len(question.options)
        case MultipleChoice():
            count = len(question.options)
            return 1 / sum(comb(count, right) for right in range(2, count))
    return 0.0


def guesses(library: Library) -> Mapping[str, float]:
    """The chance at every question of the bank, by its id."""
    return {question.id: guess(question) for question in library.questions.values()}
