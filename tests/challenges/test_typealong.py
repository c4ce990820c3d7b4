"""Type-along sets: their stages, what an answer means, where it leaves the lines, their format."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from challenges import bank_files, leaderboard, typealong_checks
from challenges.cards import CardKey, CardKind, Memory, Rating, Review
from challenges.errors import BankError, WrongGapsError
from challenges.library import load
from challenges.typealong import Stage, TypeAlong, completed, content, difference, next_stage
from tests.challenges.bank_folder import write_bank

PACK = Path(__file__).parents[1] / "conversations" / "typing_pack"
DOUBLED = bank_files.read_typealong(PACK / "typealong" / "doubled.toml")


def review(stage: Stage, rating: Rating) -> Review:
    day = date(2026, 5, 1)
    return Review(
        key=CardKey(CardKind.TYPEALONG, "doubled"),
        content=content("doubled", stage),
        rating=rating,
        study_day=day,
        reviewed_at=datetime(2026, 5, 1, tzinfo=UTC),
        elapsed_days=0,
        memory=Memory(1.0, 5.0),
        seconds=60,
    )


def changed(**fields: object) -> TypeAlong:
    return DOUBLED.model_copy(update=fields)


def problems(item: TypeAlong) -> str:
    return "\n".join(typealong_checks.check(item))


def test_a_set_is_read_then_filled_in_then_written_from_memory():
    assert next_stage(None) is Stage.READ
    assert next_stage(review(Stage.READ, Rating.HARD)) is Stage.GAPS
    assert next_stage(review(Stage.GAPS, Rating.HARD)) is Stage.MEMORY
    assert next_stage(review(Stage.MEMORY, Rating.GOOD)) is Stage.MEMORY


def test_a_lapse_goes_back_one_stage():
    assert next_stage(review(Stage.MEMORY, Rating.AGAIN)) is Stage.GAPS
    assert next_stage(review(Stage.GAPS, Rating.AGAIN)) is Stage.READ
    assert next_stage(review(Stage.READ, Rating.AGAIN)) is Stage.READ


def test_gaps_are_numbered_from_top_to_bottom():
    assert DOUBLED.gaps == ("2.0", "reduce_sum")
    assert "twice = __1__ * a\ntotal = tf.__2__(\n" in DOUBLED.with_gaps


@pytest.mark.parametrize(
    "text",
    [
        "2.0\nreduce_sum",
        "1. 2.0\n2) `reduce_sum`",
        "\n 2.0\n\nreduce_sum \n",
        DOUBLED.code,
    ],
)
def test_gaps_are_filled_by_a_line_each_or_by_the_whole(text: str):
    assert completed(DOUBLED, Stage.GAPS, text).split() == DOUBLED.code.split()


def test_too_few_words_are_told_and_not_run():
    with pytest.raises(WrongGapsError) as caught:
        completed(DOUBLED, Stage.GAPS, "reduce_sum")

    assert (caught.value.expected, caught.value.given) == (2, 1)


def test_two_whole_lines_are_no_words_for_two_gaps():
    text = "a = tf.constant(x)\ntwice, total = 2 * a, 14.0"

    assert completed(DOUBLED, Stage.GAPS, text) == text


def test_from_memory_everything_is_taken_as_it_is():
    assert completed(DOUBLED, Stage.MEMORY, "2.0\nreduce_sum") == "2.0\nreduce_sum"


@pytest.mark.parametrize(
    ("written", "line", "text"),
    [
        (DOUBLED.code.replace("2.0", "3.0"), 2, "twice = 3.0 * a"),
        (DOUBLED.code.replace("twice = 2.0 * a\n", ""), 2, ""),
        (DOUBLED.code + "\nprint(total)", 5, "print(total)"),
    ],
)
def test_the_first_line_that_differs_is_found(written: str, line: int, text: str):
    found = difference(DOUBLED, written)

    assert found is not None
    assert (found.line, found.text) == (line, text)


@pytest.mark.parametrize(
    "written",
    [
        DOUBLED.code,
        "import tensorflow as tf\n\n" + DOUBLED.code,
        DOUBLED.code.replace(" = ", "=").replace("a)", "a)  # so"),
    ],
)
def test_imports_spacing_and_comments_are_no_difference(written: str):
    assert difference(DOUBLED, written) is None


def test_nothing_on_a_board_hangs_on_it():
    assert leaderboard.points(review(Stage.MEMORY, Rating.GOOD)) == 0


def test_a_sound_set_has_no_problems():
    assert problems(DOUBLED) == ""


def test_what_a_learner_would_stumble_over_is_told():
    first = DOUBLED.line[0]
    wide = first.model_copy(update={"code": "a = " + "x + " * 12 + "x"})
    silent = first.model_copy(update={"why": ""})
    bare = tuple(line.model_copy(update={"gap": "", "mistake": ""}) for line in DOUBLED.line)

    assert "line 1 is 53 characters wide" in problems(changed(line=(wide, *DOUBLED.line[1:])))
    assert "line 1: `why` is missing" in problems(changed(line=(silent, *DOUBLED.line[1:])))
    assert "it has 0 gaps" in problems(changed(line=bare))
    assert "`setup` does not parse" in problems(changed(setup="x = ("))
    assert "call something `mean`" in problems(changed(names=("mean",)))
    assert "`check` asserts nothing" in problems(changed(check="twice"))
    assert "`check` line 1: say after a comma" in problems(changed(check="assert twice"))
    assert "odd number of backticks" in problems(changed(given="`x"))
    assert "shorten it" in problems(changed(setup="", task="`twice` `total` " + "x" * 4000))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"code": "a = b + b", "gap": "b", "mistake": "c"}, "a part of `code` that is there once"),
        ({"code": "a = b", "gap": "b"}, "both `gap` and `mistake`"),
    ],
)
def test_a_gap_is_in_its_line_and_has_a_mistake(line: dict[str, str], told: str):
    with pytest.raises(ValidationError, match=told):
        TypeAlong.model_validate(DOUBLED.model_dump() | {"line": [line] * 5})


def test_a_set_is_named_by_its_file_and_found_by_its_slug(tmp_path: Path):
    root = write_bank(tmp_path / "bank")
    (root / "typealong").mkdir()
    text = (PACK / "typealong" / "doubled.toml").read_text()
    (root / "typealong" / "doubled.toml").write_text(text)

    assert load(root).coded("doubled") == DOUBLED

    (root / "typealong" / "other.toml").write_text(text)
    with pytest.raises(BankError, match='make it the name of the file, "other"'):
        load(root)
