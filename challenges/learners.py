"""Learners: who they are, where and when they learn."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from challenges.errors import ZoneMissingError
from challenges.preferences import DEFAULTS, Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """A person who learns here. The id is Telegram's (up to 52 bits)."""

    id: int
    name: str
    created_at: datetime
    username: str | None = None
    language: str = "en"
    zone: ZoneInfo | None = None  # None until chosen
    push_time: time | None = None  # local time of the daily question; None until chosen
    next_push_at: datetime | None = None  # None while there is nothing to push
    is_paused: bool = False
    paused_until: date | None = None  # the study day that ends a pause; None: whenever they say
    exam_day: date | None = None
    preferences: Preferences = DEFAULTS
    is_unreachable: bool = False  # Telegram refuses: blocked, deactivated

    @property
    def home(self) -> ZoneInfo:
        """The zone.

        Raises:
            ZoneMissingError: If none has been chosen yet.
        """
        if self.zone is None:
            raise ZoneMissingError
        return self.zone
