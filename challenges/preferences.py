"""Preferences: what a learner decides of their own days."""

from dataclasses import dataclass
from datetime import time

ROLLOVER = time(4, 0)
"""When a study day ends: whoever learns at one in the morning still learns "today"."""

CODE_IS_RARER = 0.05
"""How much sooner a question comes back than code, which takes minutes: 0.90 against 0.85."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The dials of /settings, as they stand for somebody who has turned none."""

    retention: float = 0.9  # how likely a question is to be known when it comes back
    minutes: int = 10  # a study day's budget
    new_ideas: int = 3  # met for the first time on one study day, at most
    focus: frozenset[int] = frozenset()  # skill groups that new ideas come from first; empty: all
    rollover: time = ROLLOVER
    quiet_from: time = time(22, 0)  # nothing but the daily question, which has its own time
    quiet_until: time = time(8, 0)
    days_off: frozenset[int] = frozenset()  # weekdays, Monday is 0: nothing is sent or expected
    easy_days: frozenset[int] = frozenset()  # weekdays with half the budget and nothing new
    wants_nudge: bool = True  # one gentle second reminder

    @property
    def code_retention(self) -> float:
        """The same for code."""
        return round(self.retention - CODE_IS_RARER, 4)


DEFAULTS = Preferences()
"""Of somebody who has turned no dial."""
