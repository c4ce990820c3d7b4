"""Hints of a question: its own words, or one wrong option less."""

import hashlib

from challenges.questions import MultipleChoice, Question, SingleChoice


def available(question: Question) -> int:
    """How many hints there are to ask for."""
    return 1 if question.hint or isinstance(question, SingleChoice) else 0


def crossed_out(question: Question, seed: int, hints: int) -> int | None:
    """Which option is out after so many hints; the same showing always crosses out the same."""
    if not hints or question.hint or not isinstance(question, SingleChoice):
        return None
    wrong = [index for index in range(len(question.options)) if index not in question.correct]
    return min(wrong, key=lambda index: _lot(seed, index))


def gives_away(question: Question) -> bool:
    """Whether the hint holds the answer itself."""
    return any(text in question.hint.casefold() for text in _keys(question) if len(text) > 1)


def _keys(question: Question) -> list[str]:
    if isinstance(question, SingleChoice | MultipleChoice):
        return [question.options[index].text.casefold() for index in question.correct]
    if question.kind == "number":
        return [f"{question.answer:.10g}"]
    if question.kind == "order":
        return []  # a hint may name a line
    if question.kind == "gap":
        return [text.casefold() for text in question.answers]
    return [question.answer.casefold()]


def _lot(seed: int, index: int) -> bytes:
    return hashlib.blake2b(f"{seed}/hint/{index}".encode(), digest_size=8).digest()
