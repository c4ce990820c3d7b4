"""What Alembic runs for every command; `storage.migrate` brings the connection."""

from alembic import context

from storage.tables import LearnerRow  # imports every table

METADATA = LearnerRow.metadata


def is_ours(name: str | None, kind: str, parents: dict[str, str | None]) -> bool:
    """Leave tables alone that others keep in the same database, such as a job engine's."""
    return kind != "table" or name in METADATA.tables


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    include_name=is_ours,
    compare_type=True,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
