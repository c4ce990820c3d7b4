"""How often a worker looks, beats and reports, and how long its word holds."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A worker's times. A lease outlives several beats."""

    look_seconds: float = 0.15  # how often the queue is looked at when nobody wakes us
    report_seconds: float = 0.5  # how often progress is written
    beat_seconds: float = 3.0  # how often a lease is renewed
    lease: timedelta = timedelta(seconds=15)  # when others take over from one that is dead
    retry: timedelta = timedelta(seconds=2)  # the lease that is left after a failure of ours


PACE = Pace()
"""What is right for people who wait, and for a database that others use, too."""
