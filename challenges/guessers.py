"""What somebody gets right who knows nothing and goes by the looks of the options."""

import re
from collections.abc import Callable, Iterable, Sequence

from challenges.grading import option_order
from challenges.questions import Question, SingleChoice

MOST_RIGHT = 0.4
"""More, and a guesser's habit is worth having."""

_WORD = re.compile(r"\w+")
_SHOWINGS = range(64)

Guess = Callable[[SingleChoice], float]
"""How likely the guess is to be right."""


def _longest(question: SingleChoice) -> float:
    return _most(question, [len(option.text) for option in question.options])


def _most_shared_words(question: SingleChoice) -> float:
    asked = _words(f"{question.prompt} {question.code}")
    return _most(question, [len(_words(option.text) & asked) for option in question.options])


def _first(question: SingleChoice) -> float:
    shown = [option_order(question, seed)[0] in question.correct for seed in _SHOWINGS]
    return sum(shown) / len(shown)


GUESSERS: dict[str, Guess] = {
    "the longest option": _longest,
    "the option that shares most words with the question": _most_shared_words,
    "the first option": _first,
}


def singles(questions: Iterable[Question]) -> list[SingleChoice]:
    """The questions that such a guesser can answer."""
    return [question for question in questions if isinstance(question, SingleChoice)]


def share_right(guess: Guess, questions: Sequence[SingleChoice]) -> float:
    """The share of these questions that a guesser gets right, on average."""
    return sum(map(guess, questions)) / max(1, len(questions))


def _most(question: SingleChoice, sizes: Sequence[int]) -> float:
    """Taking the largest; one of them by chance if there are several."""
    taken = [index for index, size in enumerate(sizes) if size == max(sizes)]
    return sum(index in question.correct for index in taken) / len(taken)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
