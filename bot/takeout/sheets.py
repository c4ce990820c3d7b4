"""An archive's parts as CSV: one file a noun, one column a field.

The first four columns of the reviews are those that FSRS tools and `dailytensor evaluate` read.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import Any

from bot.services.archive import Archive
from challenges.belongings import JudgedSubmission, LoggedReview
from challenges.cards import CardKey
from challenges.verdicts import Judgement

Record = dict[str, Any]

_MILLISECONDS = 1000


def sheets(archive: Archive) -> dict[str, str]:
    """Return the files by their names; one without an entry is left out."""
    records = {
        "reviews.csv": [_review(logged) for logged in archive.reviews],
        "cards.csv": [_record(card) for card in archive.cards],
        "showings.csv": [_record(showing) for showing in archive.showings],
        "submissions.csv": [_submission(each) for each in archive.submissions],
        "boards.csv": [_record(board) for board in archive.boards],
        "votes.csv": [_record(vote) for vote in archive.votes],
        "reminders.csv": [_record(reminder) for reminder in archive.reminders],
    }
    return {name: _csv(found) for name, found in records.items() if found}


def _review(logged: LoggedReview) -> Record:
    review = logged.review
    tools = {
        "card_id": str(review.key),
        "review_rating": int(review.rating),
        "review_time": _moment(review.reviewed_at),
        "review_duration": round(review.seconds * _MILLISECONDS),
    }
    return tools | {"showing_id": logged.showing_id} | _record(review)


def _submission(each: JudgedSubmission) -> Record:
    record, judgement = _record(each.submission), each.submission.judgement
    told = {name: value for name, value in record.items() if name not in {"judgement", "progress"}}
    return told | _record(judgement) if judgement is not None else told


def _record(value: Any) -> Record:
    """Return a value's fields as columns; those of its parts carry its name before theirs."""
    record: Record = {}
    for field in fields(value):
        entry = getattr(value, field.name)
        if isinstance(entry, Judgement) or not is_dataclass(entry) or isinstance(entry, CardKey):
            record[field.name] = _cell(entry)
        else:
            inner = _record(entry)
            record |= {f"{field.name}_{name}": each for name, each in inner.items()}
    return record


def _cell(value: Any) -> Any:
    match value:
        case datetime():
            return value.isoformat()
        case date() | time():
            return value.isoformat()
        case CardKey():
            return str(value)
        case tuple() | list() | frozenset() | dict():
            return len(value)  # histories and notes: they are in the JSON
    return value


def _moment(at: datetime) -> int:
    return round(at.timestamp() * _MILLISECONDS)


def _csv(records: Iterable[Record]) -> str:
    found = list(records)
    names = list(dict.fromkeys(name for record in found for name in record))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
    return text.getvalue()
