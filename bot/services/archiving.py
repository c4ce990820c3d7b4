"""Archives as JSON: written, and read back with every doubt that a file of anybody's deserves."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from bot.services import archive_checks, archive_upgrade
from bot.services.archive import FORMAT, Archive, ArchiveError

MAX_BYTES = 512 * 2**20
"""A larger one is none of ours: ten years of twenty reviews a day take a tenth of it."""

_MOST_PROBLEMS = 10


def write(archive: Archive) -> bytes:
    """Return an archive as JSON."""
    return archive.model_dump_json(indent=1).encode()


def read(content: bytes) -> Archive:
    """Return the archive that JSON is, of this format or an older one.

    Raises:
        ArchiveError: With one line for each entry that is wrong.
    """
    data = _json(content)
    version = data.get("format") if isinstance(data, dict) else None
    if version not in (1, FORMAT):
        raise ArchiveError(_unknown(version))
    try:
        archive = Archive.model_validate(
            archive_upgrade.from_first(data) if version == 1 else data
        )
    except ValidationError as error:
        raise ArchiveError(_listed(_sentences(error))) from None
    return _checked(archive)


def given_to(archive: Archive, learner_id: int) -> Archive:
    """Return an archive as if it were another learner's: who has a new account has a new id.

    Raises:
        ArchiveError: If no learner can have that id.
    """
    given = archive.model_copy(
        update={
            "learner": replace(archive.learner, id=learner_id),
            "showings": tuple(replace(s, learner_id=learner_id) for s in archive.showings),
            "submissions": tuple(
                replace(each, submission=replace(each.submission, learner_id=learner_id))
                for each in archive.submissions
            ),
            "votes": tuple(replace(vote, learner_id=learner_id) for vote in archive.votes),
            "reminders": tuple(replace(r, learner_id=learner_id) for r in archive.reminders),
        }
    )
    return _checked(given)


def _checked(archive: Archive) -> Archive:
    problems = list(archive_checks.problems(archive))
    if problems:
        raise ArchiveError(_listed(problems))
    return archive


def _json(content: bytes) -> Any:
    if len(content) > MAX_BYTES:
        raise ArchiveError(f"The file has {len(content)} bytes, more than an export can have.")
    try:
        return json.loads(content)
    except (ValueError, RecursionError):  # no UTF-8, no JSON, numbers of 5000 digits, deep nests
        raise ArchiveError(
            "The file is no JSON. Give the zip or the learner.json that /export sent."
        ) from None


def _unknown(version: object) -> str:
    if isinstance(version, int) and version > FORMAT:
        return f"The export has format {version}; this program reads up to {FORMAT}: update it."
    return "The file is no export of DailyTensor: it names no format that is known."


def _sentences(error: ValidationError) -> Iterator[str]:
    for problem in error.errors(include_url=False, include_input=False):
        place = ".".join(str(part) for part in problem["loc"])
        yield f"{place}: {_said(problem['type'], problem['msg'])}"


def _said(kind: str, message: str) -> str:
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        return "nothing of that name is known; was it exported by a newer DailyTensor?"
    if kind in {"missing", "missing_argument", "missing_keyword_only_argument"}:
        return "it is missing"
    return message[:1].lower() + message[1:]


def _listed(problems: Iterable[str]) -> str:
    lines = list(problems)
    more = len(lines) - _MOST_PROBLEMS
    shown = lines[:_MOST_PROBLEMS] + ([f"… and {more} more"] if more > 0 else [])
    return "\n".join(["The export cannot be used; nothing was brought in:", *shown])
