"""What columns and indexes are made of, the same in every table."""

from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData
from sqlmodel import Field, SQLModel

# Named the same on every database, so that migrations can speak of them.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial(name: str, *columns: str, where: Any, unique: bool = False) -> Index:
    """A partial index, which the two databases spell alike and SQLAlchemy does not."""
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


def serial() -> Any:
    """A key that the database counts up."""
    # SQLite numbers rows by itself only where the type is INTEGER.
    kind = BigInteger().with_variant(Integer, "sqlite")
    return Field(default=None, sa_column=Column(kind, primary_key=True, autoincrement=True))


def telegram_id(**options: Any) -> Any:
    """An id of Telegram: more than 32 bits."""
    if options.get("primary_key"):
        options["sa_column_kwargs"] = {"autoincrement": False}
    return Field(sa_type=BigInteger, **options)


def of_learner(**options: Any) -> Any:
    """The learner whom a row belongs to; it goes when they go."""
    return telegram_id(foreign_key="learner.id", ondelete="CASCADE", **options)


def of_showing(**options: Any) -> Any:
    """The showing that a row belongs to."""
    return Field(sa_type=BigInteger, foreign_key="showing.id", ondelete="CASCADE", **options)


class Row(SQLModel):
    """A row of any table."""

    metadata = METADATA
