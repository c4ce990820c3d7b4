"""Models that were sent as files, and runs under legacy Keras."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    # One by one, as both databases can; what was submitted so far is source for Keras 3.
    op.add_column(
        "submission",
        sa.Column("is_legacy", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("submission", sa.Column("model_name", sa.Text()))
    op.add_column("submission", sa.Column("model_bytes", sa.Integer()))
    op.add_column("submission", sa.Column("model_key", sa.String()))
    _create_model_file()


def downgrade() -> None:
    """Take back."""
    op.drop_table("model_file")
    for name in ("model_key", "model_bytes", "model_name", "is_legacy"):
        op.drop_column("submission", name)


def _create_model_file() -> None:
    op.create_table(
        "model_file",
        sa.Column("submission_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["submission.id"],
            name="fk_model_file_submission_id_submission",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("submission_id", name="pk_model_file"),
    )
