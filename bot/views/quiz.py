"""Quizzes: a question as a native poll, which shows markup in its description only."""

from dataclasses import dataclass

from bot.screens import Screen
from bot.services.quizzes import Posed
from bot.views.catalogue import Html, say
from bot.views.markup import cut, python

MAX_EXPLANATION = 200
"""Telegram's limit; it also allows at most two line feeds."""


@dataclass(frozen=True, slots=True)
class PollTexts:
    """The texts of a poll."""

    question: str
    options: tuple[str, ...]
    explanation: str
    description: Html | None  # the code, if there is any


def poll(posed: Posed) -> PollTexts:
    """Return the texts of a quiz, without the backticks that a poll would show as they are."""
    options = (posed.question.options[index].text for index in posed.order)
    explanation = " ".join(_plain(posed.question.explanation).split())
    return PollTexts(
        question=_plain(posed.question.prompt),
        options=tuple(_plain(option) for option in options),
        explanation=cut(explanation, MAX_EXPLANATION),
        description=python(posed.question.code) if posed.question.code else None,
    )


def none_left() -> Screen:
    """Say that no short question is there."""
    return Screen(text=say("quiz.none_left"))


def _plain(text: str) -> str:
    return text.replace("`", "")
