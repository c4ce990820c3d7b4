"""The TensorFlow, Keras and NumPy names that a text of the bank speaks of."""

import re
from collections.abc import Iterable

from challenges.challenge import Challenge
from challenges.questions import MultipleChoice, OrderQuestion, Question, SingleChoice
from challenges.typealong import TypeAlong

_SYMBOL = re.compile(r"(?<![\w.])(?:tf|keras|np|layers)(?:\.[A-Za-z_]\w*)+")


def symbols(question: Question) -> frozenset[str]:
    """Every dotted name in its code and in its texts: `tf.newaxis`, `keras.layers.Dense`."""
    texts = [question.prompt, question.code, question.explanation]
    texts += [question.hint, question.deeper]
    if isinstance(question, SingleChoice | MultipleChoice):
        texts += [text for option in question.options for text in (option.text, option.why)]
    if isinstance(question, OrderQuestion):
        texts += question.lines
    return _names(texts)


def symbols_of(challenge: Challenge) -> frozenset[str]:
    """Every dotted name in what a learner reads of a challenge."""
    return _names((challenge.prompt, challenge.starter, challenge.solution, challenge.explanation))


def symbols_of_set(item: TypeAlong) -> frozenset[str]:
    """Every dotted name in what a learner reads of a type-along set."""
    return _names((item.task, item.given, item.code, *(line.why for line in item.line)))


def _names(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(name for text in texts for name in _SYMBOL.findall(_blanked(text)))


def _blanked(text: str) -> str:
    """The text without the gap, which is part of no name."""
    return re.sub(r"\.____\w*", "", text)
