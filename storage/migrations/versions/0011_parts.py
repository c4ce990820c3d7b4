"""Parts of pastes, and what was repaired of a submission."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("submission", sa.Column("repairs", sa.Text(), nullable=True))
    op.create_table(
        "part",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["learner_id"], ["learner.id"], name="fk_part_learner_id_learner", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_part"),
    )
    op.create_index("ix_part_learner_id", "part", ["learner_id"])
    waiting = sa.text("first_id IS NULL")
    op.create_index(
        "ix_part_waiting",
        "part",
        ["chat_id", "message_id"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("part")
    op.drop_column("submission", "repairs")
