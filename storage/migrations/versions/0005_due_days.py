"""The log keeps when a card came due, which now depends on what else was due around it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# Of the last review of each card it is the card's. Of earlier ones it follows from the ratings.
_KEPT = """
UPDATE review SET due = (
    SELECT card.due FROM card
    WHERE card.learner_id = review.learner_id
      AND card.kind = review.kind AND card.name = review.name
)
WHERE review.id IN (SELECT max(id) FROM review GROUP BY learner_id, kind, name)
"""


def upgrade() -> None:
    """Apply."""
    op.add_column("review", sa.Column("due", sa.Date()))
    op.execute(_KEPT)


def downgrade() -> None:
    """Take back."""
    op.drop_column("review", "due")
