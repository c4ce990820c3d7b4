"""Rest that is kept as it was, second reminders, pauses that end by themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Apply."""
    op.add_column("learner", sa.Column("zone_asked_at", _MOMENT))
    op.add_column("reminder", sa.Column("nudge_at", _MOMENT))
    op.add_column(
        "reminder",
        sa.Column("ends_pause", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _create_rest()
    # A pause without an end has nothing to push; the others are swept when they end.
    op.execute("UPDATE learner SET next_push_at = NULL WHERE is_paused")
    op.execute(
        "INSERT INTO rest (learner_id, since, weekdays)"
        " SELECT id, CURRENT_DATE, '0123456' FROM learner WHERE is_paused"
    )
    _index("ix_learner_next_push_at", "learner", ["next_push_at", "id"], "NOT is_unreachable")
    _index("ix_reminder_unsent", "reminder", ["next_try_at", "id"], "sent_at IS NULL")
    _index(
        "ix_reminder_nudge_at", "reminder", ["nudge_at", "id"], "nudge_at IS NOT NULL", is_new=True
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_reminder_nudge_at", "reminder")
    _index("ix_reminder_unsent", "reminder", ["next_try_at"], "sent_at IS NULL")
    reached = "NOT is_paused AND NOT is_unreachable"
    _index("ix_learner_next_push_at", "learner", ["next_push_at"], reached)
    op.drop_table("rest")
    op.drop_column("reminder", "ends_pause")
    op.drop_column("reminder", "nudge_at")
    op.drop_column("learner", "zone_asked_at")


def _create_rest() -> None:
    op.create_table(
        "rest",
        sa.Column("learner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("weekdays", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["learner.id"], name="fk_rest_learner_id_learner", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("learner_id", "since", name="pk_rest"),
    )


def _index(name: str, table: str, columns: list[str], where: str, *, is_new: bool = False) -> None:
    if not is_new:
        op.drop_index(name, table)
    which = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=which, postgresql_where=which)
