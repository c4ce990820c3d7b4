"""By how much more is recalled than the weights say."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    bias = sa.Column("bias", sa.Float(), nullable=False, server_default=sa.text("0"))
    op.add_column("preset", bias)


def downgrade() -> None:
    """Take back."""
    op.drop_column("preset", "bias")
