"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Plain types, not the models' own: a migration stays as it is when those change.
_MOMENT = sa.DateTime(timezone=True)
_SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TABLES = (
    "group_chat",
    "learner",
    "card",
    "membership",
    "quiz",
    "showing",
    "reminder",
    "review",
    "submission",
    "vote",
    "judgement",
)


def upgrade() -> None:
    """Apply."""
    _create_group_chat()
    _create_learner()
    _create_card()
    _create_membership()
    _create_quiz()
    _create_showing()
    _create_reminder()
    _create_review()
    _create_submission()
    _create_vote()
    _create_judgement()


def downgrade() -> None:
    """Take back."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _owned_by(table: str, column: str, key: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{key.partition('.')[0]}"
    return sa.ForeignKeyConstraint([column], [key], name=name, ondelete="CASCADE")


def _create_partial_index(
    name: str, table: str, columns: list[str], *, where: str, unique: bool = False
) -> None:
    which = sa.text(where)
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=which, postgresql_where=which
    )


def _create_group_chat() -> None:
    op.create_table(
        "group_chat",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_group_chat"),
    )


def _create_learner() -> None:
    op.create_table(
        "learner",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("push_time", sa.Time(), nullable=True),
        sa.Column("next_push_at", _MOMENT, nullable=True),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("is_unreachable", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_learner"),
    )
    _create_partial_index(
        "ix_learner_next_push_at",
        "learner",
        ["next_push_at"],
        where="NOT is_paused AND NOT is_unreachable",
    )


def _create_card() -> None:
    op.create_table(
        "card",
        sa.Column("learner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("stability", sa.Float(), nullable=True),
        sa.Column("difficulty", sa.Float(), nullable=True),
        sa.Column("last_review", sa.Date(), nullable=True),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Integer(), nullable=False),
        _owned_by("card", "learner_id", "learner.id"),
        sa.PrimaryKeyConstraint("learner_id", "kind", "name", name="pk_card"),
    )


def _create_membership() -> None:
    op.create_table(
        "membership",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("joined_at", _MOMENT, nullable=False),
        _owned_by("membership", "chat_id", "group_chat.id"),
        _owned_by("membership", "learner_id", "learner.id"),
        sa.PrimaryKeyConstraint("chat_id", "learner_id", name="pk_membership"),
    )
    op.create_index("ix_membership_learner_id", "membership", ["learner_id"])


def _create_quiz() -> None:
    op.create_table(
        "quiz",
        sa.Column("poll_id", sa.String(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("correct_option", sa.Integer(), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        _owned_by("quiz", "chat_id", "group_chat.id"),
        sa.PrimaryKeyConstraint("poll_id", name="pk_quiz"),
    )
    op.create_index("ix_quiz_chat_id_asked_at", "quiz", ["chat_id", "asked_at"])


def _create_showing() -> None:
    op.create_table(
        "showing",
        sa.Column("id", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.Column("shown_at", _MOMENT, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", _MOMENT, nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answer_message_id", sa.BigInteger(), nullable=True),
        sa.Column("is_correct", sa.Boolean(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        _owned_by("showing", "learner_id", "learner.id"),
        sa.PrimaryKeyConstraint("id", name="pk_showing"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_showing_chat_id_message_id", "showing", ["chat_id", "message_id"])
    op.create_index("ix_showing_learner_id_name", "showing", ["learner_id", "name"])
    op.create_index("ix_showing_learner_id_study_day", "showing", ["learner_id", "study_day"])


def _create_reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("showing_id", sa.BigInteger(), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _MOMENT, nullable=False),
        sa.Column("sent_at", _MOMENT, nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        _owned_by("reminder", "learner_id", "learner.id"),
        _owned_by("reminder", "showing_id", "showing.id"),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.UniqueConstraint("learner_id", "study_day", name="uq_reminder_learner_id_study_day"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminder_showing_id", "reminder", ["showing_id"])
    _create_partial_index(
        "ix_reminder_unsent", "reminder", ["next_try_at"], where="sent_at IS NULL"
    )


def _create_review() -> None:
    op.create_table(
        "review",
        sa.Column("id", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("showing_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.Column("reviewed_at", _MOMENT, nullable=False),
        sa.Column("elapsed_days", sa.Integer(), nullable=False),
        sa.Column("stability", sa.Float(), nullable=False),
        sa.Column("difficulty", sa.Float(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        _owned_by("review", "learner_id", "learner.id"),
        _owned_by("review", "showing_id", "showing.id"),
        sa.PrimaryKeyConstraint("id", name="pk_review"),
        sa.UniqueConstraint("showing_id", name="uq_review_showing_id"),
    )
    op.create_index("ix_review_learner_id_study_day", "review", ["learner_id", "study_day"])


def _create_submission() -> None:
    op.create_table(
        "submission",
        sa.Column("id", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("showing_id", sa.BigInteger(), nullable=False),
        sa.Column("challenge", sa.String(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("submitted_at", _MOMENT, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("runs", sa.Integer(), nullable=False),
        sa.Column("progress", sa.Text(), nullable=True),
        sa.Column("judgement", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("told_revision", sa.Integer(), nullable=False),
        sa.Column("status_message_id", sa.BigInteger(), nullable=True),
        sa.Column("picture_message_id", sa.BigInteger(), nullable=True),
        sa.Column("worker", sa.String(), nullable=True),
        sa.Column("lease_until", _MOMENT, nullable=True),
        _owned_by("submission", "learner_id", "learner.id"),
        _owned_by("submission", "showing_id", "showing.id"),
        sa.PrimaryKeyConstraint("id", name="pk_submission"),
        sa.UniqueConstraint("chat_id", "message_id", name="uq_submission_chat_id_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_submission_learner_id", "submission", ["learner_id"])
    _create_partial_index(
        "ix_submission_queue",
        "submission",
        ["submitted_at", "id"],
        where="state IN ('queued', 'running')",
    )
    op.create_index("ix_submission_showing_id", "submission", ["showing_id"])
    _create_partial_index(
        "ix_submission_untold", "submission", ["id"], where="revision > told_revision"
    )
    _create_partial_index(
        "uq_submission_active_learner",
        "submission",
        ["learner_id"],
        where="state IN ('queued', 'running')",
        unique=True,
    )


def _create_vote() -> None:
    op.create_table(
        "vote",
        sa.Column("poll_id", sa.String(), nullable=False),
        sa.Column("learner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("is_correct", sa.Boolean(), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.Column("voted_at", _MOMENT, nullable=False),
        _owned_by("vote", "learner_id", "learner.id"),
        _owned_by("vote", "poll_id", "quiz.poll_id"),
        sa.PrimaryKeyConstraint("poll_id", "learner_id", name="pk_vote"),
    )
    op.create_index("ix_vote_learner_id", "vote", ["learner_id"])


def _create_judgement() -> None:
    op.create_table(
        "judgement",
        sa.Column("submission_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("attempt", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("judgement", sa.Text(), nullable=False),
        _owned_by("judgement", "submission_id", "submission.id"),
        sa.PrimaryKeyConstraint("submission_id", "attempt", name="pk_judgement"),
    )
