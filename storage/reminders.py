"""Reminders as stored: the outbox of the daily push.

A row is written in the transaction that claims its learner, and sent afterwards: a crash between
the two loses nothing, and nobody is claimed twice for one study day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.reminders import Reminder
from storage.statements import add, add_each, change, columns, every, first, run
from storage.tables import ReminderRow

_UNSENT = (
    select_columns(columns(ReminderRow))
    .where(col(ReminderRow.sent_at).is_(None), col(ReminderRow.next_try_at) <= bindparam("now"))
    .order_by(col(ReminderRow.next_try_at), col(ReminderRow.id))
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True)
)
_THIS = update(columns(ReminderRow)).where(col(ReminderRow.id) == bindparam("which"))
_SENT = _THIS.values(
    message_id=bindparam("place"), sent_at=bindparam("moment"), nudge_at=bindparam("next")
)
_RETRYING = _THIS.values(tries=col(ReminderRow.tries) + 1, next_try_at=bindparam("next"))


@dataclass(frozen=True, slots=True)
class Reminders:
    """All reminders of all learners."""

    session: AsyncSession

    async def add(self, reminder: Reminder) -> bool:
        """Write a reminder; False if this learner has one for this study day."""
        return await add(self.session, ReminderRow, _values(reminder)) is not None

    async def add_each(self, reminders: Sequence[Reminder]) -> int:
        """Write reminders, one a learner and study day; how many are new."""
        return await add_each(self.session, ReminderRow, [_values(one) for one in reminders])

    async def of(self, learner_id: int) -> list[Reminder]:
        """A learner's reminders, oldest first."""
        statement = (
            select(ReminderRow)
            .where(col(ReminderRow.learner_id) == learner_id)
            .order_by(col(ReminderRow.id))
        )
        return [_reminder(row) for row in await every(self.session, statement)]

    async def unsent(self, now: datetime, limit: int = 100) -> list[Reminder]:
        """Reminders that are to be sent now, longest waiting first, for this transaction alone."""
        found = await run(self.session, _UNSENT, {"now": now, "most": limit})
        return [_reminder(row) for row in found]

    async def is_waiting(self) -> bool:
        """Whether any has not been sent yet."""
        statement = select(ReminderRow.id).where(col(ReminderRow.sent_at).is_(None))
        return await first(self.session, statement) is not None

    async def has(self, learner_id: int, day: date) -> bool:
        """Whether a learner's reminder of a study day is on its way, or has arrived."""
        return (learner_id, day) in await self.among([learner_id], day)

    async def among(self, learner_ids: Sequence[int], since: date) -> set[tuple[int, date]]:
        """Which of these learners have a reminder of which study day, from a day on."""
        statement = select(ReminderRow).where(
            col(ReminderRow.learner_id).in_(learner_ids), col(ReminderRow.study_day) >= since
        )
        return {(row.learner_id, row.study_day) for row in await every(self.session, statement)}

    async def sent(
        self, reminder_id: int, message_id: int, at: datetime, nudge_at: datetime | None = None
    ) -> None:
        """Note that a reminder has arrived, and when there may be a second one."""
        values = {"place": message_id, "moment": at, "next": nudge_at}
        await run(self.session, _SENT, {"which": reminder_id, **values})

    async def to_nudge(self, now: datetime, limit: int = 100) -> list[Reminder]:
        """Reminders whose second one is due, for this transaction alone."""
        statement = (
            select(ReminderRow)
            .where(col(ReminderRow.nudge_at).is_not(None), col(ReminderRow.nudge_at) <= now)
            .order_by(col(ReminderRow.nudge_at), col(ReminderRow.id))
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [_reminder(row) for row in await every(self.session, statement)]

    async def nudge(self, reminder_id: int, at: datetime | None) -> None:
        """Note when the second one is due; None once it is on its way."""
        statement = update(ReminderRow).where(col(ReminderRow.id) == reminder_id)
        await change(self.session, statement.values(nudge_at=at))

    async def retry(self, reminder_id: int, next_try_at: datetime) -> None:
        """Note that sending failed and when it is worth another try."""
        await run(self.session, _RETRYING, {"which": reminder_id, "next": next_try_at})

    async def drop(self, reminder_id: int) -> None:
        """Give a reminder up."""
        await change(self.session, delete(ReminderRow).where(col(ReminderRow.id) == reminder_id))


def _values(reminder: Reminder) -> dict[str, Any]:
    return {
        "learner_id": reminder.learner_id,
        "showing_id": reminder.showing_id,
        "study_day": reminder.study_day,
        "due_at": reminder.due_at,
        "tries": reminder.tries,
        "next_try_at": reminder.next_try_at,
        "sent_at": reminder.sent_at,
        "message_id": reminder.message_id,
        "ends_pause": reminder.ends_pause,
        "nudge_at": reminder.nudge_at,
    }


def _reminder(row: ReminderRow) -> Reminder:
    return Reminder(
        id=row.id,
        learner_id=row.learner_id,
        showing_id=row.showing_id,
        study_day=row.study_day,
        due_at=row.due_at,
        tries=row.tries,
        next_try_at=row.next_try_at,
        sent_at=row.sent_at,
        message_id=row.message_id,
        ends_pause=row.ends_pause,
        nudge_at=row.nudge_at,
    )
