"""The page on the format: its examples are what they say, and a pack like that is taken."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from challenges import bank_files, question_checks, typealong_checks
from challenges.challenge import Challenge
from challenges.errors import BankError
from challenges.library import BANK, load
from challenges.questions import Question
from challenges.typealong import SetLine, TypeAlong
from runner.keys import recompute

PAGE = (BANK / "FORMAT.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
QUESTIONS = "\n".join(text for text in EXAMPLES if text.startswith("[[question]]"))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "examples.toml").write_text(QUESTIONS, encoding="utf-8")
    return tmp_path


def test_there_is_an_example_of_each_kind_and_all_are_sound(pack: Path):
    examples = bank_files.read_questions(pack / "questions" / "examples.toml")

    kinds = [get_args(kind.model_fields["kind"].annotation)[0] for kind in _kinds()]
    assert sorted(example.kind for example in examples) == sorted(kinds)
    assert [problem for example in examples for problem in question_checks.check(example)] == []


def test_every_field_of_a_question_is_explained(pack: Path):
    own = {"options", "answer", "answers", "tolerance", "unit", "lines", "orders"}
    fields = {name for kind in _kinds() for name in kind.model_fields}

    assert {name for name in fields if f"`{name}`" not in PAGE} - own == set()


def test_the_example_of_a_challenge_is_one():
    (toml,) = [text for text in EXAMPLES if text.startswith('slug = "format-challenge"')]
    texts = dict.fromkeys(("prompt", "starter", "solution", "explanation"), "x_train, y_train")

    challenge = Challenge.model_validate(tomllib.loads(toml) | texts)

    assert challenge.slug == "format-challenge"


def test_the_example_of_a_set_is_one_and_every_field_of_it_is_explained():
    fields = {*TypeAlong.model_fields, *SetLine.model_fields}

    assert list(typealong_checks.check(_example_of_a_set())) == []
    assert {name for name in fields if f"`{name}`" not in PAGE} == set()


@pytest.mark.sandbox
@pytest.mark.xdist_group("tensorflow")
def test_the_keys_of_the_examples_are_computed(pack: Path):
    questions = bank_files.read_questions(pack / "questions" / "examples.toml")

    assert recompute(questions, typealongs=[_example_of_a_set()]) == []


def test_a_pack_is_part_of_the_bank(pack: Path):
    whole = load(packs=[pack])

    assert "format-gap" in whole.questions
    assert "format-tape" in whole.ideas()
    assert set(load().questions) < set(whole.questions)


def test_a_pack_cannot_take_an_id_of_ours(pack: Path):
    path = pack / "questions" / "examples.toml"
    for taken in ("conv-five-by-five", "windows-anew"):
        path.write_text(QUESTIONS.replace("format-gap", taken))

        with pytest.raises(BankError, match=f'"{taken}": another file of the bank has this id'):
            load(packs=[pack])


def test_a_folder_that_is_no_pack_is_told(tmp_path: Path):
    with pytest.raises(BankError, match="neither questions/"):
        load(packs=[tmp_path])


def _example_of_a_set() -> TypeAlong:
    (toml,) = [text for text in EXAMPLES if text.startswith('slug = "format-set"')]
    return TypeAlong.model_validate(tomllib.loads(toml))


def _kinds():
    return get_args(get_args(Question)[0])
