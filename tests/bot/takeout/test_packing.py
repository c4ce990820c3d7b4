"""The zip: everything once as JSON, and again as tables that other programs read."""

import csv
import io
import zipfile
from datetime import UTC, datetime

from bot.services import archiving
from bot.takeout.packing import LEARNER, pack
from challenges import library
from storage.database import Database
from tests.bot.takeout.belongings import archive, fill, personal
from tests.storage.making import ADA

BANK = library.load()
WHOLE = archive(BANK, days=30)


def files(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_zip_has_everything_and_says_what_it_is():
    (zip_, package) = pack(WHOLE, BANK)

    found = files(zip_.content)
    assert (zip_.name, package.name) == ("dailytensor.zip", "dailytensor.apkg")
    assert archiving.read(found[LEARNER].encode()) == WHOLE
    assert LEARNER in found["README.txt"]
    assert len(table(found["cards.csv"])) == len(WHOLE.cards)
    assert len(table(found["showings.csv"])) == len(WHOLE.showings)


def test_reviews_begin_with_the_columns_that_other_tools_read():
    text = files(pack(WHOLE, BANK)[0].content)["reviews.csv"]

    assert text.startswith("card_id,review_rating,review_time,review_duration,")
    for row, logged in zip(table(text), WHOLE.reviews, strict=True):
        review = logged.review
        at = datetime.fromtimestamp(int(row["review_time"]) / 1000, UTC)
        assert (row["card_id"], int(row["review_rating"])) == (str(review.key), review.rating)
        assert (at, row["study_day"]) == (review.reviewed_at, str(review.study_day))
        assert int(row["review_duration"]) == round(review.seconds * 1000)
        assert float(row["memory_stability"]) == review.memory.stability


async def test_every_table_of_a_learner_has_its_sheet(database: Database):
    await fill(database)

    (zip_, *_) = pack(await personal(database).export(ADA), BANK)

    found = {name: table(text) for name, text in files(zip_.content).items() if ".csv" in name}
    assert set(found) == {
        "boards.csv", "cards.csv", "reminders.csv", "reviews.csv", "showings.csv",
        "submissions.csv", "votes.csv",
    }  # fmt: skip
    (submission,) = found["submissions.csv"]
    assert (submission["verdict"], submission["value"]) == ("below_target", "nan")
    assert found["boards.csv"][0]["group_title"] == "Class"


def test_somebody_who_has_done_nothing_gets_a_zip_alone():
    parcels = pack(archive(BANK, days=0), BANK)

    assert [parcel.name for parcel in parcels] == ["dailytensor.zip"]
    assert set(files(parcels[0].content)) == {"README.txt", LEARNER}
