"""The outbox, and which updates were handled."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "letter",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("is_anew", sa.Boolean(), nullable=False),
        sa.Column("reply_to", sa.BigInteger(), nullable=True),
        sa.Column("showing_id", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("written_at", moment, nullable=False),
        sa.Column("next_try_at", moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["showing_id"], ["showing.id"], name="fk_letter_showing_id_showing", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_letter_next_try_at", "letter", ["next_try_at", "id"])
    op.create_index("ix_letter_chat_id", "letter", ["chat_id", "id"])
    op.create_index("ix_letter_showing_id", "letter", ["showing_id"])
    op.create_table(
        "handled_update",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("handled_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_handled_update"),
    )
    op.create_index("ix_handled_update_handled_at", "handled_update", ["handled_at"])


def downgrade() -> None:
    """Take back."""
    op.drop_table("handled_update")
    op.drop_table("letter")
