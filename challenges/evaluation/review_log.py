"""Review logs as CSV: `card_id, review_rating, review_time, review_duration`, as FSRS tools write.

Columns may be in any order, with others between them; times are Unix milliseconds or seconds, or
ISO 8601 (UTC where they name no offset). A duration is not needed.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from challenges.errors import ReviewLogError
from challenges.fitting.history import History, history
from challenges.preferences import ROLLOVER
from challenges.study_days import study_day

COLUMNS = ("card_id", "review_rating", "review_time")
"""The columns without which a log is none."""

_RATINGS = range(1, 5)
_MANUAL = 0  # Anki's mark for a due day that was set by hand
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class _Entry:
    card: str
    rating: int
    moment: datetime


def read(lines: Iterable[str], zone: ZoneInfo, rollover: time = ROLLOVER) -> History:
    """The history that a log tells, in study days of a zone.

    Raises:
        ReviewLogError: If it cannot be read, saying in which line and what to do.
    """
    entries = sorted(set(_entries(lines)), key=lambda entry: entry.moment)
    if not entries:
        raise ReviewLogError("it has no review")
    numbers: dict[str, int] = {}
    return history(
        [numbers.setdefault(entry.card, len(numbers)) for entry in entries],
        [study_day(entry.moment, zone, rollover).toordinal() for entry in entries],
        [entry.rating for entry in entries],
    )


def _entries(lines: Iterable[str]) -> Iterator[_Entry]:
    rows = enumerate(lines, start=1)
    number, header = next(rows, (1, ""))
    separator = max(_SEPARATORS, key=header.count)
    names = _names(next(csv.reader([header], delimiter=separator), []))
    places = [_place(names, name) for name in COLUMNS]
    reader = csv.reader((line for _, line in rows), delimiter=separator)
    for row in reader:
        number = reader.line_num + 1
        if any(cell.strip() for cell in row):
            entry = _entry(number, row, places)
            if entry.rating != _MANUAL:
                yield entry


def _names(header: list[str]) -> list[str]:
    return [name.strip().lower().removeprefix("\ufeff") for name in header]


def _place(names: list[str], name: str) -> int:
    if name not in names:
        found = ", ".join(filter(None, names)) or "nothing"
        raise ReviewLogError(
            f"line 1: the column {name!r} is missing; the first line has to name"
            f" {', '.join(COLUMNS)}, in any order, and names {found}"
        )
    return names.index(name)


def _entry(number: int, row: list[str], places: list[int]) -> _Entry:
    if len(row) <= max(places):
        raise ReviewLogError(
            f"line {number}: {len(row)} cells, which is fewer than the first line names;"
            " complete or delete the line"
        )
    card, rating, moment = (row[place].strip() for place in places)
    return _Entry(card, _rating(number, rating), _moment(number, moment))


def _rating(number: int, text: str) -> int:
    if text.isdigit() and (int(text) in _RATINGS or int(text) == _MANUAL):
        return int(text)
    raise ReviewLogError(
        f"line {number}: the rating {text[:20]!r} is none of 1 (again), 2 (hard), 3 (good) and"
        " 4 (easy); correct or delete the line"
    )


def _moment(number: int, text: str) -> datetime:
    try:
        return _unix(float(text)) if _is_number(text) else _iso(text)
    except (ValueError, OverflowError, OSError):
        raise ReviewLogError(
            f"line {number}: the time {text[:40]!r} is neither Unix milliseconds or seconds nor"
            " ISO 8601, such as 2027-03-01T09:30:00+01:00; correct or delete the line"
        ) from None


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def _unix(value: float) -> datetime:
    for unit in (1e6, 1e3):  # microseconds and milliseconds; seconds reach this in the year 5138
        if value >= 1e8 * unit:
            return datetime.fromtimestamp(value / unit, UTC)
    return datetime.fromtimestamp(value, UTC)


def _iso(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
