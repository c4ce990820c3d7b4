"""Workers' signs of life, what a place in the queue is worth, and one teller."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "worker",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("slots", sa.Integer(), nullable=False),
        sa.Column("profile", sa.String(), nullable=True),
        sa.Column("refusal", sa.String(), nullable=True),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_worker"),
    )
    moment = sa.DateTime(timezone=True)
    op.add_column("submission", sa.Column("begun_at", moment, nullable=True))
    op.add_column("submission", sa.Column("telling_until", moment, nullable=True))
    op.add_column("judgement", sa.Column("seconds", sa.Float(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("judgement", "seconds")
    op.drop_column("submission", "telling_until")
    op.drop_column("submission", "begun_at")
    op.drop_table("worker")
