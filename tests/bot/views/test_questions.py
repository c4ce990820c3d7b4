"""Every question of the bank, as asked and as answered in every way: Telegram takes it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.screens import Screen
from bot.services.memory import Remembered
from bot.services.questions import Answered, Asked
from bot.services.quizzes import Posed
from bot.services.teaching import Lesson
from bot.views import question as view
from bot.views import quiz
from challenges import leeches, library, rating
from challenges.cards import Card, CardKey, CardKind, Correction, Memory, Rating, Review
from challenges.grading import Grade, Remark, grade, option_order
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
from tests.each import each

BANK = library.load()
QUESTIONS = list(BANK.questions.values())
DAY = date(2026, 11, 23)
HOSTILE = "</code><b>&" * 400
KEY = CardKey(CardKind.QUESTION, "x")
REVIEW = Review(
    key=KEY,
    content="x",
    rating=Rating.GOOD,
    study_day=DAY,
    reviewed_at=datetime(2026, 11, 23, tzinfo=UTC),
    elapsed_days=0,
    memory=Memory(1.0, 5.0),
    seconds=9.0,
)
REMEMBERED = Remembered(
    Card(key=KEY, due=date(2036, 11, 23)),
    DAY,
    Streak(current=3650, longest=3650, is_alive_today=True),
    REVIEW,
)
MISSED = replace(REMEMBERED, review=replace(REVIEW, rating=Rating.AGAIN))

every_question = each(QUESTIONS, lambda question: question.id)


def asked(question: Question, answer: str | None = None, **changes: Any) -> Asked:
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
    return Asked(replace(showing, **changes), question)


def rows_of(screen: Screen) -> list[list[str]]:
    return [[key.text for key in row] for row in screen.keyboard]


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
    return Grade(is_correct=False, given=HOSTILE, expected="", remark=Remark.CASE)


@every_question
def test_every_question_can_be_asked(question: Question):
    for is_daily in (False, True):
        text = shown(view.asked(asked(question), ticked=63, is_daily=is_daily))

        assert "`" not in text


@every_question
def test_the_right_answer_is_told_with_its_reason(question: Question):
    answer = right(question)
    graded = grade(question, answer)
    answered = Answered(asked(question, answer), graded, REMEMBERED)

    assert graded.is_correct
    for screen in (view.answered(answered), view.outcome(answered)):
        text = shown(screen)
        assert "✅ Right." in text
        assert "3650 days in a row" in text
        assert rows_of(screen) == [
            ["Next question", "Code challenge"],
            ["I guessed", "Too easy", "Undo"],
        ]


@every_question
def test_a_wrong_answer_shows_what_is_right(question: Question):
    graded = wrong(question)
    answered = Answered(asked(question, graded.given), graded, MISSED)

    is_choice = isinstance(question, SingleChoice | MultipleChoice)
    text = shown(view.answered(answered) if is_choice else view.outcome(answered))
    assert "❌ Not quite." in text
    if not is_choice:
        assert f"It is {view._key(question)}." in text


@every_question
def test_a_hint_fits_beside_what_is_asked(question: Question):
    screen = view.asked(asked(question, hints=1))

    shown(screen)
    assert all("Hint" not in row for row in rows_of(screen))
    if isinstance(question, SingleChoice) and not question.hint:
        (out,) = [line[0] for line in shown(screen).splitlines() if line[1:] == "  ✖️"]
        assert out not in rows_of(screen)[0]


@every_question
def test_an_idea_that_slips_away_is_explained_in_other_words(question: Question):
    lesson = Lesson(texts=leeches.other_side(BANK, question), is_first=True)
    graded = wrong(question)
    answered = Answered(asked(question, graded.given), graded, MISSED, lesson)

    is_choice = isinstance(question, SingleChoice | MultipleChoice)
    screen = view.answered(answered) if is_choice else view.outcome(answered)
    assert "keeps slipping away" in shown(screen)
    assert ("another side" in shown(screen)) or not lesson.texts
    assert rows_of(screen) == [["Next question", "Code challenge"], ["Undo"]]


@pytest.mark.parametrize("correction", Correction)
def test_what_the_learner_said_of_an_answer_is_noted(correction: Correction):
    question = QUESTIONS[0]
    rated = replace(REVIEW, rating=rating.of_correction(correction), correction=correction)
    remembered = replace(REMEMBERED, review=rated)
    graded = grade(question, right(question))

    screen = view.answered(Answered(asked(question, right(question)), graded, remembered))

    assert "Noted" in shown(screen)
    assert rows_of(screen)[1:] == [["Undo"]]


def test_practice_and_what_was_overtaken_change_nothing_and_offer_nothing_to_correct():
    question = QUESTIONS[0]
    graded = grade(question, right(question))
    unrated = replace(REMEMBERED, review=None)

    practised = view.answered(Answered(asked(question, "0", is_practice=True), graded, unrated))
    overtaken = view.answered(Answered(asked(question, "0"), graded, unrated))

    assert "Once more:" in shown(practised)
    assert "Just practice" in shown(practised)
    assert "You have met this idea since I asked" in shown(overtaken)
    for screen in (practised, overtaken):
        assert rows_of(screen) == [["Next question", "Code challenge"]]


@pytest.mark.parametrize("remark", Remark)
def test_what_is_near_is_told_without_the_answer(remark: Remark):
    question = next(one for one in QUESTIONS if isinstance(one, ShapeQuestion))
    graded = Grade(is_correct=False, given=HOSTILE, expected=question.answer, remark=remark)

    text = shown(view.outcome(Answered(asked(question), graded, None, is_near=True)))

    assert "Nearly." in text
    assert question.answer not in text


@every_question
def test_whoever_does_not_know_is_told(question: Question):
    answered = Answered(asked(question), None, MISSED)

    shown(view.answered(answered))
    shown(view.settled(answered.asked))


@every_question
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
