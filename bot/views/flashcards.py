"""Questions as Anki shows them: the question with its options in front, the rest behind."""

import zlib
from collections.abc import Collection, Iterable, Iterator

from bot.views.catalogue import Html, label, say
from bot.views.markup import code, prose, python
from challenges.grading import option_order
from challenges.questions import (
    ChoiceQuestion,
    GapQuestion,
    MultipleChoice,
    NumberQuestion,
    OutputQuestion,
    Question,
    ShapeQuestion,
    SingleChoice,
)

LETTERS = "ABCDEF"

BACK = "{{FrontSide}}<hr id=answer>{{Back}}"

CSS = """
.card { font: 18px sans-serif; text-align: left; white-space: pre-wrap; max-width: 40em;
        margin: auto; padding: 0 .5em; }
pre { background: #8882; border-radius: 6px; padding: .6em; overflow-x: auto; }
code { font-family: monospace; }
"""


def deck_name() -> str:
    """Return what the deck is called."""
    return label("flashcards.deck")


def deck_description() -> str:
    """Return what Anki says about the deck."""
    return label("flashcards.about")


def tags(question: Question) -> list[str]:
    """Return the tags of a note."""
    return [f"skill::{question.skill}", f"idea::{question.idea}"]


def front(question: Question) -> Html:
    """Return what is asked."""
    parts = [prose(question.prompt)]
    if question.code:
        parts.append(python(question.code))
    match question:
        case SingleChoice() | MultipleChoice():
            parts.append(_lines(_lettered(question)))
        case NumberQuestion() if question.unit:
            parts.append(say("flashcards.unit", unit=question.unit))
    return Html("\n\n".join(parts))


def back(question: Question) -> Html:
    """Return what is right, and why."""
    parts = [_answer(question), prose(question.explanation)]
    if isinstance(question, SingleChoice | MultipleChoice):
        parts.append(
            _lines(
                say("flashcards.why", letter=letter, why=prose(question.options[index].why))
                for letter, index in _letters(question)
            )
        )
    parts.append(say("question.more", source=question.source))
    return Html("\n\n".join(parts))


def _answer(question: Question) -> Html:
    match question:
        case SingleChoice() | MultipleChoice():
            return _lines(_lettered(question, question.correct))
        case NumberQuestion():
            return code(f"{question.answer:.10g} {question.unit}".strip())
        case ShapeQuestion() | OutputQuestion():
            return code(question.answer)
        case GapQuestion():
            return code(question.answers[0])


def _lettered(
    question: ChoiceQuestion, shown: Collection[int] = range(len(LETTERS))
) -> Iterator[Html]:
    for letter, index in _letters(question):
        if index in shown:
            yield Html(f"<b>{letter}</b>  {prose(question.options[index].text)}")


def _letters(question: ChoiceQuestion) -> list[tuple[str, int]]:
    """Return the options by letter: in an order of the question's own, as the chat shuffles."""
    order = option_order(question, zlib.crc32(question.id.encode()))
    return list(zip(LETTERS, order, strict=False))


def _lines(lines: Iterable[Html]) -> Html:
    return Html("\n".join(lines))
