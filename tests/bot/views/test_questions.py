"""Every question of the bank, as asked and as answered in every way: Telegram takes it."""

from datetime import UTC, date, datetime

import pytest

from bot.services.memory import Remembered
from bot.services.questions import Answered, Asked
from bot.services.quizzes import Posed
from bot.views import question as view
from bot.views import quiz
from challenges import library
from challenges.cards import Card, CardKey, CardKind
from challenges.grading import Grade, Hint, grade, option_order
from challenges.questions import (
    GapQuestion,
    MultipleChoice,
    NumberQuestion,
    OrderQuestion,
    OutputQuestion,
    Question,
    ShapeQuestion,
    SingleChoice,
)
from challenges.showings import Showing
from challenges.streaks import Streak
from tests.bot.views.telegrams import shown

BANK = library.load()
QUESTIONS = list(BANK.questions.values())
DAY = date(2026, 11, 23)
HOSTILE = "</code><b>&" * 400
REMEMBERED = Remembered(
    Card(key=CardKey(CardKind.QUESTION, "x"), due=date(2036, 11, 23)),
    DAY,
    Streak(current=3650, longest=3650, is_alive_today=True),
)

by_id = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


def asked(question: Question, answer: str | None = None) -> Asked:
    showing = Showing(
        id=2**63 - 1,
        learner_id=7,
        key=CardKey(CardKind.QUESTION, question.idea),
        content=question.id,
        seed=1,
        study_day=DAY,
        shown_at=datetime(2026, 11, 23, tzinfo=UTC),
        answer=answer,
    )
    return Asked(showing, question)


def right(question: Question) -> str:
    match question:
        case SingleChoice() | MultipleChoice():
            return ",".join(str(index) for index in sorted(question.correct))
        case NumberQuestion():
            return repr(question.answer)
        case ShapeQuestion() | OutputQuestion():
            return question.answer
        case GapQuestion():
            return question.answers[0]
        case OrderQuestion(right=orders):
            return " ".join(map(str, orders[0]))


def wrong(question: Question) -> Grade:
    match question:
        case SingleChoice():
            return grade(question, str(next(i for i in range(6) if i not in question.correct)))
        case MultipleChoice():
            return grade(question, ",".join(str(i) for i in range(len(question.options))))
    return Grade(is_correct=False, given=HOSTILE, expected="", hint=Hint.CASE)


@by_id
def test_every_question_can_be_asked(question: Question):
    for is_daily in (False, True):
        text = shown(view.asked(asked(question), ticked=63, is_daily=is_daily))

        assert "`" not in text


@by_id
def test_the_right_answer_is_told_with_its_reason(question: Question):
    answer = right(question)
    graded = grade(question, answer)
    answered = Answered(asked(question, answer), graded, REMEMBERED)

    assert graded.is_correct
    for screen in (view.answered(answered), view.outcome(answered)):
        text = shown(screen)
        assert "✅ Right." in text
        assert "3650 days in a row" in text


@by_id
def test_a_wrong_answer_shows_what_is_right(question: Question):
    graded = wrong(question)
    answered = Answered(asked(question, graded.given), graded, REMEMBERED)

    is_choice = isinstance(question, SingleChoice | MultipleChoice)
    text = shown(view.answered(answered) if is_choice else view.outcome(answered))
    assert "❌ Not quite." in text
    if not is_choice:
        assert f"It is {view._key(question)}." in text


@by_id
def test_whoever_does_not_know_is_told(question: Question):
    answered = Answered(asked(question), None, REMEMBERED)

    shown(view.answered(answered))
    shown(view.settled(answered.asked))


@by_id
def test_numbers_are_shown_to_the_last_digit(question: Question):
    if isinstance(question, NumberQuestion):
        assert grade(question, view._key(question)).is_correct
        assert "e+" not in view._key(question)


def test_quizzes_keep_within_the_limits_of_a_poll():
    for question in QUESTIONS:
        if isinstance(question, SingleChoice) and not question.code:
            poll = quiz.poll(Posed(question, option_order(question, 1)))

            assert len(poll.question) <= 600
            assert all(1 <= len(option) <= 100 for option in poll.options)
            assert len(set(poll.options)) == len(poll.options)
            assert 1 <= len(poll.explanation) <= 200
            assert "\n" not in poll.explanation
            assert "`" not in poll.question + "".join(poll.options) + poll.explanation
