"""Templates: each showing has its own numbers, and any numbers make a sound question."""

import pytest

from challenges import question_checks
from challenges.grading import grade
from challenges.library import load
from challenges.questions import SingleChoice
from challenges.templates.catalogue import TEMPLATES
from challenges.templates.template import Template, choices

DRAWS = range(50)
by_id = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)


def test_there_are_enough_of_them():
    assert len(TEMPLATES) >= 40
    assert len({template.id for template in TEMPLATES}) == len(TEMPLATES)


@by_id
def test_any_numbers_make_a_sound_question(template: Template):
    problems = [
        f"{seed}: {problem}"
        for seed in DRAWS
        for problem in question_checks.check(template.question(seed))
    ]

    assert problems == []


@by_id
def test_numbers_are_fresh_at_the_next_showing(template: Template):
    asked = {_asked(template, seed) for seed in DRAWS}

    assert len(asked) >= 8


@by_id
def test_the_same_showing_has_the_same_numbers(template: Template):
    assert template.question(7) == template.question(7)


def test_what_a_showing_asks_is_what_its_answer_is_judged_by():
    library = load()
    asked = library.question("windows-anew", seed=11)
    other = library.question("windows-anew", seed=12)

    assert asked.prompt == other.prompt
    assert asked.code != other.code
    assert asked.kind == other.kind == "number"
    assert grade(asked, f"{asked.answer}").is_correct
    assert not grade(other, f"{asked.answer}").is_correct


def test_a_template_is_a_variant_of_its_idea_like_any_other():
    ids = [question.id for question in load().questions_of("window-count")]

    assert {"window-count", "windows-anew"} <= set(ids)


def test_mistakes_that_come_to_the_key_are_no_options():
    options = choices("4", "Yes.", ("4", "No."), ("5", "Off by one."), ("5", "No."), ("6", "No."))

    assert [(option.text, option.why, option.correct) for option in options] == [
        ("4", "Yes.", True),
        ("5", "Off by one.", False),
        ("6", "No.", False),
    ]


def _asked(template: Template, seed: int) -> tuple[str, str, object]:
    question = template.question(seed)
    key = question.options if isinstance(question, SingleChoice) else None
    return question.prompt, question.code, key
