"""What a study day is planned by: the learner's terms, and what has happened on it so far."""

from dataclasses import dataclass
from datetime import date

from challenges.cards import CardKey
from challenges.pace import AVERAGE, Pace
from challenges.parameters import STOCK, Presets
from challenges.preferences import DEFAULTS, Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A learner's dials, memory, pace and exam."""

    preferences: Preferences = DEFAULTS
    presets: Presets = STOCK
    pace: Pace = AVERAGE
    exam_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """A study day as it stands."""

    day: date
    met: frozenset[CardKey] = frozenset()  # put before the learner today
    waiting: frozenset[CardKey] = frozenset()  # challenges that lie open since a day or two
    spent_seconds: float = 0.0
