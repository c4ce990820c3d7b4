"""The retention that each review's next day was chosen for."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("review", sa.Column("aim", sa.Float(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("review", "aim")
