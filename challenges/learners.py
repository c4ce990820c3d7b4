"""Learners: who they are, where and when they learn, and which study day it is for them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from challenges import study_days
from challenges.errors import ZoneMissingError
from challenges.preferences import DEFAULTS, Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """A person who learns here. The id is Telegram's (up to 52 bits).

    Whoever needs a study day asks the learner: only so do zone and rollover go together.
    """

    id: int
    name: str
    created_at: datetime
    username: str | None = None
    language: str = "en"  # what Telegram says
    chosen_language: str | None = None  # what the learner says; None: as Telegram has it
    zone: ZoneInfo | None = None  # None until chosen
    zone_asked_at: datetime | None = None  # when we last doubted that it is right
    push_time: time | None = None  # local time of the daily question; None until chosen
    next_push_at: datetime | None = None  # None while there is nothing to push
    is_paused: bool = False
    paused_until: date | None = None  # the study day that ends a pause; None: whenever they say
    exam_day: date | None = None
    preferences: Preferences = DEFAULTS
    is_unreachable: bool = False  # Telegram refuses: blocked, deactivated

    @property
    def speaks(self) -> str:
        """The code of the language in which to talk with them."""
        return self.chosen_language or self.language

    @property
    def home(self) -> ZoneInfo:
        """The zone.

        Raises:
            ZoneMissingError: If none has been chosen yet.
        """
        if self.zone is None:
            raise ZoneMissingError
        return self.zone

    def today(self, now: datetime) -> date:
        """The learner's study day at a moment.

        Raises:
            ZoneMissingError: If no zone has been chosen yet.
        """
        return study_days.study_day(now, self.home, self.preferences.rollover)

    def day_end(self, day: date) -> datetime:
        """When a study day is over, in UTC.

        Raises:
            ZoneMissingError: If no zone has been chosen yet.
        """
        return study_days.day_end(day, self.home, self.preferences.rollover)

    def push_moment(self, day: date) -> datetime | None:
        """When the daily question of a study day is due, in UTC; None until a time is chosen.

        Raises:
            ZoneMissingError: If no zone has been chosen yet.
        """
        if self.push_time is None:
            return None
        rollover = self.preferences.rollover
        return study_days.push_moment(day, self.push_time, self.home, rollover)

    def next_push(self, after: datetime) -> datetime | None:
        """When the first daily question after a moment is due; None if none is to come.

        A pause that ends by itself ends with the question of its last day.
        """
        if self.zone is None or self.push_time is None:
            return None
        if self.is_paused_on(self.today(after)):
            return None if self.paused_until is None else self.push_moment(self.paused_until)
        rollover = self.preferences.rollover
        return study_days.next_push(after, self.push_time, self.zone, rollover)

    def is_paused_on(self, day: date) -> bool:
        """Whether a pause covers a study day."""
        return self.is_paused and (self.paused_until is None or day < self.paused_until)

    def is_off(self, day: date) -> bool:
        """Whether nothing is sent or expected on a study day: in a pause, or on a day off."""
        return self.is_paused_on(day) or day.weekday() in self.preferences.days_off
