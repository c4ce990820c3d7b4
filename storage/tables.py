"""The tables. Nobody outside `storage` sees a row: repositories turn them into domain values.

A change here needs a migration; a test compares the two.
"""

from datetime import date, datetime, time
from typing import ClassVar

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from storage.columns import Row, of_learner, of_showing, partial, serial, telegram_id
from storage.texts import Words

IS_ACTIVE = text("state IN ('queued', 'running')")
"""A submission that is being graded, or waits for it."""

IS_UNTOLD = text("revision > told_revision")
"""A submission with news for its learner."""

IS_REACHED = text("NOT is_unreachable")
"""A learner who gets the daily question at the next moment for it, if there is one."""


class LearnerRow(Row, table=True):
    """A learner."""

    __tablename__ = "learner"
    __table_args__ = (
        partial("ix_learner_next_push_at", "next_push_at", "id", where=IS_REACHED),
    )  # what the sweep asks every minute

    id: int = telegram_id(primary_key=True)
    name: str = Field(sa_type=Words)
    created_at: datetime
    username: str | None = Field(sa_type=Words)
    language: str
    chosen_language: str | None
    zone: str | None
    zone_asked_at: datetime | None
    push_time: time | None
    next_push_at: datetime | None
    is_paused: bool
    is_unreachable: bool
    paused_until: date | None
    exam_day: date | None
    retention: float
    minutes: int
    new_ideas: int
    focus: str  # digits, as in "35"; see `preferences`
    rollover: time
    quiet_from: time
    quiet_until: time
    days_off: str
    easy_days: str
    wants_nudge: bool


class CardRow(Row, table=True):
    """A card."""

    __tablename__ = "card"

    learner_id: int = of_learner(primary_key=True)
    kind: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    due: date
    stability: float | None
    difficulty: float | None
    last_review: date | None
    reviews: int
    lapses: int


class ShowingRow(Row, table=True):
    """A showing."""

    __tablename__ = "showing"
    __table_args__ = (
        Index("ix_showing_learner_id_study_day", "learner_id", "study_day"),
        Index("ix_showing_learner_id_name", "learner_id", "name"),
        Index("ix_showing_chat_id_message_id", "chat_id", "message_id"),
        {"sqlite_autoincrement": True},  # an id on an old button is never another showing's
    )

    id: int = serial()
    learner_id: int = of_learner()
    kind: str
    name: str
    content: str
    seed: int = Field(sa_type=BigInteger)
    study_day: date
    shown_at: datetime
    is_practice: bool
    chat_id: int | None = telegram_id()
    message_id: int | None = telegram_id()
    closed_at: datetime | None
    answer: str | None = Field(sa_type=Words)
    answer_message_id: int | None = telegram_id()
    is_correct: bool | None
    tries: int
    near_answer: str | None = Field(sa_type=Words)
    near_message_id: int | None = telegram_id()
    hints: int
    undone_at: datetime | None


class ReviewRow(Row, table=True):
    """A review."""

    __tablename__ = "review"
    __table_args__ = (
        Index("ix_review_learner_id_study_day", "learner_id", "study_day"),
        Index("ix_review_learner_id_name", "learner_id", "name"),
    )

    id: int = serial()
    learner_id: int = of_learner()
    showing_id: int = of_showing(unique=True)
    kind: str
    name: str
    content: str
    rating: int
    study_day: date
    reviewed_at: datetime
    elapsed_days: int
    stability: float
    difficulty: float
    seconds: float
    due: date | None  # None if logged before that was kept
    aim: float | None  # None if logged before that was kept
    format: str
    hints: int
    tries: int
    correction: str | None


class PresetRow(Row, table=True):
    """Weights of the memory model: a learner's for a kind of card, or everybody's."""

    __tablename__ = "preset"
    __table_args__ = (
        partial("uq_preset_pooled_kind", "kind", where=text("learner_id IS NULL"), unique=True),
        UniqueConstraint("learner_id", "kind"),
    )

    id: int = serial()
    learner_id: int | None = of_learner()
    kind: str
    weights: str = Field(sa_type=Text)  # JSON, as is the next
    likeliest: str = Field(sa_type=Text)  # of which the weights are some way short
    reviews: int  # that they were fitted to
    fitted_at: datetime
    bias: float  # see `parameters.Presets`


class RefitRow(Row, table=True):
    """How far a learner's log has been fitted, and until when somebody is at it."""

    __tablename__ = "refit"

    learner_id: int = of_learner(primary_key=True)
    reviews: int
    taken_until: datetime | None


class SubmissionRow(Row, table=True):
    """A submission, its place in the queue, and what its learner has been told of it."""

    __tablename__ = "submission"
    __table_args__ = (
        UniqueConstraint("chat_id", "message_id"),
        partial("uq_submission_active_learner", "learner_id", where=IS_ACTIVE, unique=True),
        partial("ix_submission_queue", "submitted_at", "id", where=IS_ACTIVE),
        partial("ix_submission_untold", "id", where=IS_UNTOLD),
        {"sqlite_autoincrement": True},
    )

    id: int = serial()
    learner_id: int = of_learner(index=True)
    showing_id: int = of_showing(index=True)
    challenge: str
    source: str = Field(sa_type=Words)
    repairs: str | None = Field(sa_type=Text)  # see `codec`; None: none
    is_legacy: bool
    model_name: str | None = Field(sa_type=Words)  # of a submission that is no source
    model_bytes: int | None
    model_key: str | None
    chat_id: int = telegram_id()
    message_id: int = telegram_id()
    submitted_at: datetime
    state: str
    attempt: int
    runs: int
    progress: str | None = Field(sa_type=Text)  # see `codec`
    judgement: str | None = Field(sa_type=Text)  # see `codec`
    revision: int
    told_revision: int
    status_message_id: int | None = telegram_id()
    picture_message_id: int | None = telegram_id()
    telling_until: datetime | None  # a bot is telling it; another one waits until then
    worker: str | None
    lease_until: datetime | None
    begun_at: datetime | None  # by the database's clock; None unless it is running


