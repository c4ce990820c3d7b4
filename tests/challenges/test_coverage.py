from pathlib import Path

import pytest

from challenges import coverage
from challenges.coverage import Count
from challenges.library import Library, load
from tests.challenges.bank_folder import SKILLS, write_bank, write_challenge, write_questions


@pytest.fixture
def library(tmp_path: Path) -> Library:
    root = write_bank(tmp_path)
    (root / "skills.toml").write_text(
        SKILLS.replace('title = "Convolve"', 'title = "C"\nleast = 3')
    )
    path = write_questions(root, "a", ("q1", "padding", "3.1"), ("q2", "padding", "3.1"))
    write_questions(root, "b", ("q3", "fit", "2.2"))
    path.write_text(path.read_text().replace('"TF guide"', '"TF guide"\ntags = ["C1W3"]'))
    write_challenge(root, "fit-a-line", difficulty=2)
    return load(root)


def test_questions_are_counted_from_every_side(library):
    parts = {part.title: part.counts for part in coverage.parts(library)}

    assert parts["skills"] == (
        Count("2.2 Build and train", 1),
        Count("2.10 Start from a trained network", 0),
        Count("3.1 C", 2, least=3),
    )
    assert Count("C1W3", 2, least=8) in parts["weeks, chapters, labs"]
    assert parts["kinds"] == (Count("single", 3),)
    assert parts["levels"] == (Count("recall", 3),)
    assert Count("up to 45 s", 3) in parts["time to answer"]
    assert Count("2 of 5", 1) in parts["difficulty of challenges"]


def test_what_is_missing_is_short(library):
    (skills, *_) = coverage.parts(library)

    assert [count.label for count in skills.counts if count.is_short] == ["3.1 C"]


def test_shares_tell_what_is_not_kept(library):
    shares = {share.label: share for share in coverage.shares(library)}

    assert shares["answered without options"].value == 0
    assert not shares["answered without options"].is_kept
    assert shares["ideas with several questions"].value == 0.5
    assert shares["right by taking the first option"].is_most
    assert shares["right by taking the longest option"].is_kept
