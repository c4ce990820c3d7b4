"""Submissions: source that a learner sent for a challenge, on its way to a judgement."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from challenges.errors import SubmissionTooLongError
from challenges.repairs import Repair
from challenges.verdicts import Epoch, Judgement

MAX_SOURCE_BYTES = 65_536
"""As much as a whole course notebook; also bounds what the parser is given."""


_LEGACY = "keras:legacy"


MAX_MODEL_BYTES = 20 * 2**20
"""What Telegram lets a bot download."""


class SubmissionState(StrEnum):
    """Where a submission is on its way."""

    QUEUED = "queued"
    RUNNING = "running"
    JUDGED = "judged"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A trained model, sent instead of source. Nobody looks into it but a child."""

    name: str
    size_bytes: int
    key: str  # the same for the same file, whoever sends it
    content: bytes = field(default=b"", repr=False)  # only on its way to the judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One message with source or a model. Editing it starts a new attempt of the submission."""

    id: int = 0  # given by the storage
    learner_id: int
    showing_id: int
    challenge: str  # slug
    source: str
    repairs: tuple[Repair, ...] = ()  # what was made good of the source
    model: ModelFile | None = None  # then there is no source
    is_legacy: bool = False  # the learner has pressed "Run it as Keras 2"
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

    @property
    def is_in_group(self) -> bool:
        """Whether it was sent where others read it, and not in the private chat."""
        return self.chat_id != self.learner_id


def asks_for_legacy(source: str) -> bool:
    """Whether the first line says `# keras: legacy`: the code was written for Keras 2."""
    first = source.lstrip("\ufeff").lstrip().partition("\n")[0]
    return first.startswith("#") and "".join(first[1:].split()).lower() == _LEGACY


def check_length(source: str) -> None:
    """Refuse source that is too long.

    Raises:
        SubmissionTooLongError: With the size and the limit.
    """
    size = len(source.encode("utf-8", errors="replace"))
    if size > MAX_SOURCE_BYTES:
        raise SubmissionTooLongError(size_bytes=size, limit_bytes=MAX_SOURCE_BYTES)
