"""Groups: chats whose members compare themselves, and the quizzes that are held there."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group chat. Its id changes when Telegram makes it a supergroup."""

    id: int
    title: str
    language: str | None = None  # until somebody has said it, each is answered in their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A question put to a whole group as a poll. A vote names the poll, never the chat."""

    poll_id: str
    chat_id: int
    message_id: int
    question: str
    correct_option: int  # index as shown in the poll
    study_day: date  # of the group's day when it was asked
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A learner's first answer to a group's quiz; later changes do not count."""

    poll_id: str
    learner_id: int
    is_correct: bool
    study_day: date  # the learner's
    voted_at: datetime
