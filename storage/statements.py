"""The few shapes of SQL that every repository needs, alike on SQLite and PostgreSQL.

What is asked most often is built once and kept: building takes SQLAlchemy longer than the database
takes to answer. Rows of such statements are plain ones, with the columns as attributes.
"""

from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

import sqlalchemy
from sqlalchemy import Executable, Select, Table, and_, bindparam
from sqlalchemy import select as select_columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import UpdateBase
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from storage import hops, savepoints
from storage.columns import Row
from storage.prepared import Staying
from storage.savepoints import Part

T = TypeVar("T", bound=Row)
Scalar = TypeVar("Scalar")

# What a statement returns is what the database holds, never what the session saw earlier.
_FRESH = {"populate_existing": True}
_DETACHED = {"synchronize_session": False}

_CONNECTION = "connection"
"""Under which a session keeps its own."""


async def every(session: AsyncSession, statement: SelectOfScalar[Scalar]) -> Sequence[Scalar]:
    """All that the statement finds."""
    return (await session.exec(statement, execution_options=_FRESH)).all()


async def first(session: AsyncSession, statement: SelectOfScalar[Scalar]) -> Scalar | None:
    """The first that it finds, if any."""
    return (await session.exec(statement.limit(1), execution_options=_FRESH)).first()


async def only(session: AsyncSession, statement: SelectOfScalar[Scalar]) -> Scalar:
    """The one that it must find."""
    return (await session.exec(statement, execution_options=_FRESH)).one()


async def find(
    session: AsyncSession, table: type[T], *, is_held: bool = False, **where: Any
) -> T | None:
    """The row whose columns have these values, which are a key; it may be held until the end.

    To hold a row is to let no other transaction change it or hold it meanwhile.
    """
    statement = _finding(table, tuple(where), is_held)
    row: T | None = (await run(session, statement, where)).first()
    return row


async def having(session: AsyncSession, table: type[T], *order: str, **where: Any) -> Sequence[T]:
    """The rows whose columns have these values, ordered by some columns."""
    rows: Sequence[T] = (await run(session, _having(table, tuple(where), order), where)).all()
    return rows


async def change(session: AsyncSession, statement: UpdateBase) -> int:
    """Run an update or a delete; how many rows it touched."""
    return (await session.exec(statement, execution_options=_DETACHED)).rowcount


async def change_each(
    session: AsyncSession, statement: UpdateBase, rows: Sequence[dict[str, Any]]
) -> None:
    """Run a statement once for each of these values, in one go."""
    if rows:
        await (await session.connection()).execute(statement, rows)


async def change_each_plainly(
    session: AsyncSession, statement: UpdateBase, rows: Sequence[dict[str, Any]]
) -> None:
    """The same with texts and numbers only, which the driver takes as they are.

    To look at each value of each row takes SQLAlchemy longer than the change does.
    """
    if not rows:
        return
    connection = await session.connection()
    compiled = statement.compile(dialect=connection.dialect)
    given: Sequence[Any] = rows
    if compiled.positiontup is not None:
        given = list(map(itemgetter(*compiled.positiontup), rows))
    await connection.exec_driver_sql(str(compiled), given)


async def add_each(session: AsyncSession, table: type[T], rows: Sequence[dict[str, Any]]) -> int:
    """Write new rows but those whose key is there already; how many it wrote."""
    if not rows:
        return 0
    statement = inserting(session, table).values(rows).on_conflict_do_nothing()
    written = await session.exec(statement.returning(table), execution_options=_FRESH)
    return len(written.scalars().all())


async def upsert(session: AsyncSession, table: type[Row], values: dict[str, Any]) -> None:
    """Write a row, over the one with the same primary key if there is one."""
    await run(session, _upserting(dialect(session), table, tuple(values)), values)


async def insert(session: AsyncSession, table: type[T], values: dict[str, Any]) -> T:
    """Write a new row and return it."""
    row: T = (await run(session, _inserting(dialect(session), table), values)).one()
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
    row: T | None = (await run(session, _adding(dialect(session), table), values)).first()
    return row


async def run(session: AsyncSession, statement: Executable, values: dict[str, Any]) -> Any:
    """Run a statement that was built before, with these values."""
    connection = session.info.get(_CONNECTION)
    if connection is None:
        # One a transaction: to ask the session each time takes as long as a short statement.
        connection = session.info[_CONNECTION] = await _connection(session)
    if isinstance(connection, Staying):
        found = connection.run(statement, values)
        if found is not None:
            return found
        connection = connection.connection
    return await connection.execute(statement, values)


async def begin_part(session: AsyncSession) -> Part:
    """Begin a part of what a session does."""
    connection = session.info.get(_CONNECTION)
    if isinstance(connection, Staying):
        return savepoints.begin_on(connection.below)
    return await session.run_sync(savepoints.begin)


async def _connection(session: AsyncSession) -> AsyncConnection | Staying:
    connection = await session.connection()
    below = connection.sync_connection
    assert below is not None  # noqa: S101 - it has begun a transaction
    driver = below.connection.driver_connection
    if isinstance(driver, hops.Connection) and driver.stays:
        return Staying(connection, below, driver.raw)
    return connection


def columns(table: type[Row]) -> Table:
    """The table itself, without what SQLModel makes of its rows."""
    found: Table = table.__table__  # type: ignore[attr-defined]  # SQLModel hides it
    return found


@cache
def _finding(table: type[Row], names: tuple[str, ...], is_held: bool) -> Select[Any]:
    statement = _having(table, names, ()).limit(1)
    return statement.with_for_update(key_share=True) if is_held else statement


@cache
def _having(table: type[Row], names: tuple[str, ...], order: tuple[str, ...]) -> Select[Any]:
    target = columns(table)
    where = and_(*(target.c[name] == bindparam(name) for name in names))
    downwards = (name.startswith("-") for name in order)
    by = (target.c[name.removeprefix("-")] for name in order)
    ordered = (
        column.desc() if down else column for column, down in zip(by, downwards, strict=True)
    )
    return select_columns(target).where(where).order_by(*ordered)


@cache
def _inserting(dialect: str, table: type[Row]) -> UpdateBase:
    return _insert(dialect, table).returning(*columns(table).c)


@cache
def _adding(dialect: str, table: type[Row]) -> UpdateBase:
    return _insert(dialect, table).on_conflict_do_nothing().returning(*columns(table).c)


@cache
def _upserting(dialect: str, table: type[Row], names: tuple[str, ...]) -> UpdateBase:
    statement = _insert(dialect, table)
    keys = [column.name for column in columns(table).primary_key]
    others = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=others)


def _insert(dialect: str, table: type[Row]) -> postgresql.Insert | sqlite.Insert:
    # The two spell ON CONFLICT alike, but SQLAlchemy has it in their dialects only.
    into = columns(table)
    return postgresql.insert(into) if dialect == "postgresql" else sqlite.insert(into)


def inserting(session: AsyncSession, table: type[Any]) -> postgresql.Insert | sqlite.Insert:
    """An insert in the words of the database, for those that do something else on conflict."""
    return _insert(dialect(session), table)


def dialect(session: AsyncSession) -> str:
    """The database's own words: `sqlite` or `postgresql`."""
    return session.get_bind().dialect.name
