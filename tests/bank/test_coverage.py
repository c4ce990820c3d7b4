"""That the bank covers the whole syllabus, in every way of asking, and gives nothing away."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

import pytest

from challenges.library import Library
from challenges.questions import ChoiceQuestion, MultipleChoice, Question, SingleChoice

NEEDED = 360  # questions that the 52 skills need together, as the syllabus counts them

RECALLED_ONLY = {"1.2", "1.4"}  # looking things up: there is no mistake to mend, no code to read

TAGS = (
    *(f"C{course}W{week}" for course in range(1, 5) for week in range(1, 5)),
    *(f"HOML {chapter}" for chapter in range(10, 17)),
    *("MIT 1", "MIT 2"),
)
NARROW = 44  # characters that a phone shows without turning the line
SOURCE = re.compile(r"https://\S+/?|C[1-4]W[1-4]")

Habit = Callable[[SingleChoice, int], float]


@pytest.fixture(scope="session")
def questions(bank: Library) -> list[Question]:
    return list(bank.questions.values())


def test_every_skill_has_enough_questions(bank: Library) -> None:
    asked = Counter(question.skill for question in bank.questions.values())

    assert {
        id_: asked[id_] for id_, skill in bank.skills.items() if asked[id_] < skill.least
    } == {}
    assert sum(skill.least for skill in bank.skills.values()) >= NEEDED
    assert len(bank.questions) >= 420


def test_every_skill_is_recalled_read_and_mended(bank: Library) -> None:
    levels = defaultdict(set)
    for question in bank.questions.values():
        levels[question.skill].add(question.level)

    assert {
        skill
        for skill in set(bank.skills) - RECALLED_ONLY
        if levels[skill] != {"recall", "reading", "fix"}
    } == set()


def test_who_is_stuck_is_helped(questions: list[Question]) -> None:
    ideas = {question.idea for question in questions}
    explained = {question.idea for question in questions if question.deeper}

    assert ideas - explained == set()
    assert sum(bool(question.hint) for question in questions) >= 0.9 * len(questions)


def test_every_week_chapter_and_lab_is_covered(questions: list[Question]) -> None:
    tags = Counter(tag for question in questions for tag in question.tags)

    assert {tag: tags[tag] for tag in TAGS if tags[tag] < 8} == {}
    assert set(tags) - {*TAGS, "legacy"} == set()


def test_answers_are_typed_and_keys_computed_often_enough(questions: list[Question]) -> None:
    typed = [q for q in questions if not isinstance(q, SingleChoice | MultipleChoice)]
    computed = [q for q in questions if q.check]

    assert len(typed) >= 0.5 * len(questions)
    assert len(computed) >= 0.7 * len(questions)


def test_most_ideas_are_asked_in_three_ways(questions: list[Question]) -> None:
    siblings = Counter(question.idea for question in questions)

    assert sum(count >= 3 for count in siblings.values()) >= 0.6 * len(siblings)


def test_siblings_differ_in_words_and_in_numbers(questions: list[Question]) -> None:
    asked = Counter((q.idea, q.prompt, q.code) for q in questions)

    assert [key for key, count in asked.items() if count > 1] == []


@pytest.mark.parametrize(
    "habit",
    [
        pytest.param(lambda question, index: len(question.options[index].text), id="longest"),
        pytest.param(lambda question, index: -len(question.options[index].text), id="shortest"),
        pytest.param(lambda question, index: _shared_words(question, index), id="shared words"),
        pytest.param(lambda question, index: -index, id="first"),
        pytest.param(lambda question, index: index, id="last"),
    ],
)
def test_going_by_looks_does_not_pay(questions: list[Question], habit: Habit) -> None:
    singles = [question for question in questions if isinstance(question, SingleChoice)]

    assert sum(_chance(question, habit) for question in singles) <= 0.4 * len(singles)


def test_every_explanation_can_be_read_on(questions: list[Question]) -> None:
    assert [q.id for q in questions if not SOURCE.fullmatch(q.source)] == []


def test_code_is_short_and_narrow(questions: list[Question]) -> None:
    assert [q.id for q in questions if len(q.code.strip().splitlines()) > 12] == []
    assert [q.id for q in questions if any(len(li) > NARROW for li in q.code.splitlines())] == []


def test_every_option_is_explained_in_its_own_words(questions: list[Question]) -> None:
    assert [
        q.id for q in _choices(questions) if len({o.why for o in q.options}) < len(q.options)
    ] == []


def _choices(questions: Iterable[Question]) -> Iterator[ChoiceQuestion]:
    return (q for q in questions if isinstance(q, SingleChoice | MultipleChoice))


def _chance(question: SingleChoice, habit: Habit) -> float:
    """How likely the habit finds the key, which it shares with others that look as good."""
    looks = [habit(question, index) for index in range(len(question.options))]
    best = [index for index, look in enumerate(looks) if look == max(looks)]
    return len(question.correct.intersection(best)) / len(best)


def _shared_words(question: SingleChoice, index: int) -> int:
    asked = _words(f"{question.prompt} {question.code}")
    return len(asked & _words(question.options[index].text))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
