"""The TensorFlow, Keras and NumPy names that a question speaks of."""

import re

from challenges.questions import MultipleChoice, Question, SingleChoice

_QUOTED = re.compile(r"`([^`]+)`")
_SYMBOL = re.compile(r"(?<![\w.])(?:tf|keras|np)(?:\.[A-Za-z_]\w*)+")


def symbols(question: Question) -> frozenset[str]:
    """Every dotted name in its code and between backticks: `tf.newaxis`, `keras.layers.Dense`."""
    texts = [question.prompt, question.explanation]
    if isinstance(question, SingleChoice | MultipleChoice):
        texts += [text for option in question.options for text in (option.text, option.why)]
    quoted = [code for text in texts for code in _QUOTED.findall(text)]
    return frozenset(
        name for code in (question.code, *quoted) for name in _SYMBOL.findall(_blanked(code))
    )


def _blanked(code: str) -> str:
    """The code without the gap, which is part of no name."""
    return re.sub(r"\.____\w*", "", code)
