"""Parts: messages that are pieces of one paste, until they are put together, and for its edits."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One message of a paste."""

    learner_id: int
    chat_id: int
    message_id: int
    text: str
    marks: str  # what lies on the text, as `bot.intake.said` writes it
    arrived_at: datetime
    first_id: int | None = None  # the paste's first message; None while more may come
