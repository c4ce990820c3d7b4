"""Reminders as stored: the outbox of the daily push.

A row is written in the transaction that claims its learner, and sent afterwards: a crash between
the two loses nothing, and nobody is claimed twice for one study day.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.reminders import Reminder
from storage.statements import add, change, every
from storage.tables import ReminderRow


@dataclass(frozen=True, slots=True)
class Reminders:
    """All reminders of all learners."""

    session: AsyncSession

    async def add(self, reminder: Reminder) -> bool:
        """Write a reminder; False if this learner has one for this study day."""
        values = {
            "learner_id": reminder.learner_id,
            "showing_id": reminder.showing_id,
            "study_day": reminder.study_day,
            "due_at": reminder.due_at,
            "tries": reminder.tries,
            "next_try_at": reminder.next_try_at,
            "sent_at": reminder.sent_at,
            "message_id": reminder.message_id,
        }
        return await add(self.session, ReminderRow, values) is not None

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
        statement = (
            select(ReminderRow)
            .where(col(ReminderRow.sent_at).is_(None), col(ReminderRow.next_try_at) <= now)
            .order_by(col(ReminderRow.next_try_at), col(ReminderRow.id))
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [_reminder(row) for row in await every(self.session, statement)]

    async def sent(self, reminder_id: int, message_id: int, at: datetime) -> None:
        """Note that a reminder has arrived."""
        statement = update(ReminderRow).where(col(ReminderRow.id) == reminder_id)
        await change(self.session, statement.values(message_id=message_id, sent_at=at))

    async def retry(self, reminder_id: int, next_try_at: datetime) -> None:
        """Note that sending failed and when it is worth another try."""
        statement = update(ReminderRow).where(col(ReminderRow.id) == reminder_id)
        values = {"tries": ReminderRow.tries + 1, "next_try_at": next_try_at}
        await change(self.session, statement.values(values))

    async def drop(self, reminder_id: int) -> None:
        """Give a reminder up."""
        await change(self.session, delete(ReminderRow).where(col(ReminderRow.id) == reminder_id))


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
    )
