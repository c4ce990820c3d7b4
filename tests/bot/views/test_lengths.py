"""Other languages need more room than English: whatever is told fits there, too."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.screens import Screen
from bot.services.coding import GraderState, Offer, Told
from bot.services.questions import Answered
from bot.services.teaching import Lesson
from bot.views import challenge as challenges
from bot.views import menu, notices, submission
from bot.views import question as questions
from bot.views.language import ENGLISH, LANGUAGES, speaking
from challenges import leeches
from challenges.questions import ChoiceQuestion
from challenges.verdicts import NoteKind, Verdict
from tests.bot.views import test_questions as asking
from tests.bot.views import test_submissions as coding
from tests.bot.views.telegrams import read, shown

by_language = pytest.mark.parametrize("language", [each for each in LANGUAGES if each != ENGLISH])


@by_language
def test_every_question_fits(language: str):
    with speaking(language):
        for screen in _asked_and_missed():
            shown(screen)


@by_language
def test_every_challenge_and_what_came_of_it_fits(language: str):
    with speaking(language):
        for screen in _offered():
            shown(screen)
    for told in _told(language):
        assert "on hidden data" not in shown(submission.status(told, grader=GraderState.WARM))
    for challenge in coding.CHALLENGES:
        assert len(read(submission.caption(challenge, language))) <= 1024


@by_language
def test_keys_are_short_enough_for_a_phone(language: str):
    """About fourteen letters fit a third of a phone, half as many more its half."""
    longest = {1: 40, 2: 21, 3: 15, 4: 10}
    with speaking(language):
        screens = [menu.menu(), notices.unknown(), *_asked_and_missed(), *_offered()]
    wide = {
        key.text
        for screen in screens
        for row in screen.keyboard
        for key in row
        if len(key.text) > longest.get(len(row), 8)
    }

    assert wide == set()


def _asked_and_missed() -> Iterator[Screen]:
    for question in asking.QUESTIONS:
        yield questions.asked(asking.asked(question, hints=1), ticked=63)
        graded = asking.wrong(question)
        lesson = Lesson(texts=leeches.other_side(asking.BANK, question), is_first=True)
        missed = Answered(asking.asked(question, graded.given), graded, asking.MISSED, lesson)
        is_choice = isinstance(question, ChoiceQuestion)
        yield questions.answered(missed) if is_choice else questions.outcome(missed)


def _offered() -> Iterator[Screen]:
    for challenge in coding.CHALLENGES:
        offer = Offer(coding.showing(challenge), challenge)
        yield challenges.offered(offer)
        yield challenges.solution(offer)


def _told(language: str) -> Iterator[Told]:
    for verdict in Verdict:
        told = coding.told(coding.LONGEST, coding.extreme(verdict, *NoteKind))
        yield replace(told, language=language)
