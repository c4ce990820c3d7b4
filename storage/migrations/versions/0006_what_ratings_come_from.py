"""What a rating came from; hints, second tries and practice; answers that are taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_REVIEW = (
    ("format", sa.String(), ""),  # unknown of what was reviewed until now
    ("hints", sa.Integer(), 0),
    ("tries", sa.Integer(), 1),
    ("correction", sa.String(), None),
)
_SHOWING = (
    ("is_practice", sa.Boolean(), False),
    ("near_answer", sa.Text(), None),
    ("near_message_id", sa.BigInteger(), None),
    ("hints", sa.Integer(), 0),
    ("undone_at", sa.DateTime(timezone=True), None),
)


def upgrade() -> None:
    """Apply."""
    for table, columns in (("review", _REVIEW), ("showing", _SHOWING)):
        for name, kind, value in columns:
            op.add_column(table, _column(name, kind, value))
    op.create_index("ix_review_learner_id_name", "review", ["learner_id", "name"])


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_review_learner_id_name", "review")
    for table, columns in (("showing", _SHOWING), ("review", _REVIEW)):
        for name, _, _ in reversed(columns):
            op.drop_column(table, name)


def _column(name: str, kind: sa.types.TypeEngine, value: object) -> sa.Column:
    if value is None:
        return sa.Column(name, kind)
    default = sa.literal(value, kind).compile(compile_kwargs={"literal_binds": True})
    return sa.Column(name, kind, nullable=False, server_default=sa.text(str(default)))
