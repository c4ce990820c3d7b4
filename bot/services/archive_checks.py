"""Whether an archive holds together: what no single field can tell. One line each.

The file may be anybody's: what gets through here is one person's, and the database takes it.
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from bot.services.archive import Archive
from challenges.parameters import DEFAULT, MOST_BIAS

LARGEST_LEARNER = 2**52 - 1
_LARGEST = 2**63 - 1
_TYPED = (
    "learner.name", ".username", ".answer", ".source", ".title", ".model.name", ".near_answer",
)  # fmt: skip
_FROM_PROGRAMS = {"judgement", "attempts", "progress"}
_GROUPS, _WEEKDAYS = frozenset(range(1, 6)), frozenset(range(7))


def problems(archive: Archive) -> Iterator[str]:
    """Every problem of an archive, with the entry that has it."""
    if not 0 < archive.learner.id <= LARGEST_LEARNER:
        yield f"learner.id: Telegram's ids are from 1 to {LARGEST_LEARNER}"
    yield from _foreign(archive)
    yield from _loose(archive)
    yield from _twice(archive)
    yield from _preferences(archive)
    yield from _memories(archive)
    yield from _weights(archive)
    for name in type(archive).model_fields:
        for place, value in _leaves(getattr(archive, name), name):
            yield from _value(place, value)


def _foreign(archive: Archive) -> Iterator[str]:
    owners = {
        "showings": [showing.learner_id for showing in archive.showings],
        "submissions": [each.submission.learner_id for each in archive.submissions],
        "votes": [vote.learner_id for vote in archive.votes],
        "reminders": [reminder.learner_id for reminder in archive.reminders],
    }
    for name, ids in owners.items():
        for number, owner in enumerate(ids):
            if owner != archive.learner.id:
                yield f"{name}.{number}: it is of another learner than the export"


def _loose(archive: Archive) -> Iterator[str]:
    known = {showing.id for showing in archive.showings}
    named = {
        "reviews": [logged.showing_id for logged in archive.reviews],
        "submissions": [each.submission.showing_id for each in archive.submissions],
        "reminders": [reminder.showing_id for reminder in archive.reminders],
    }
    for name, ids in named.items():
        for number, showing_id in enumerate(ids):
            if showing_id not in known:
                yield f"{name}.{number}: there is no showing {showing_id}"


def _twice(archive: Archive) -> Iterator[str]:
    keys: dict[str, Iterable[Hashable]] = {
        "cards": (card.key for card in archive.cards),
        "showings": (showing.id for showing in archive.showings),
        "reviews": (logged.showing_id for logged in archive.reviews),
        "submissions": (
            (each.submission.chat_id, each.submission.message_id) for each in archive.submissions
        ),
        "boards": (board.group.id for board in archive.boards),
        "votes": (vote.poll_id for vote in archive.votes),
        "reminders": (reminder.study_day for reminder in archive.reminders),
        "presets": (preset.kind for preset in archive.presets),
    }
    for name, found in keys.items():
        for key, count in Counter(found).items():
            if count > 1:
                yield f"{name}: {key} is there {count} times; keep one"


def _preferences(archive: Archive) -> Iterator[str]:
    chosen = archive.learner.preferences
    if not 0.5 <= chosen.retention < 1:
        yield "learner.preferences.retention: it has to be at least 0.5 and below 1"
    if not chosen.focus <= _GROUPS:
        yield "learner.preferences.focus: skill groups are 1 to 5"
    for name in ("days_off", "easy_days"):
        if not getattr(chosen, name) <= _WEEKDAYS:
            yield f"learner.preferences.{name}: weekdays are 0 (Monday) to 6"


def _memories(archive: Archive) -> Iterator[str]:
    found = [(f"cards.{n}", card.memory) for n, card in enumerate(archive.cards)]
    found += [(f"reviews.{n}", each.review.memory) for n, each in enumerate(archive.reviews)]
    for place, memory in found:
        if memory is not None and not (memory.stability > 0 and 1 <= memory.difficulty <= 10):
            yield f"{place}: a stability is above 0, a difficulty from 1 to 10"
    for number, each in enumerate(archive.reviews):
        if each.review.aim is not None and not 0 < each.review.aim < 1:
            yield f"reviews.{number}.review.aim: a retention is above 0 and below 1"


def _weights(archive: Archive) -> Iterator[str]:
    for number, preset in enumerate(archive.presets):
        for name in ("weights", "likeliest"):
            if len(getattr(preset, name)) != len(DEFAULT):
                yield f"presets.{number}.{name}: the memory model has {len(DEFAULT)} weights"
        if not abs(preset.bias) <= MOST_BIAS:
            yield f"presets.{number}.bias: it is {MOST_BIAS} at most"


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Yield every plain value, with the names on the way to it."""
    if is_dataclass(value):
        named = [(field.name, getattr(value, field.name)) for field in fields(value)]
    elif isinstance(value, dict):
        named = list(value.items())
    elif isinstance(value, tuple | list | frozenset):
        named = [(str(number), each) for number, each in enumerate(value)]
    else:
        yield place, value
        return
    for name, each in named:
        yield from _leaves(each, f"{place}.{name}")


def _value(place: str, value: Any) -> Iterator[str]:
    """Yield what the database would not take, or not as it is."""
    match value:
        case int() if abs(value) > _LARGEST:
            yield f"{place}: the number is too large"
        case float() if not math.isfinite(value) and not _is_measured(place):
            yield f"{place}: the number is not finite"
        case datetime() if value.tzinfo is None:
            yield f"{place}: the moment names no offset from UTC"
        case str() if not (_is_storable(value) or _is_typed(place)):
            yield f"{place}: the text holds a NUL or half a character"


def _is_storable(text: str) -> bool:
    return "\0" not in text and text.encode(errors="ignore").decode() == text


def _is_typed(place: str) -> bool:
    """Tell whether somebody has typed the text: then it may be anything, and storage mends it."""
    return _is_measured(place) or place.endswith(_TYPED)


def _is_measured(place: str) -> bool:
    """Tell whether it comes from a learner's own program, which may say anything."""
    return not _FROM_PROGRAMS.isdisjoint(place.split("."))
