"""The keys of the bank, computed anew by TensorFlow; and that a wrong one is found."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from challenges import bank_files
from challenges.library import load
from challenges.questions import (
    GapQuestion,
    NumberQuestion,
    Option,
    OrderQuestion,
    OutputQuestion,
    SingleChoice,
)
from challenges.templates.catalogue import TEMPLATES
from challenges.typealong import TypeAlong
from runner.keys import recompute

pytestmark = [pytest.mark.sandbox, pytest.mark.xdist_group("tensorflow")]

PACK = Path(__file__).parents[1] / "conversations" / "typing_pack"
DOUBLED = bank_files.read_typealong(PACK / "typealong" / "doubled.toml")

DRAWS = 200
"""Of each template; one of them in the test command, where it stands among the questions."""

ASKED: dict[str, Any] = {
    "idea": "sum",
    "skill": "2.1",
    "level": "reading",
    "prompt": "What?",
    "explanation": "So.",
    "source": "C1W1",
}
number = partial(NumberQuestion, **ASKED, kind="number")
output = partial(OutputQuestion, **ASKED, kind="output")


def test_every_key_of_the_bank_is_what_tensorflow_computes():
    bank = load()
    questions = bank.questions
    done: list[str] = []

    problems = recompute(
        questions.values(),
        done.append,
        bank.challenges.values(),
        map(without_gaps, bank.typealongs.values()),
    )

    assert problems == []
    assert sorted(done) == sorted(questions)


@pytest.mark.sweep
def test_no_set_takes_a_mistake_in_one_of_its_gaps():
    assert recompute([], typealongs=load().typealongs.values()) == []


@pytest.mark.sweep
@pytest.mark.parametrize("first", range(0, DRAWS, 20))
def test_the_formulas_of_templates_agree_with_real_layers(first: int):
    drawn = [
        template.question(seed).model_copy(update={"id": f"{template.id}-{seed}"})
        for template in TEMPLATES
        for seed in range(first, first + 20)
    ]

    assert recompute(drawn) == []


def without_gaps(item: TypeAlong) -> TypeAlong:
    """Only its own code is run: its mistakes take four times as long."""
    lines = [line.model_copy(update={"gap": "", "mistake": ""}) for line in item.line]
    return item.model_copy(update={"line": tuple(lines)})


def test_a_set_that_fails_its_check_or_takes_a_mistake_is_reported():
    changes = ({"code": "twice = 2.5 * a", "gap": "2.5"}, {"mistake": "2.00"})
    first, second, *others = DOUBLED.line
    lines = [(first, second.model_copy(update=change), *others) for change in changes]
    items = [
        DOUBLED.model_copy(update={"slug": slug, "line": line})
        for slug, line in zip(("fails", "takes"), lines, strict=True)
    ]

    fails, takes = sorted(recompute([], typealongs=items))

    assert fails.startswith('set "fails": its code does not pass its `check`: AssertionError')
    assert "its `check` takes a mistake" in takes
    assert "twice = 2.00 * a" in takes


def test_wrong_keys_unknown_names_and_crashes_are_reported():
    options = (
        Option(text="`tf.ones`", correct=True, why="Yes."),
        Option(text="`tf.sevens`", why="No."),
        Option(text="2", why="No."),
    )
    odd = next(iter(load().challenges.values())).model_copy(
        update={"slug": "odd", "explanation": "Try tf.sevens."}
    )

    problems = recompute(
        [
            number(
                id="right", code="n = tf.constant(2)", answer=2, check="exec(code)\nprint(int(n))"
            ),
            number(id="wrong", answer=3, check="print(2)"),
            number(id="unreadable", answer=3, check="print('many')"),
            number(id="unchecked", answer=3),
            output(id="broken", answer="1", check="print(nobody)"),
            GapQuestion(
                **ASKED,
                kind="gap",
                id="one-of-two",
                code="y = tf.____((2,))",
                answers=("ones", "zeros"),
                check="exec(code)\nassert y[0] == 1\nprint('ok')",
            ),
            SingleChoice(
                **ASKED, kind="single", id="names", options=options, check="print('`tf.ones`')"
            ),
            output(id="modern", tags=("legacy",), answer="1", check="print(1)"),
            OrderQuestion(
                **ASKED,
                kind="order",
                id="loose",
                lines=("a = 1", "b = 2", "c = a + b"),
                check="exec(code)\nassert c == 3\nprint('ok')",
            ),
            number(id="gone", answer=1, check="import os; os._exit(1)"),
        ],
        challenges=[odd],
    )

    assert problems == [
        'challenge "odd": `tf.sevens` is not in the installed version: correct it, or list it in '
        "`gone`",
        'question "wrong": its check prints "2", which is not the key',
        'question "unreadable": its check prints "many", which is not the key',
        'question "unchecked": a typed key is computed: write a `check` that prints it',
        "question \"broken\": its check fails: NameError: name 'nobody' is not defined",
        'question "one-of-two": its check fails: AssertionError: ',
        'question "names": `tf.sevens` is not in the installed version: '
        "correct it, or tag it legacy",
        'question "modern": it is tagged legacy, yet every name in it still exists: '
        "remove the tag",
        'question "loose": its check holds in another order as well; list it in `orders`: '
        "b = 2\na = 1\nc = a + b",
        'question "gone": the process ended before its check did; run the check by itself',
    ]
