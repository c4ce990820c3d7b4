"""Judging an answer to a question: right or wrong, and which near miss it was.

Notation is not memory: spacing, quotes, a comma for the decimal point, a capital that the phone
put in, one slip in a long word or a `tf.` too much cost nothing. What cannot be read at all is an
error, not a wrong answer.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from challenges import answers, spelling
from challenges.answers import Shape
from challenges.errors import UnreadableAnswerError
from challenges.questions import (
    ChoiceQuestion,
    GapQuestion,
    MultipleChoice,
    NumberQuestion,
    OrderQuestion,
    OutputQuestion,
    Question,
    ShapeQuestion,
    SingleChoice,
)


class Remark(StrEnum):
    """What is worth a word beside right or wrong: the confusion is often the lesson."""

    DIMENSION = "dimension"  # the right rank, one dimension wrong
    RANK = "rank"  # too many dimensions, or too few
    BATCH = "batch"  # right but for the batch dimension, which is missing
    CLOSE = "close"  # a number within a tenth, or off by one
    CASE = "case"  # right; only capitals differ, and Python would mind
    PREFIX = "prefix"  # right; `tf.` is missing or too much
    SPELLING = "spelling"  # right; one slip in a long word, or a plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """How an answer did. Options are told by their indices: "0,2"."""

    is_correct: bool
    given: str
    expected: str
    remark: Remark | None = None


def option_order(question: ChoiceQuestion, seed: int) -> tuple[int, ...]:
    """In which order a showing puts the options; the same seed always shows the same."""
    return tuple(sorted(range(len(question.options)), key=lambda index: _lot(seed, index)))


def grade(question: Question, answer: str) -> Grade:
    """Judge an answer: text, or indices of options in the question's own order ("0,2").

    Raises:
        UnreadableAnswerError: If the text is no number or shape, or picks no option.
    """
    match question:
        case SingleChoice() | MultipleChoice():
            return _grade_choice(question, answer)
        case NumberQuestion():
            return _grade_number(question, answer)
        case ShapeQuestion():
            return _grade_shape(question, answer)
        case OutputQuestion():
            return _grade_output(question, answer)
        case GapQuestion():
            return _grade_gap(question, answer)
        case OrderQuestion():
            return _grade_order(question, answer)


def _grade_choice(question: ChoiceQuestion, answer: str) -> Grade:
    picked = {part.strip() for part in answer.split(",")}
    if not picked <= {str(index) for index in range(len(question.options))}:
        raise UnreadableAnswerError("option")
    if isinstance(question, SingleChoice) and len(picked) != 1:
        raise UnreadableAnswerError("option")
    right = {str(index) for index in question.correct}
    return Grade(
        is_correct=picked == right,
        given=",".join(sorted(picked)),
        expected=",".join(sorted(right)),
    )


def _grade_number(question: NumberQuestion, answer: str) -> Grade:
    readings = answers.read_number(answer, question.unit)
    given = min(readings, key=lambda value: abs(value - question.answer))
    off = abs(given - question.answer)
    # Binary fractions: 0.1 + 0.2 is meant to be 0.3.
    is_correct = off <= question.tolerance + 1e-9 * max(1.0, abs(question.answer))
    is_close = off <= 0.1 * abs(question.answer) or off == 1
    return Grade(
        is_correct=is_correct,
        given=f"{given if is_correct else readings[0]:.10g}",
        expected=f"{question.answer:.10g}",
        remark=Remark.CLOSE if is_close and not is_correct else None,
    )


def _grade_shape(question: ShapeQuestion, answer: str) -> Grade:
    given, expected = answers.read_shape(answer), answers.read_shape(question.answer)
    is_correct = given == expected
    return Grade(
        is_correct=is_correct,
        given=str(given),
        expected=str(expected),
        remark=None if is_correct else _shape_remark(given, expected),
    )


def _shape_remark(given: Shape, expected: Shape) -> Remark | None:
    if expected[:1] == (None,) and given == expected[1:]:
        return Remark.BATCH
    if len(given) != len(expected):
        return Remark.RANK
    wrong = sum(one != other for one, other in zip(given, expected, strict=True))
    return Remark.DIMENSION if wrong == 1 else None


def _grade_output(question: OutputQuestion, answer: str) -> Grade:
    given, expected = answers.read_output(answer), answers.read_output(question.answer)
    if given != expected:
        given = given.strip("'")
    readings = (
        (given == expected, None),
        (given.casefold() == expected.casefold(), Remark.CASE),
        (spelling.without_prefix(given) == spelling.without_prefix(expected), Remark.PREFIX),
        (spelling.is_slip(given, expected), Remark.SPELLING),
    )
    return _read(readings, given=answer.strip(), expected=question.answer)


def _grade_gap(question: GapQuestion, answer: str) -> Grade:
    def filled(text: str) -> str:
        return answers.fill_gap(question.code, text)

    def bare(code: str) -> str:
        return answers.read_code(spelling.without_prefix(code))

    code, typed = filled(answer), answers.plain(answer)
    meaning, right = answers.read_code(code), [filled(text) for text in question.answers]
    meant = {answers.read_code(text) for text in right}
    readings = (
        (meaning in meant, None),
        (meaning.casefold() in {text.casefold() for text in meant}, Remark.CASE),
        (bare(code) in {bare(text) for text in right}, Remark.PREFIX),
        (any(spelling.is_slip(typed, text) for text in question.answers), Remark.SPELLING),
    )
    return _read(readings, given=answer.strip(), expected=question.answers[0])


def _grade_order(question: OrderQuestion, answer: str) -> Grade:
    given = answers.read_order(answer, len(question.lines))
    return Grade(
        is_correct=given in question.right,
        given=" ".join(map(str, given)),
        expected=" ".join(map(str, question.right[0])),
    )


def _read(readings: Iterable[tuple[bool, Remark | None]], *, given: str, expected: str) -> Grade:
    """Right if it can be read as right, with what is to be remarked of that reading."""
    for is_right, remark in readings:
        if is_right:
            return Grade(is_correct=True, given=given, expected=expected, remark=remark)
    return Grade(is_correct=False, given=given, expected=expected)


def _lot(seed: int, index: int) -> bytes:
    return hashlib.blake2b(f"{seed}/{index}".encode(), digest_size=8).digest()
