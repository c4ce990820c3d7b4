"""Submissions: source that a learner sent for a challenge, on its way to a judgement."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from challenges.errors import SubmissionTooLongError
from challenges.verdicts import Epoch, Judgement

MAX_SOURCE_BYTES = 131_072
"""As much as a whole course notebook; also bounds what the parser is given."""


class SubmissionState(StrEnum):
    """Where a submission is on its way."""

    QUEUED = "queued"
    RUNNING = "running"
    JUDGED = "judged"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One message with source. Editing the message starts a new attempt of the same submission."""

    id: int = 0  # given by the storage
    learner_id: int
    showing_id: int
    challenge: str  # slug
    source: str
    chat_id: int
    message_id: int  # the learner's message
    submitted_at: datetime
    state: SubmissionState = SubmissionState.QUEUED
    attempt: int = 1  # counts edits of the message
    runs: int = 0  # how often a worker took this attempt up; three and it is given up
    progress: tuple[Epoch, ...] = ()  # while it trains
    judgement: Judgement | None = None
    revision: int = 0  # counts changes that the learner should see
    told_revision: int = -1  # the last one that they have seen
    status_message_id: int | None = None  # our message that is edited
    picture_message_id: int | None = None  # our message with the learning curve


def check_length(source: str) -> None:
    """Refuse source that is too long.

    Raises:
        SubmissionTooLongError: With the size and the limit.
    """
    size = len(source.encode("utf-8", errors="replace"))
    if size > MAX_SOURCE_BYTES:
        raise SubmissionTooLongError(size_bytes=size, limit_bytes=MAX_SOURCE_BYTES)
