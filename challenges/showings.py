"""Showings: a question or challenge as put before one learner once. Its id travels on buttons."""

from dataclasses import dataclass
from datetime import date, datetime

from challenges.cards import CardKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What was shown to whom, and what came back."""

    id: int = 0  # given by the storage
    learner_id: int
    key: CardKey
    content: str  # id of the question, slug of the challenge, or slug and stage of the set
    seed: int  # orders the options; the same showing always looks the same
    study_day: date
    shown_at: datetime
    is_practice: bool = False  # once more on the same day: no review comes of it
    chat_id: int | None = None  # where it stands, once sent
    message_id: int | None = None
    closed_at: datetime | None = None  # answered, passed or given up
    answer: str | None = None  # as typed, or the options' indices: "0,2"
    answer_message_id: int | None = None  # the learner's message that held a typed answer
    is_correct: bool | None = None
    tries: int = 0  # before the last: judged submissions, or an answer that was nearly right
    near_answer: str | None = None  # that one
    near_message_id: int | None = None
    hints: int = 0  # that were asked for
    undone_at: datetime | None = None  # the last time that its answer was taken back

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.closed_at is None
