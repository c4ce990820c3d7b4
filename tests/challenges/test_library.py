from pathlib import Path

import pytest

from challenges.errors import BankError, UnknownChallengeError, UnknownQuestionError
from challenges.library import Library, load
from tests.challenges.bank_folder import write_bank, write_challenge, write_questions


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "bank")


def problems(root: Path) -> tuple[str, ...]:
    with pytest.raises(BankError) as caught:
        load(root)
    return caught.value.problems


def test_a_bank_without_questions_and_challenges_loads(root):
    assert load(root).ideas() == ()


def test_everything_is_found_by_its_id(root):
    write_questions(root, "images", ("same-padding", "padding", "3.1"))
    write_challenge(root, "fit-a-line")

    library = load(root)

    assert library.question("same-padding", seed=1).idea == "padding"
    assert library.challenge("fit-a-line").prompt == "Fit a line."
    assert library.challenge("fit-a-line").explanation == "A line has two weights."
    assert library.folder("fit-a-line") == root / "code" / "fit-a-line"
    assert [skill.id for skill in library.skills.values()] == ["2.2", "2.10", "3.1"]


def test_what_is_not_in_the_bank_is_unknown(root):
    library = load(root)

    with pytest.raises(UnknownQuestionError):
        library.question("no-such", seed=1)
    with pytest.raises(UnknownChallengeError):
        library.challenge("no-such")
    with pytest.raises(UnknownChallengeError):
        library.folder("../..")


def test_ideas_come_by_skill_and_then_as_the_files_tell_them(root):
    write_questions(root, "a", ("q1", "transfer", "2.10"), ("q2", "padding", "3.1"))
    write_questions(root, "b", ("q3", "fit", "2.2"), ("q4", "padding", "3.1"))

    library = load(root)

    assert library.ideas() == ("fit", "transfer", "padding")
    assert [question.id for question in library.questions_of("padding")] == ["q2", "q4"]
    assert library.questions_of("no-such") == ()


def test_every_problem_of_a_file_is_told_at_once(root):
    path = root / "questions" / "broken.toml"
    path.write_text("""
[[question]]
id = "Bad Id"
idea = "padding"
skill = "9.1"
kind = "number"
answer = "many"
level = "hard"
prompt = ""
source = "x"
colour = "red"

[[question]]
id = "no-kind"
""")

    assert problems(root) == (
        """question "Bad Id": `id` is 'Bad Id': use lower-case words and digits joined by """
        "hyphens, as in 'same-padding'",
        """question "Bad Id": `skill` is '9.1': write group and number, as in '2.10'""",
        """question "Bad Id": `level` is 'hard': choose one of 'recall', 'reading' or 'fix'""",
        'question "Bad Id": `prompt` is empty: write it',
        'question "Bad Id": `explanation` is missing: add it',
        """question "Bad Id": `answer` is 'many': Input should be a valid number, unable to """
        "parse string as a number",
        'question "Bad Id": `colour` is no field here: remove it, or correct its name',
        'question "no-kind": `kind` is missing: choose one of single, multiple, number, shape, '
        "output, gap, order",
    )


def test_a_problem_names_the_option_it_is_in(root):
    path = write_questions(root, "long", ("q1", "padding", "3.1"))
    path.write_text(path.read_text().replace("It pads with zeros.", "z" * 301))

    assert problems(root) == (
        'question "q1": `options.0.why` is 301 characters long: shorten it to 300',
    )


def test_a_rule_between_fields_is_told_in_its_own_words(root):
    path = write_questions(root, "keys", ("q1", "padding", "3.1"))
    path.write_text(path.read_text().replace("correct = true, ", ""))

    (problem,) = problems(root)

    assert problem == 'question "q1": a single-choice question has exactly one correct option'


def test_an_id_is_used_once_in_a_file_and_once_in_the_bank(root):
    write_questions(root, "a", ("q1", "padding", "3.1"), ("q1", "padding", "3.1"))
    assert problems(root) == ('question "q1": 2 entries have this id; each needs its own',)

    write_questions(root, "a", ("q1", "padding", "3.1"))
    write_questions(root, "b", ("q1", "padding", "3.1"))
    assert problems(root) == (
        'question "q1": another file of the bank has this id; choose a new one',
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[[question]\n", "this is no TOML: "),
        ("[[questoin]]\n", "`questoin` is no table of this file: use [[question]]"),
        ("", "it has no [[question]]: begin each question with this line"),
    ],
)
def test_a_file_that_is_no_bank_file_is_told_so(root, content, told):
    (root / "questions" / "a.toml").write_text(content)

    assert problems(root)[0].startswith(told)


def test_a_file_that_is_not_utf_8_is_told_so(root):
    (root / "questions" / "a.toml").write_bytes(b"\xff\xfe")

    assert problems(root)[0].startswith("save it as UTF-8")


def test_a_folder_without_its_toml_is_an_error(root):
    (root / "code" / "half-done").mkdir()

    assert problems(root) == ("the file is missing: write it",)


def test_what_tools_leave_behind_is_no_challenge(root):
    (root / "code" / "__pycache__").mkdir()
    (root / "code" / ".cache").mkdir()
    (root / "code" / "README.md").write_text("")

    assert load(root).challenges == {}


def test_a_challenge_is_told_of_its_missing_files_and_wrong_name(root):
    folder = write_challenge(root, "fit-a-line")
    (folder / "starter.py").unlink()
    folder.rename(folder.with_name("fit-a-curve"))

    assert problems(root) == (
        "starter.py is missing: write it beside challenge.toml",
        '`slug`: make it the name of the folder, "fit-a-curve"',
    )


def test_a_challenge_s_texts_do_not_belong_in_its_toml(root):
    toml = write_challenge(root, "fit-a-line") / "challenge.toml"
    toml.write_text('prompt = "Fit."\n' + toml.read_text())

    assert problems(root) == ("`prompt` does not belong here: write it into prompt.md",)


def test_a_pack_adds_questions_and_challenges_with_their_files(root, tmp_path):
    pack = tmp_path / "pack"
    (pack / "code").mkdir(parents=True)
    (pack / "questions").mkdir()
    write_questions(root, "a", ("q1", "padding", "3.1"))
    write_questions(pack, "a", ("acme-q2", "padding", "3.1"))
    write_challenge(pack, "acme-line")

    library = load(root, [pack])

    assert [question.id for question in library.questions_of("padding")] == ["q1", "acme-q2"]
    assert library.folder("acme-line") == pack / "code" / "acme-line"


def test_a_challenge_of_a_pack_needs_a_slug_of_its_own(root, tmp_path):
    pack = tmp_path / "pack"
    (pack / "code").mkdir(parents=True)
    write_challenge(root, "fit-a-line")
    write_challenge(pack, "fit-a-line")

    with pytest.raises(BankError, match='challenge "fit-a-line": another file'):
        load(root, [pack])


def test_a_library_can_be_made_by_hand():
    assert Library({}, {}, {}).ideas() == ()