class ModelFileRow(Row, table=True):
    """A model that waits for its judgement; nobody keeps it afterwards."""

    __tablename__ = "model_file"

    submission_id: int = Field(
        sa_type=BigInteger,
        sa_column_kwargs={"autoincrement": False},
        foreign_key="submission.id",
        ondelete="CASCADE",
        primary_key=True,
    )
    content: bytes


class PartRow(Row, table=True):
    """A message that is a piece of a paste."""

    __tablename__ = "part"
    __table_args__ = (
        partial("ix_part_waiting", "chat_id", "message_id", where=text("first_id IS NULL")),
    )

    chat_id: int = telegram_id(primary_key=True)
    message_id: int = telegram_id(primary_key=True)
    learner_id: int = of_learner(index=True)
    text: str = Field(sa_type=Words)
    marks: str = Field(sa_type=Text)  # JSON
    arrived_at: datetime
    first_id: int | None = telegram_id()


class JudgementRow(Row, table=True):
    """What came of each attempt; the submission itself only knows its last."""

    __tablename__ = "judgement"

    submission_id: int = Field(
        sa_type=BigInteger,
        sa_column_kwargs={"autoincrement": False},
        foreign_key="submission.id",
        ondelete="CASCADE",
        primary_key=True,
    )
    attempt: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    judgement: str = Field(sa_type=Text)
    seconds: float | None  # that it took; None if the failure was ours


class GroupRow(Row, table=True):
    """A group."""

    __tablename__: ClassVar[str] = "group_chat"  # GROUP is a word of SQL

    id: int = telegram_id(primary_key=True)
    title: str = Field(sa_type=Words)
    language: str | None


class MembershipRow(Row, table=True):
    """A learner on a group's board."""

    __tablename__ = "membership"

    chat_id: int = telegram_id(foreign_key="group_chat.id", ondelete="CASCADE", primary_key=True)
    learner_id: int = of_learner(primary_key=True, index=True)
    joined_at: datetime


class QuizRow(Row, table=True):
    """A quiz."""

    __tablename__ = "quiz"
    __table_args__ = (Index("ix_quiz_chat_id_asked_at", "chat_id", "asked_at"),)

    poll_id: str = Field(primary_key=True)
    chat_id: int = telegram_id(foreign_key="group_chat.id", ondelete="CASCADE")
    message_id: int = telegram_id()
    question: str
    correct_option: int
    study_day: date
    asked_at: datetime


class VoteRow(Row, table=True):
    """A learner's first vote."""

    __tablename__ = "vote"

    poll_id: str = Field(primary_key=True, foreign_key="quiz.poll_id", ondelete="CASCADE")
    learner_id: int = of_learner(primary_key=True, index=True)
    is_correct: bool
    study_day: date
    voted_at: datetime


class ReminderRow(Row, table=True):
    """A reminder."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("learner_id", "study_day"),
        partial("ix_reminder_unsent", "next_try_at", "id", where=text("sent_at IS NULL")),
        partial("ix_reminder_nudge_at", "nudge_at", "id", where=text("nudge_at IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    id: int = serial()
    learner_id: int = of_learner()
    showing_id: int = of_showing(index=True)
    study_day: date
    due_at: datetime
    tries: int
    next_try_at: datetime
    sent_at: datetime | None
    message_id: int | None = telegram_id()
    ends_pause: bool
    nudge_at: datetime | None


class LetterRow(Row, table=True):
    """A letter that has not arrived; one that has goes."""

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_next_try_at", "next_try_at", "id"),
        Index("ix_letter_chat_id", "chat_id", "id"),
        {"sqlite_autoincrement": True},  # their order is that of their ids
    )

    id: int = serial()
    chat_id: int = telegram_id()
    message_id: int | None = telegram_id()
    content: str = Field(sa_type=Text)  # JSON
    is_anew: bool
    reply_to: int | None = telegram_id()
    showing_id: int | None = of_showing(index=True)
    tries: int
    written_at: datetime
    next_try_at: datetime


class HandledUpdateRow(Row, table=True):
    """An update of Telegram's that was handled, which may yet come again."""

    __tablename__ = "handled_update"

    id: int = telegram_id(primary_key=True)
    handled_at: datetime = Field(index=True)


class KeptUpdateRow(Row, table=True):
    """An update that Telegram will not send again, though it is still being handled."""

    __tablename__ = "kept_update"

    id: int = telegram_id(primary_key=True)
    content: str


class RestRow(Row, table=True):
    """Which weekdays are rest from a study day on."""

    __tablename__ = "rest"

    learner_id: int = of_learner(primary_key=True)
    since: date = Field(primary_key=True)
    weekdays: str  # digits, as in "56"


class WorkerRow(Row, table=True):
    """A worker's last sign of life."""

    __tablename__ = "worker"

    name: str = Field(primary_key=True)
    slots: int
    profile: str | None
    refusal: str | None
    beat_at: datetime
