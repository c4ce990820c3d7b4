"""Personal data: handed over whole, or deleted."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

from bot.services.ports import Begin, Now
from challenges.cards import CardKey
from challenges.submissions import Submission

FORMAT = 1
"""Version of the export's form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """Serves the two rights: to have one's data, and to be forgotten."""

    begin: Begin
    read: Begin
    now: Now

    async def export(self, learner_id: int) -> dict[str, Any]:
        """Return everything that is known of a learner, ready for JSON."""
        async with self.read() as work:
            return {
                "format": FORMAT,
                "exported_at": self.now().isoformat(),
                "learner": _plain(asdict(await work.learners.get(learner_id))),
                "cards": [_plain(asdict(c)) for c in await work.cards.of(learner_id)],
                "reviews": [_plain(asdict(r)) for r in await work.reviews.of(learner_id)],
                "showings": [_plain(asdict(s)) for s in await work.showings.of(learner_id)],
                "submissions": [_submission(s) for s in await work.submissions.of(learner_id)],
                "rests": [_plain(asdict(r)) for r in await work.rests.of(learner_id)],
                "boards": [_plain(asdict(g)) for g in await work.groups.of(learner_id)],
                "votes": [_plain(asdict(v)) for v in await work.quizzes.votes_of(learner_id)],
            }

    async def forget(self, learner_id: int) -> None:
        """Delete every row of a learner."""
        async with self.begin() as work:
            await work.learners.forget(learner_id)


def _submission(submission: Submission) -> Any:
    plain = asdict(submission)
    if plain["model"] is not None:
        del plain["model"]["content"]  # they have the file; here it is kept until it is judged
    return _plain(plain)


def _plain(value: Any) -> Any:
    match value:
        case CardKey():
            return str(value)
        case dict() if value.keys() == {"kind", "name"}:
            return f"{value['kind']}:{value['name']}"
        case dict():
            return {key: _plain(entry) for key, entry in value.items()}
        case tuple() | list() | frozenset():
            return [_plain(entry) for entry in value]
        case datetime() | date() | time():
            return value.isoformat()
        case ZoneInfo():
            return value.key
        case Enum():
            return value.value
    return value
