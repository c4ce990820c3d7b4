"""The few shapes of SQL that every repository needs, alike on SQLite and PostgreSQL."""

from collections.abc import Sequence
from typing import Any, TypeVar

import sqlalchemy
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import UpdateBase
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage.columns import Row

T = TypeVar("T")

# What a statement returns is what the database holds, never what the session saw earlier.
_FRESH = {"populate_existing": True}
_DETACHED = {"synchronize_session": False}


async def every(session: AsyncSession, statement: SelectOfScalar[T]) -> Sequence[T]:
    """All that the statement finds."""
    return (await session.exec(statement, execution_options=_FRESH)).all()


async def first(session: AsyncSession, statement: SelectOfScalar[T]) -> T | None:
    """The first that it finds, if any."""
    return (await session.exec(statement.limit(1), execution_options=_FRESH)).first()


async def only(session: AsyncSession, statement: SelectOfScalar[T]) -> T:
    """The one that it must find."""
    return (await session.exec(statement, execution_options=_FRESH)).one()


async def change(session: AsyncSession, statement: UpdateBase) -> int:
    """Run an update or a delete; how many rows it touched."""
    return (await session.exec(statement, execution_options=_DETACHED)).rowcount


async def upsert(session: AsyncSession, table: type[Row], values: dict[str, Any]) -> None:
    """Write a row, over the one with the same primary key if there is one."""
    statement = _insert(session, table).values(values)
    keys = [column.name for column in table.__table__.primary_key]  # type: ignore[attr-defined]  # SQLModel hides it
    others = {name: statement.excluded[name] for name in values if name not in keys}
    await session.exec(statement.on_conflict_do_update(index_elements=keys, set_=others))


async def insert(session: AsyncSession, table: type[T], values: dict[str, Any]) -> T:
    """Write a new row and return it."""
    statement = _insert(session, table).values(values).returning(table)
    row: T = (await session.exec(statement, execution_options=_FRESH)).scalars().one()
    return row


async def insert_all(
    session: AsyncSession, table: type[T], rows: Sequence[dict[str, Any]]
) -> list[int]:
    """Write many new rows and return their ids, in the same order."""
    if not rows:
        return []
    key = table.id  # type: ignore[attr-defined]  # every table with a serial has one
    statement = sqlalchemy.insert(table).returning(key, sort_by_parameter_order=True)
    found = await session.exec(statement, params=rows)
    return list(found.scalars().all())


async def add(session: AsyncSession, table: type[T], values: dict[str, Any]) -> T | None:
    """Write a new row and return it; None if one with the same key is there already."""
    statement = _insert(session, table).values(values).on_conflict_do_nothing()
    result = await session.exec(statement.returning(table), execution_options=_FRESH)
    row: T | None = result.scalars().first()
    return row


def _insert(session: AsyncSession, table: type[Any]) -> postgresql.Insert | sqlite.Insert:
    # The two spell ON CONFLICT alike, but SQLAlchemy has it in their dialects only.
    dialect = session.get_bind().dialect.name
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
