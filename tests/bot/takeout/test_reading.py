"""Reading an export: whatever the file, it is either one learner's or refused with a reason."""

import copy
import io
import json
import struct
import zipfile
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.services import archiving
from bot.services.archive import Archive, ArchiveError
from bot.takeout import packing, unpacking
from bot.takeout.packing import LEARNER
from challenges import library
from tests.bot.takeout.belongings import archive
from tests.storage.making import ADA, BOB

EXPORTS = Path(__file__).parent / "exports"
BANK = library.load()
WHOLE = archive(BANK, days=7)
DATA: dict[str, Any] = json.loads(archiving.write(WHOLE))
DELETE = object()


def changed(path: str, value: Any) -> bytes:
    data = copy.deepcopy(DATA)
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    place: Any = data
    for part in way:
        place = place[part]
    if value is DELETE:
        del place[last]
    elif isinstance(place, list):
        place.insert(int(last), value)
    else:
        place[last] = value
    return json.dumps(data).encode()


def zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return packed.getvalue()


def test_what_was_written_is_read():
    assert archiving.read(archiving.write(WHOLE)) == WHOLE


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("cards.0.due", "soon", "cards.0.due: "),
        ("cards.0.due", DELETE, "cards.0.due: it is missing"),
        ("cards.0.ease", 2.5, "cards.0.ease: nothing of that name is known"),
        ("cards.0.key.kind", "poem", "cards.0.key.kind: "),
        ("cards.0.key.name", "a\0b", "cards.0.key.name: the text holds a NUL"),
        ("cards.0.key.name", "\ud800", "cards.0.key.name: "),
        ("cards.0.memory.stability", -1, "cards.0: a stability is above 0"),
        ("cards.0.memory.difficulty", "NaN", "cards.0: a stability is above 0"),
        ("cards.0.reviews", 2**70, "cards.0.reviews: "),
        ("cards.1", DATA["cards"][0], "cards: question:"),
        ("reviews.0.review.rating", 5, "reviews.0.review.rating: "),
        ("reviews.0.review.seconds", "Infinity", "reviews.0.review.seconds: the number is not"),
        ("reviews.0.review.reviewed_at", "2030-05-17T09:00:00", "names no offset from UTC"),
        ("reviews.0.showing_id", 999, "reviews.0: there is no showing 999"),
        ("reviews.0.showing_id", DATA["reviews"][1]["showing_id"], "is there 2 times"),
        ("showings.0.learner_id", BOB, "showings.0: it is of another learner"),
        ("learner.id", BOB, "showings.0: it is of another learner"),
        ("learner.id", -5, "learner.id: Telegram's ids are from 1"),
        ("learner.zone", "Mars/Base", "learner.zone: invalid timezone"),
        ("learner.zone", "../../etc/passwd", "learner.zone: "),
        ("learner.preferences.retention", 1.5, "retention: it has to be at least 0.5"),
        ("learner.preferences.days_off", [12], "days_off: weekdays are 0 (Monday) to 6"),
        ("learner.preferences.focus", [0], "focus: skill groups are 1 to 5"),
        ("reviews", "many", "reviews: "),
        ("learner", DELETE, "learner: it is missing"),
        ("secrets", {}, "secrets: nothing of that name is known"),
        ("format", 3, "format 3; this program reads up to 2: update it"),
        ("format", "2", "names no format that is known"),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_with_its_entry(path: str, value: Any, said: str):
    with pytest.raises(ArchiveError) as raised:
        archiving.read(changed(path, value))

    assert said in str(raised.value)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[]", b"null", b"[" * 200_000, b"1" * 10_000, b'{"format": 2}'],
    ids=["empty", "binary", "list", "null", "deep", "long number", "bare"],
)
def test_what_is_no_export_is_refused(content: bytes):
    with pytest.raises(ArchiveError):
        archiving.read(content)


def test_many_problems_are_cut_short():
    data = DATA | {"cards": [card | {"due": "x"} for card in DATA["cards"]] * 3}

    with pytest.raises(ArchiveError) as raised:
        archiving.read(json.dumps(data).encode())

    assert len(str(raised.value).splitlines()) == 12
    assert "more" in str(raised.value).splitlines()[-1]


@pytest.mark.parametrize("name", sorted(path.name for path in EXPORTS.glob("*.json")))
def test_exports_of_earlier_versions_are_read(name: str):
    """New fields of the domain need a default, or exports that people keep are worth nothing."""
    read = archiving.read((EXPORTS / name).read_bytes())

    assert read.learner.name == "Ada"
    assert [card.key.name for card in read.cards] == ["tiny-digits", "idea-single"]
    assert [logged.review.content for logged in read.reviews] == ["single-1", "tiny-digits"]
    of = {showing.id: showing.content for showing in read.showings}
    assert [of[logged.showing_id] for logged in read.reviews] == ["single-1", "tiny-digits"]
    (submission,) = read.submissions
    assert list(submission.attempts) == [1]
    assert [board.group.title for board in read.boards] == ["Study group"]


