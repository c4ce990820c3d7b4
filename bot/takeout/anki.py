"""The questions that a learner has met, as a package for Anki, due when they are due here.

genanki writes notes and cards, and all cards as new; what a learner remembers is put in behind it,
into the package's own SQLite database: due days, FSRS's memory, and the log of the reviews. Notes
carry ids of ours, so that importing a later package updates them.
"""

import io
import json
import sqlite3
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count, pairwise

import genanki

from bot.services.archive import Archive
from bot.views import flashcards
from challenges.cards import Card, CardKind, Review
from challenges.library import Library
from challenges.questions import Question

_DECK_ID, _MODEL_ID = 1_795_623_418, 1_795_623_419
"""Of ours for ever: by these Anki knows that it is the same deck again."""

_REVIEW = 2  # Anki's type and queue of a card that has been learned
_EASE = 2500  # per mille; unused by FSRS
_LOG_LEARN, _LOG_REVIEW = 0, 1
_LONGEST_MS = 60_000  # Anki's own cap


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """A question that a learner has met, and what they remember of its idea."""

    question: Question
    card: Card
    reviews: tuple[Review, ...]  # of this question

    @property
    def guid(self) -> str:
        return str(genanki.guid_for("dailytensor", self.question.id))


def package(archive: Archive, library: Library) -> bytes | None:
    """Return the package; None if no question that the bank still has was reviewed."""
    met = list(_met(archive, library))
    if not met:
        return None
    now = archive.exported_at.timestamp()
    packed = genanki.Package(_deck(met))
    with closing(sqlite3.connect(":memory:")) as collection:
        cursor = collection.cursor()
        packed.write_to_db(cursor, now, count(int(now * 1000)))
        _schedule(cursor, met, archive)
        collection.commit()
        content = collection.serialize()
    return _apkg(content)


def _met(archive: Archive, library: Library) -> Iterator[_Met]:
    cards = {card.key: card for card in archive.cards if card.memory is not None}
    reviews: defaultdict[str, list[Review]] = defaultdict(list)
    for logged in archive.reviews:
        if logged.review.key.kind is CardKind.QUESTION:
            reviews[logged.review.content].append(logged.review)
    for content, found in reviews.items():
        card, question = cards.get(found[-1].key), library.questions.get(content)
        if card is not None and question is not None:
            yield _Met(question=question, card=card, reviews=tuple(found))


def _deck(met: list[_Met]) -> genanki.Deck:
    deck = genanki.Deck(_DECK_ID, flashcards.deck_name(), flashcards.deck_description())
    model = genanki.Model(
        _MODEL_ID,
        flashcards.deck_name(),
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": "Card", "qfmt": "{{Front}}", "afmt": flashcards.BACK}],
        css=flashcards.CSS,
    )
    for each in met:
        note = genanki.Note(
            model=model,
            fields=[flashcards.front(each.question), flashcards.back(each.question)],
            guid=each.guid,
            tags=flashcards.tags(each.question),
        )
        deck.add_note(note)
    return deck


def _schedule(cursor: sqlite3.Cursor, met: list[_Met], archive: Archive) -> None:
    """Make new cards learned ones. Anki counts days from the collection's own beginning."""
    first = min(review.study_day for each in met for review in each.reviews)
    beginning = _beginning(first, archive)
    cursor.execute("UPDATE col SET crt = ?", (int(beginning.timestamp()),))
    moments: set[int] = set()
    for each in met:
        (card_id,) = cursor.execute(
            "SELECT cards.id FROM cards JOIN notes ON notes.id = nid WHERE guid = ?", (each.guid,)
        ).fetchone()
        cursor.execute(
            "UPDATE cards SET type = ?, queue = ?, due = ?, ivl = ?, factor = ?, reps = ?,"
            " lapses = ?, data = ? WHERE id = ?",
            (*_learned(each.card, first, archive), card_id),
        )
        cursor.executemany(
            "INSERT INTO revlog (id, cid, usn, ease, ivl, lastIvl, factor, time, type)"
            " VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)",
            list(_log(each, card_id, moments)),
        )


def _beginning(first: date, archive: Archive) -> datetime:
    learner = archive.learner
    rollover = learner.preferences.rollover
    return datetime.combine(first, rollover, tzinfo=learner.zone or UTC)


def _learned(card: Card, first: date, archive: Archive) -> tuple[object, ...]:
    assert card.memory is not None  # noqa: S101 - only such cards are met
    days = (card.due - (card.last_review or card.due)).days
    memory = {
        "s": round(card.memory.stability, 4),
        "d": round(card.memory.difficulty, 3),
        "dr": archive.learner.preferences.retention,
    }
    return (
        _REVIEW,
        _REVIEW,
        (card.due - first).days,
        max(1, days),
        _EASE,
        card.reviews,
        card.lapses,
        json.dumps(memory, separators=(",", ":")),
    )


def _log(each: _Met, card_id: int, moments: set[int]) -> Iterator[tuple[int, ...]]:
    """Yield the reviews as Anki logs them: by their moment, which no two may share."""
    days = [review.study_day for review in each.reviews]
    intervals = [(later - day).days for day, later in pairwise(days)]
    intervals.append((each.card.due - days[-1]).days)
    last = 0
    for review, interval in zip(each.reviews, intervals, strict=True):
        moment = int(review.reviewed_at.timestamp() * 1000)
        while moment in moments:
            moment += 1
        moments.add(moment)
        taken = min(int(review.seconds * 1000), _LONGEST_MS)
        kind = _LOG_REVIEW if review.elapsed_days else _LOG_LEARN
        yield moment, card_id, int(review.rating), max(0, interval), last, _EASE, taken, kind
        last = max(0, interval)


def _apkg(collection: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("collection.anki2", collection)
        packed.writestr("media", "{}")
    return content.getvalue()
