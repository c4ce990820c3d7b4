"""The Anki package: its tables as Anki reads them. Anki itself is no dependency of the tests."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.services.archive import Archive
from bot.takeout import anki
from bot.views import flashcards
from challenges import library
from challenges.cards import CardKey, CardKind
from tests.bot.takeout.belongings import archive
from tests.each import each

BANK = library.load()
WHOLE = archive(BANK, days=60)
MET = {
    logged.review.content
    for logged in WHOLE.reviews
    if logged.review.key.kind is CardKind.QUESTION
}
DAY = 86_400


@contextmanager
def opened(exported: Archive = WHOLE) -> Iterator[sqlite3.Connection]:
    package = anki.package(exported, BANK)
    assert package is not None
    with zipfile.ZipFile(io.BytesIO(package)) as packed:
        assert json.loads(packed.read("media")) == {}
        content = packed.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as collection:
        collection.deserialize(content)
        yield collection


def test_the_collection_is_whole_and_of_ankis_schema():
    with opened() as collection:
        (version,) = collection.execute("SELECT ver FROM col").fetchone()
        assert (version, collection.execute("PRAGMA integrity_check").fetchone()) == (11, ("ok",))
        tables = {name for (name,) in collection.execute("SELECT name FROM sqlite_master")}
        assert tables >= {"col", "notes", "cards", "revlog", "graves"}
        loose = [
            "SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)",
            "SELECT count(*) FROM notes WHERE id NOT IN (SELECT nid FROM cards)",
            "SELECT count(*) FROM revlog WHERE cid NOT IN (SELECT id FROM cards)",
        ]
        assert [collection.execute(query).fetchone() for query in loose] == [(0,)] * 3
        models, decks = collection.execute("SELECT models, decks FROM col").fetchone()
        used = collection.execute(
            "SELECT DISTINCT mid, did FROM notes JOIN cards ON nid = notes.id"
        )
        ((model, deck),) = used.fetchall()
        assert str(model) in json.loads(models)
        assert json.loads(decks)[str(deck)]["name"] == "DailyTensor"


def test_every_question_that_was_met_is_due_when_its_idea_is():
    cards = {card.key: card for card in WHOLE.cards}
    query = (
        "SELECT notes.tags, due, ivl, type, queue, reps, cards.data, crt"
        " FROM cards JOIN notes ON nid = notes.id, col"
    )
    with opened() as collection:
        rows = collection.execute(query).fetchall()

    assert len(rows) == len(MET)
    for tags, due, interval, kind, queue, reps, data, beginning in rows:
        idea = next(tag for tag in tags.split() if tag.startswith("idea::"))
        card = cards[CardKey(CardKind.QUESTION, idea.removeprefix("idea::"))]
        assert card.memory is not None
        assert card.last_review is not None
        # Anki counts days from the beginning of the collection, which is early in the morning.
        day = datetime.fromtimestamp(beginning + due * DAY + DAY // 2, UTC).date()
        assert (day, interval) == (card.due, (card.due - card.last_review).days)
        assert (kind, queue, reps) == (2, 2, card.reviews)
        assert json.loads(data)["s"] == pytest.approx(card.memory.stability, rel=1e-3)


def test_the_log_has_every_review_of_a_question():
    expected = sorted(
        (int(logged.review.rating), round(logged.review.reviewed_at.timestamp()))
        for logged in WHOLE.reviews
        if logged.review.content in MET
    )
    with opened() as collection:
        logged = sorted((ease, id_ // 1000) for id_, ease in collection.execute(
            "SELECT id, ease FROM revlog"
        ))  # fmt: skip

    assert logged == expected


def test_reviews_of_one_moment_keep_apart():
    same = tuple(
        replace(logged, review=replace(logged.review, reviewed_at=WHOLE.exported_at))
        for logged in WHOLE.reviews
    )
    with opened(WHOLE.model_copy(update={"reviews": same})) as collection:
        (count,) = collection.execute("SELECT count(*) FROM revlog").fetchone()

    assert count == sum(logged.review.content in MET for logged in WHOLE.reviews)


def test_a_later_package_has_the_same_notes():
    later = WHOLE.model_copy(update={"exported_at": WHOLE.exported_at + timedelta(days=40)})
    query = "SELECT guid, mid, flds FROM notes ORDER BY guid"
    with opened() as first, opened(later) as second:
        one, other = first.execute(query).fetchall(), second.execute(query).fetchall()
        (before,), (after,) = (
            c.execute("SELECT min(mod) FROM notes").fetchone() for c in (first, second)
        )

    assert one == other
    assert after > before  # what is newer updates


def test_a_question_that_the_bank_has_no_more_is_left_out():
    gone = library.Library(
        skills=BANK.skills,
        questions={id_: q for id_, q in BANK.questions.items() if id_ not in MET},
        challenges=BANK.challenges,
    )

    assert anki.package(WHOLE, gone) is None
    assert anki.package(archive(BANK, days=0), BANK) is None


@each(sorted(BANK.questions), str)
def test_every_question_of_the_bank_can_be_asked_and_answered(id_: str):
    question = BANK.questions[id_]

    front, back = flashcards.front(question), flashcards.back(question)

    assert "<script" not in front + back
    assert "\x1f" not in front + back  # Anki's mark between fields
    assert len(back) > len(question.explanation)
    if hasattr(question, "options"):
        right = [o.text for o in question.options if o.correct]
        assert len(right) == back.split("\n\n")[0].count("<b>")
