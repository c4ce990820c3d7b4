"""`dailytensor import`, as an operator meets it: by text and exit code."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.services import archiving
from bot.takeout.packing import pack
from challenges import library
from tests.bot.takeout.belongings import archive
from tests.databases import Databases, databases
from tests.storage.making import ADA, BOB

__all__ = ["databases"]

Capture = pytest.CaptureFixture[str]
WHOLE = archive(library.load(), days=7)
COUNTS = f"  {len(WHOLE.cards)} cards, {len(WHOLE.reviews)} reviews, 0 submissions"


@pytest.fixture
def file(tmp_path: Path, databases: Databases, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", databases.migrated("sqlite"))
    (parcel, *_) = pack(WHOLE, library.load())
    (tmp_path / parcel.name).write_bytes(parcel.content)
    return parcel.name


def test_an_export_is_checked_brought_in_and_replaced(file: str, capsys: Capture):
    assert main(["import", file, "--check"]) == 0
    checked = capsys.readouterr().out
    assert main(["import", file]) == 0
    brought = capsys.readouterr().out
    assert main(["import", file]) == 1
    refused = capsys.readouterr().err
    assert main(["import", file, "--replace"]) == 0
    assert main(["import", file, "--learner", str(BOB)]) == 0

    assert checked.splitlines()[1:] == [COUNTS, "Nothing was written: it would work."]
    assert brought.splitlines()[0] == f"Learner {ADA}, exported 2030-05-17 09:00 UTC:"
    assert brought.splitlines()[-1] == "Brought in."
    assert refused.startswith(f"dailytensor: Learner {ADA} exists here already. Give --replace")


def test_what_is_wrong_is_told_in_sentences(tmp_path: Path, file: str, capsys: Capture):
    data = json.loads(archiving.write(WHOLE))
    data["cards"][3]["due"] = "soon"
    (tmp_path / "learner.json").write_text(json.dumps(data))

    codes = [main(["import", name]) for name in ("learner.json", "nowhere.zip")]

    said = capsys.readouterr().err
    assert codes == [1, 1]
    assert "cards.3.due: " in said
    assert "nowhere.zip" in said
    assert "Traceback" not in said


def test_a_database_of_another_version_is_told(
    tmp_path: Path, file: str, capsys: Capture, monkeypatch
):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/new.db")

    assert main(["import", file]) == 1
    assert "dailytensor migrate" in capsys.readouterr().err
