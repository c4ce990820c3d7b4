"""What the use cases are given: a unit of work to begin, and a clock."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from challenges.submissions import Submission
from challenges.waiting import Place
from storage.queue import QueueStats
from storage.work import UnitOfWork

Begin = Callable[[], AbstractAsyncContextManager[UnitOfWork]]
"""Begins a unit of work: committed when the block ends, rolled back when it raises.

Use cases that only look take one that cannot write, and so never keeps a writer waiting.
"""

Now = Callable[[], datetime]
"""The clock: aware UTC. The local chat's can be moved."""

Ring = Callable[[], None]
"""Says that a submission has changed: whoever grades or tells looks at once."""


class GradingQueue(Protocol):
    """All that the bot asks of grading: the seam at which another engine would fit."""

    async def enqueue(self, submission: Submission) -> Submission:
        """Admit a submission, in the transaction that it is part of."""

    async def cancel(self, submission_id: int, learner_id: int) -> bool:
        """Take a learner's own submission out of grading; False if it is not in there."""

    async def status(self, now: datetime) -> Mapping[int, Place]:
        """Where each queued submission stands."""

    async def stats(self) -> QueueStats:
        """How busy grading is."""


def grading(work: UnitOfWork) -> GradingQueue:
    """The queue, as part of a unit of work."""
    return work.submissions
