"""Weights of the memory model, and how far each log has been fitted."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "preset",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("learner_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("weights", sa.Text(), nullable=False),
        sa.Column("likeliest", sa.Text(), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("fitted_at", sa.DateTime(timezone=True), nullable=False),
        _learner("preset"),
        sa.PrimaryKeyConstraint("id", name="pk_preset"),
        sa.UniqueConstraint("learner_id", "kind", name="uq_preset_learner_id_kind"),
    )
    pooled = sa.text("learner_id IS NULL")
    op.create_index(
        "uq_preset_pooled_kind",
        "preset",
        ["kind"],
        unique=True,
        sqlite_where=pooled,
        postgresql_where=pooled,
    )
    op.create_table(
        "refit",
        sa.Column("learner_id", sa.BigInteger(), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("taken_until", sa.DateTime(timezone=True), nullable=True),
        _learner("refit"),
        sa.PrimaryKeyConstraint("learner_id", name="pk_refit"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("refit")
    op.drop_index("uq_preset_pooled_kind", table_name="preset")
    op.drop_table("preset")


def _learner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["learner_id"],
        ["learner.id"],
        name=f"fk_{table}_learner_id_learner",
        ondelete="CASCADE",
    )
