"""Reminders: the daily push, claimed once a study day and then sent at least once."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One daily question on its way to a learner. One a learner and study day."""

    id: int = 0  # given by the storage
    learner_id: int
    showing_id: int
    study_day: date
    due_at: datetime
    tries: int = 0
    next_try_at: datetime
    sent_at: datetime | None = None
    message_id: int | None = None
