"""Learners as stored: found by id, swept by the time of their daily question, forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam
from sqlmodel import col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.errors import UnknownLearnerError
from challenges.learners import Learner
from storage import preferences
from storage.statements import change, change_each, every, find, first, upsert
from storage.tables import IS_REACHED, LearnerRow

_SCHEDULE = ("next_push_at", "is_paused", "paused_until")


@dataclass(frozen=True, slots=True)
class Learners:
    """All learners."""

    session: AsyncSession
    _seen: dict[int, Learner] = field(default_factory=dict)  # as this transaction has them
    _held: set[int] = field(default_factory=set)  # whose turn it has

    async def find(self, learner_id: int) -> Learner | None:
        """The learner of this id, if they have started; read once in a transaction."""
        if learner_id not in self._seen:
            row = await find(self.session, LearnerRow, id=learner_id)
            if row is None:
                return None
            self._seen[learner_id] = to_learner(row)
        return self._seen[learner_id]

    async def get(self, learner_id: int) -> Learner:
        """The learner of this id.

        Raises:
            UnknownLearnerError: If they have not started.
        """
        learner = await self.find(learner_id)
        if learner is None:
            raise UnknownLearnerError
        return learner

    async def turn(self, learner_id: int) -> Learner:
        """The learner of this id, as long as this transaction lasts for it alone.

        What several devices do at once happens one after another: each sees what came of the
        last.

        Raises:
            UnknownLearnerError: If they have not started.
        """
        if not self._has_turn(learner_id):
            row = await find(self.session, LearnerRow, is_held=True, id=learner_id)
            if row is None:
                raise UnknownLearnerError
            self._held.add(learner_id)
            self._seen[learner_id] = to_learner(row)
        return await self.get(learner_id)

    async def turns(self, learner_ids: Sequence[int]) -> list[int]:
        """Those of the learners who are still here, for this transaction alone."""
        statement = (
            select(LearnerRow.id)
            .where(col(LearnerRow.id).in_(learner_ids))
            .order_by(col(LearnerRow.id))  # whoever holds several takes them in one order
            .with_for_update(key_share=True)
        )
        return list(await every(self.session, statement))

    async def put(self, learner: Learner) -> None:
        """Write a learner, new or changed."""
        self._seen.pop(learner.id, None)
        await upsert(self.session, LearnerRow, _values(learner))

    async def due(self, now: datetime, limit: int = 500) -> list[Learner]:
        """Those whose daily question is due, longest waiting first, for this transaction alone.

        Another sweeper at the same moment gets others or nobody: on PostgreSQL the rows are locked
        and passed over, on SQLite the transaction is the only one that writes.
        """
        statement = (
            select(LearnerRow)
            .where(col(LearnerRow.next_push_at) <= now, IS_REACHED)
            .order_by(col(LearnerRow.next_push_at), col(LearnerRow.id))
            .limit(limit)
            # Who is answering right now is passed over, and found by the next sweep.
            .with_for_update(skip_locked=True, key_share=True)
        )
        return [to_learner(row) for row in await every(self.session, statement)]

    async def reschedule(self, learners: Sequence[Learner]) -> None:
        """Write when the next daily question of each is due, and whether they are paused."""
        self._seen.clear()
        statement = (
            update(LearnerRow)
            .where(col(LearnerRow.id) == bindparam("learner_id"))
            .values({name: bindparam(name) for name in _SCHEDULE})
        )
        rows = [
            {"learner_id": one.id, **{name: getattr(one, name) for name in _SCHEDULE}}
            for one in learners
        ]
        await change_each(self.session, statement, rows)

    async def next_push(self, until: datetime) -> datetime | None:
        """When the next daily question is due, if that is not after `until`."""
        statement = (
            select(LearnerRow)
            .where(col(LearnerRow.next_push_at) <= until, IS_REACHED)
            .order_by(col(LearnerRow.next_push_at))
            .limit(1)
        )
        row = await first(self.session, statement)
        return None if row is None else row.next_push_at

    async def forget(self, learner_id: int) -> None:
        """Erase a learner and every row that is theirs, in all tables."""
        self.forget_seen()
        await change(self.session, delete(LearnerRow).where(col(LearnerRow.id) == learner_id))

    def _has_turn(self, learner_id: int) -> bool:
        # On SQLite whoever may write is alone: what they have read, nobody changes meanwhile.
        is_alone = self.session.get_bind().dialect.name == "sqlite"
        return learner_id in self._held or (is_alone and learner_id in self._seen)

    def forget_seen(self) -> None:
        """Read anew from here on: what was seen may have been undone."""
        self._seen.clear()
        self._held.clear()

    async def count(self) -> int:
        """How many learners there are."""
        return (await self.session.exec(select(func.count()).select_from(LearnerRow))).one()


def to_learner(row: LearnerRow) -> Learner:
    """The learner that a row is."""
    return Learner(
        id=row.id,
        name=row.name,
        created_at=row.created_at,
        username=row.username,
        language=row.language,
        chosen_language=row.chosen_language,
        zone=None if row.zone is None else ZoneInfo(row.zone),
        zone_asked_at=row.zone_asked_at,
        push_time=row.push_time,
        next_push_at=row.next_push_at,
        is_paused=row.is_paused,
        is_unreachable=row.is_unreachable,
        paused_until=row.paused_until,
        exam_day=row.exam_day,
        preferences=preferences.read(row),
    )


def _values(learner: Learner) -> dict[str, Any]:
    return {
        "id": learner.id,
        "name": learner.name,
        "created_at": learner.created_at,
        "username": learner.username,
        "language": learner.language,
        "chosen_language": learner.chosen_language,
        "zone": None if learner.zone is None else learner.zone.key,
        "zone_asked_at": learner.zone_asked_at,
        "push_time": learner.push_time,
        "next_push_at": learner.next_push_at,
        "is_paused": learner.is_paused,
        "is_unreachable": learner.is_unreachable,
        "paused_until": learner.paused_until,
        "exam_day": learner.exam_day,
        **preferences.written(learner.preferences),
    }
