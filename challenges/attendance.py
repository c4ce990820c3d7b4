"""Attendance: which workers have lately said that they grade, and behind which walls."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What a worker, on whatever machine, last said of itself."""

    worker: str
    profile: str  # of its sandbox; empty while it warms up
    refusal: str = ""  # why it grades nothing
    seen_at: datetime

    @property
    def is_grading(self) -> bool:
        """Whether it would grade at once."""
        return bool(self.profile) and not self.refusal
