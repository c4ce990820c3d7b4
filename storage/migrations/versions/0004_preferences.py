"""What a learner decides of their days; an exam; a pause that ends by itself."""

from datetime import time
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# What everybody had until now, whether or not they knew.
_PREFERENCES: dict[str, tuple[Any, Any]] = {
    "retention": (sa.Float(), 0.9),
    "minutes": (sa.Integer(), 10),
    "new_ideas": (sa.Integer(), 3),
    "focus": (sa.String(), ""),
    "rollover": (sa.Time(), time(4)),
    "quiet_from": (sa.Time(), time(22)),
    "quiet_until": (sa.Time(), time(8)),
    "days_off": (sa.String(), ""),
    "easy_days": (sa.String(), ""),
    "wants_nudge": (sa.Boolean(), True),
}


def upgrade() -> None:
    """Apply."""
    op.add_column("learner", sa.Column("paused_until", sa.Date()))
    op.add_column("learner", sa.Column("exam_day", sa.Date()))
    for name, (kind, value) in _PREFERENCES.items():
        default = sa.literal(value, kind).compile(compile_kwargs={"literal_binds": True})
        op.add_column(
            "learner", sa.Column(name, kind, nullable=False, server_default=sa.text(str(default)))
        )


def downgrade() -> None:
    """Take back."""
    for name in (*_PREFERENCES, "exam_day", "paused_until"):
        op.drop_column("learner", name)
