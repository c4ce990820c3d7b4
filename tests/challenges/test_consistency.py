from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from challenges import consistency
from challenges.library import Library, load
from challenges.questions import GapQuestion, Option, Question, SingleChoice
from challenges.templates.catalogue import TEMPLATES
from challenges.templates.template import Drawn, Template
from tests.challenges.bank_folder import write_bank, write_challenge, write_questions


@pytest.fixture
def library(tmp_path: Path) -> Library:
    root = write_bank(tmp_path)
    write_questions(root, "a", ("q1", "padding", "3.1"))
    return load(root)


def about(library: Library, question: Question) -> list[str]:
    changed = replace(library, questions={question.id: question})
    return [text for text in consistency.check(changed) if f'"{question.id}"' in text]


@pytest.fixture
def single(library: Library) -> SingleChoice:
    question = library.questions["q1"]
    assert isinstance(question, SingleChoice)
    return question


def gap(code: str, *answers: str) -> GapQuestion:
    return GapQuestion(
        id="gap", idea="padding", skill="3.1", level="fix", prompt="Fill.", code=code,
        explanation="So.", source="TF guide", kind="gap", answers=answers,
    )  # fmt: skip


def test_a_good_question_has_no_problem(library, single):
    assert about(library, single) == []


def test_missing_groups_and_challenges_are_told(library):
    assert consistency.check(library) == [
        "group 1 (Developer's craft) has no question: write some",
        "group 2 (Building and training) has no question: write some",
        "group 4 (Text) has no question: write some",
        "group 5 (Time series) has no question: write some",
        *(f"category {number} has 0 challenges: it needs 2" for number in range(1, 6)),
    ]


def test_an_idea_belongs_to_one_skill(tmp_path):
    root = write_bank(tmp_path)
    write_questions(root, "a", ("q1", "padding", "3.1"), ("q2", "padding", "2.2"))

    assert consistency.check(load(root))[0] == (
        'idea "padding": its questions name the skills 2.2, 3.1; '
        "an idea belongs to one skill, so choose one or split the idea"
    )


def test_a_skill_that_is_not_in_the_syllabus_is_told(library, single):
    assert about(library, single.model_copy(update={"skill": "3.9"})) == [
        'question "q1": skill 3.9 is not in skills.toml'
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("All of the above", "points at others, and options are shuffled: name it"),
        ("none of these", "points at others, and options are shuffled: name it"),
        ("It is never padded", '"never" gives it away as wrong; say it plainly'),
        ("valid", "is there 2 times: make each differ"),
        ("x" * 101, "is over 100 characters: shorten it"),
    ],
)
def test_options_that_give_the_answer_away_are_told(library, single, text, told):
    # The model refuses a long text itself; content made by hand gets here.
    wrong = Option.model_construct(text=text, why="It is not.", correct=False)
    question = single.model_copy(update={"options": (*single.options, wrong)})

    (problem,) = about(library, question)

    assert problem.endswith(told)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("x = (", "`code` does not parse (line 1: '(' was never closed): correct it"),
        ("\n".join(["x = 1"] * 13), "`code` has 13 lines: a phone shows 12"),
        ("x = '" + "y" * 60 + "'", "`code` line 1 is 66 characters wide: break it at 50"),
    ],
)
def test_code_that_no_phone_shows_is_told(library, single, code, told):
    question = single.model_copy(update={"code": code})

    assert about(library, question) == [f'question "q1": {told}']


def test_a_gap_parses_as_it_stands_and_with_each_answer(library):
    code = 'Dense(1, ____="relu")'

    assert about(library, gap(code, "activation")) == []
    assert about(library, gap(code, "activation", "a b")) == [
        'question "gap": with the answer "a b" the code does not parse '
        "(line 1: invalid syntax. Perhaps you forgot a comma?)"
    ]


def test_a_question_that_fills_more_than_one_message_is_told(library, single):
    options = tuple(
        Option(text=f"{number}" * 100, why="w" * 300, correct=number == 0) for number in range(6)
    )
    question = single.model_copy(
        update={"options": options, "prompt": "p" * 600, "explanation": "e" * 900}
    )

    (problem,) = about(library, question)

    assert problem.endswith("characters of one message: shorten it to 3796")


def test_code_that_is_not_closed_in_a_text_is_told(library, single):
    question = single.model_copy(update={"prompt": "What is `tf.Variable?"})

    assert about(library, question) == [
        'question "q1": `prompt` has an odd number of backticks: close each piece of code'
    ]


