"""Places in the queue: how many are before each submission, and how long that will take.

How long a submission takes is expected from what was judged of its challenge of late.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.waiting import Place, starts
from storage.tables import IS_ACTIVE, JudgementRow, SubmissionRow
from storage.workers import Workers

_RECENT = 200
"""How many judgements are looked at: the machines and the bank change, so not all there are."""


async def places(session: AsyncSession, now: datetime) -> dict[int, Place]:
    """The places of all that wait, by their ids; `now` is the database's clock."""
    active = await _active(session)
    queued = [one for one in active if one.begun_at is None]
    if not queued:
        return {}
    slots = sum(worker.slots for worker in await Workers(session).alive(now))
    lasting = await _lasting(session)
    begins: Sequence[float | None] = [None] * len(queued)
    if slots and lasting:
        begins = starts(
            running=[one.seconds(lasting) - one.age(now) for one in active if one.begun_at],
            queued=[one.seconds(lasting) for one in queued],
            slots=slots,
        )
    return {
        one.id: Place(before=before, slots=slots, seconds=seconds)
        for before, (one, seconds) in enumerate(zip(queued, begins, strict=True))
    }


@dataclass(frozen=True, slots=True)
class _Active:
    id: int
    challenge: str
    begun_at: datetime | None  # None: it waits

    def seconds(self, lasting: Mapping[str, float]) -> float:
        """How long it is expected to take."""
        return lasting.get(self.challenge) or median(lasting.values())

    def age(self, now: datetime) -> float:
        """How long it has been running."""
        return 0.0 if self.begun_at is None else (now - self.begun_at).total_seconds()


async def _active(session: AsyncSession) -> list[_Active]:
    """All that wait or run, the first in the queue first."""
    row = SubmissionRow
    statement = (
        select(row.id, row.challenge, row.begun_at)
        .where(IS_ACTIVE)
        .order_by(col(row.submitted_at), col(row.id))
    )
    return [_Active(*found) for found in (await session.exec(statement)).all()]


async def _lasting(session: AsyncSession) -> Mapping[str, float]:
    """How many seconds each challenge takes; empty if nothing was judged yet."""
    statement = (
        select(SubmissionRow.challenge, JudgementRow.seconds)
        .join(JudgementRow, col(JudgementRow.submission_id) == col(SubmissionRow.id))
        .where(col(JudgementRow.seconds).is_not(None))
        .order_by(col(JudgementRow.submission_id).desc())
        .limit(_RECENT)
    )
    took = defaultdict(list)
    for challenge, seconds in (await session.exec(statement)).all():
        if seconds is not None:  # which the statement knows and mypy does not
            took[challenge].append(seconds)
    return {challenge: median(seconds) for challenge, seconds in took.items()}
