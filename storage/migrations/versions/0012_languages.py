"""The languages that learners and groups have chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("learner", sa.Column("chosen_language", sa.String(), nullable=True))
    op.add_column("group_chat", sa.Column("language", sa.String(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("group_chat", "language")
    op.drop_column("learner", "chosen_language")