def test_every_field_is_in_the_export():
    """They come along by themselves, in whatever dataclass they are."""

    def missing(value: Any, told: Any, place: str) -> list[str]:
        if is_dataclass(value):
            names = {field.name for field in fields(value)}
            return [f"{place}.{name}" for name in names - told.keys()] + [
                each
                for name in names & told.keys()
                for each in missing(getattr(value, name), told[name], f"{place}.{name}")
            ]
        if isinstance(value, tuple):
            return [
                each
                for number, (one, other) in enumerate(zip(value, told, strict=True))
                for each in missing(one, other, f"{place}.{number}")
            ]
        return []

    for name in Archive.model_fields:
        assert missing(getattr(WHOLE, name), DATA[name], name) == []


def test_what_has_a_default_may_be_missing():
    def spared(value: Any, told: dict[str, Any]) -> dict[str, Any]:
        defaults = {field.name: field.default for field in fields(value)}
        return {name: each for name, each in told.items() if each != defaults[name]}

    data = copy.deepcopy(DATA)
    for name in ("cards", "showings"):
        data[name] = list(map(spared, getattr(WHOLE, name), data[name]))

    assert archiving.read(json.dumps(data).encode()) == WHOLE


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_a_zip_and_its_json_are_the_same(tmp_path: Path):
    content = archiving.write(WHOLE)
    (zip_, *_) = packing.pack(WHOLE, BANK)

    assert unpacking.read(written(tmp_path, "learner.json", content)) == content
    assert unpacking.read(written(tmp_path, zip_.name, zip_.content)) == content


def test_a_long_zip_comes_in_parts_and_goes_together_again(tmp_path: Path):
    parcels = [p for p in packing.pack(WHOLE, BANK, part_bytes=2000) if ".zip" in p.name]
    for parcel in parcels:
        written(tmp_path, parcel.name, parcel.content)

    assert len(parcels) > 2
    assert max(len(parcel.content) for parcel in parcels) == 2000
    assert [parcel.name for parcel in parcels[:2]] == [
        "dailytensor.zip.001",
        "dailytensor.zip.002",
    ]
    assert unpacking.read(tmp_path / "dailytensor.zip.001") == archiving.write(WHOLE)
    (tmp_path / "dailytensor.zip.002").unlink()
    with pytest.raises(ArchiveError, match=r"name the first"):
        unpacking.read(tmp_path / "dailytensor.zip.001")


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One that lies about its size, too: what is read is counted, not what is claimed."""
    monkeypatch.setattr(unpacking, "MAX_BYTES", 100_000)
    bomb = zipped(LEARNER, b"0" * 10_000_000)
    liar = bytearray(bomb)
    at = liar.rindex(b"PK\x01\x02")
    liar[at + 24 : at + 28] = struct.pack("<I", 10)

    for content in (bomb, bytes(liar)):
        with pytest.raises(ArchiveError):
            unpacking.read(written(tmp_path, "bomb.zip", content))


def test_names_in_a_zip_lead_nowhere(tmp_path: Path):
    with pytest.raises(ArchiveError, match=r"no learner.json"):
        unpacking.read(written(tmp_path, "x.zip", zipped("../../learner.json", b"{}")))

    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


@pytest.mark.parametrize("at", [1, 30, 400])
def test_a_zip_that_was_cut_off_is_told(tmp_path: Path, at: int):
    whole = zipped(LEARNER, archiving.write(WHOLE))

    with pytest.raises(ArchiveError, match="cannot be read"):
        unpacking.read(written(tmp_path, "x.zip", whole[:-at]))


@pytest.mark.parametrize("at", range(0, 150, 7))
def test_a_damaged_zip_is_refused_or_does_not_matter(tmp_path: Path, at: int):
    """Where its bytes are wrong, no library's own error comes through."""
    content = archiving.write(WHOLE)
    whole = zipped(LEARNER, content)
    broken = whole[:at] + b"\xff\x00\xff\x00" + whole[at + 4 :]

    try:
        found = archiving.read(unpacking.read(written(tmp_path, "x.zip", broken)))
    except ArchiveError:
        return
    assert found == WHOLE


def test_an_id_that_nobody_can_have_is_refused():
    for learner_id in (0, -ADA, 2**60):
        with pytest.raises(ArchiveError, match=r"learner\.id"):
            archiving.given_to(WHOLE, learner_id)
