"""The page: lines of challenges that were not run stay, and those that changed say so."""

from pathlib import Path

import pytest

from tests.proof import page
from tests.proof.page import HEADER, Row

FIGURES = tuple("figure" for _ in HEADER[3:])


def proven(slug: str, fingerprint: str) -> Row:
    return Row(slug=slug, state="proven", figures=FIGURES, fingerprint=fingerprint)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "PROOF.md"
    path.write_text(f"# Before\n\n{page.BEGIN}\n{page.END}\n\nAfter\n")
    page.write(path, [proven("a", "11"), proven("b", "22")], {"a": "11", "b": "22"})
    return path


def test_what_was_written_is_read_again(path: Path):
    assert page.read(path) == {"a": proven("a", "11"), "b": proven("b", "22")}


def test_the_text_around_the_table_stays(path: Path):
    assert path.read_text().startswith("# Before\n")
    assert path.read_text().endswith("\n\nAfter\n")


def test_a_challenge_that_changed_is_not_proven(path: Path):
    page.write(path, page.read(path).values(), {"a": "11", "b": "33"})

    rows = page.read(path)
    assert rows["a"].is_proven
    assert rows["b"].state == "changed since"
    assert "1 of 2 are proven." in path.read_text()


def test_a_challenge_that_is_gone_is_gone(path: Path):
    page.write(path, page.read(path).values(), {"a": "11"})

    assert list(page.read(path)) == ["a"]
