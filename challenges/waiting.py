"""Waiting: where one stands in a queue, and when one will be taken up, as far as can be told."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a submission waits."""

    before: int  # how many wait before it
    slots: int  # how many are judged at a time, by all workers that are alive
    seconds: float | None  # until it is taken up; None if that cannot be told


def starts(*, running: Sequence[float], queued: Sequence[float], slots: int) -> list[float]:
    """How many seconds each of those queued waits until it is taken up.

    Args:
        running: How long each that is being judged will yet take, in seconds.
        queued: How long each that waits will take, the first in the queue first.
        slots: How many are judged at a time; at least one.
    """
    left = sorted(max(0.0, seconds) for seconds in running)[:slots]
    free = [0.0] * (slots - len(left)) + left
    heapq.heapify(free)
    begins = []
    for seconds in queued:
        begins.append(free[0])
        heapq.heapreplace(free, free[0] + seconds)
    return begins