def test_options_that_a_guesser_finds_are_told(library, single):
    plain = {f"q{n}": single.model_copy(update={"id": f"q{n}"}) for n in range(20)}
    longer = (single.options[0].model_copy(update={"text": "same, with zeros"}),)
    telling = single.model_copy(update={"options": longer + single.options[1:]})

    def told(*, count: int) -> list[str]:
        telltale = {f"q{n}": telling.model_copy(update={"id": f"q{n}"}) for n in range(count)}
        found = consistency.check(replace(library, questions=plain | telltale))
        return [problem for problem in found if "whoever" in problem]

    assert told(count=8) == []
    assert told(count=9) == [
        "whoever takes the longest option is right in 45% of the single-choice questions, "
        "and 40% is enough: change options, as in q0"
    ]


def test_too_few_computed_keys_are_told(library, single):
    def told(*, computed: int) -> list[str]:
        checks = {n: "print('same')" if n < computed else "" for n in range(20)}
        questions = {
            f"q{n}": single.model_copy(update={"id": f"q{n}", "check": check})
            for n, check in checks.items()
        }
        found = consistency.check(replace(library, questions=questions))
        return [problem for problem in found if "computed" in problem]

    assert told(computed=6) == []
    assert told(computed=5) == [
        "25% of the keys are computed, and it should be 30%: "
        "write a `check` where a program can tell the key"
    ]


def test_absolute_words_in_a_prompt_are_told(library, single):
    question = single.model_copy(update={"prompt": "What does padding always do?"})

    assert about(library, question) == [
        'question "q1": `prompt`: "always" makes it a quarrel about exceptions; say it plainly'
    ]


def test_a_template_is_checked_with_several_draws(library):
    def draw(rng: Random) -> Drawn:
        width = 30 if rng.random() < 0.1 else 80
        return Drawn(
            prompt="What?", code=f"x = '{'y' * width}'", answer=1, explanation="So.", check=""
        )

    header = TEMPLATES[0].header | {"id": "wide", "kind": "number"}
    template = Template(header, draw)

    found = consistency.check(replace(library, templates={"wide": template}))

    assert [problem for problem in found if "wide" in problem] == [
        'template "wide", drawn with seed 1: `code` line 1 is 86 characters wide: break it at 50'
    ]


def test_a_challenge_is_checked_with_its_files(tmp_path):
    root = write_bank(tmp_path)
    folder = write_challenge(root, "fit-a-line")
    (folder / "solution.py").write_text("model = (")
    (folder / "explanation.md").write_text(" \n")
    (folder / "data.py").unlink()
    toml = folder / "challenge.toml"
    toml.write_text(
        toml.read_text()
        .replace('"y_train"]', '"class", "2x"]')
        .replace('"mae"', '"accuracy"')
        .replace("target = 0.5", "target = 95.0")
        .replace("[4.0, 2.0, 1.0, 0.7]", "[0.0, 0.2, 0.4, 0.6]")
        .replace('"2.2"', '"2.9"')
    )

    found = [text for text in consistency.check(load(root)) if "fit-a-line" in text]

    label = 'challenge "fit-a-line": '
    assert [text.removeprefix(label) for text in found] == [
        "skill 2.9 is not in skills.toml",
        "solution.py does not parse (line 1: '(' was never closed): correct it",
        "explanation.md is empty: write it",
        "`hints`: 0 are there; write 3: where to look, what to use, and nearly the line itself",
        "`provides`: tell the learner of x_train in prompt.md or starter.py",
        '`provides`: "class" is no name of a variable; choose one like x_train',
        '`provides`: "2x" is no name of a variable; choose one like x_train',
        "`thresholds`: 0 is reached by all or none; accuracy is 0 to 1",
        "`target`: 95 is reached by all or none; accuracy is 0 to 1",
        "write data.py, which makes its arrays",
    ]


def test_what_comes_before_something_is_there_and_does_not_come_after_it(tmp_path):
    root = write_bank(tmp_path)
    write_questions(root, "a", ("q1", "padding", "3.1"), ("q2", "pooling", "3.1"))
    write_questions(root, "b", ("q3", "padding", "3.1"), after=["pooling"])
    write_questions(root, "c", ("q4", "strides", "3.1"), after=["no-such"])

    found = consistency.check(load(root))

    assert 'question "q4": it comes after "no-such", for which no question asks' in found
    assert (
        "the ideas padding → pooling → padding rest on each other, so none of them is ever met: "
        "correct `after` (an idea without it rests on the one before it in its skill)"
    ) in found
