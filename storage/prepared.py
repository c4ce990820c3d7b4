"""Prepared statements: what is asked most often, as SQLite's driver takes it.

Around a statement SQLAlchemy makes a context, a cursor and a result, and goes to another greenlet
and back: five times what SQLite needs for a short one. A transaction whose statements run where
they are (`hops`) needs none of it. Here SQLAlchemy still writes the SQL, and its types still read
and write the values; both are looked up once.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Executable
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement, ReturnsRows
from sqlalchemy.types import TypeEngine

from storage import savepoints
from storage.errors import StorageError

Processor = Callable[[Any], Any]


class Found:
    """What a statement found, with as much of SQLAlchemy's result as is used."""

    def __init__(self, rows: Sequence[Any], rowcount: int) -> None:
        """Rows are named tuples."""
        self._rows = rows
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        """Each row."""
        return iter(self._rows)

    def all(self) -> Sequence[Any]:
        """All rows."""
        return self._rows

    def first(self) -> Any:
        """The first row; None if there is none."""
        return self._rows[0] if self._rows else None

    def one(self) -> Any:
        """The one row that there must be."""
        (row,) = self._rows
        return row

    def scalar(self) -> Any:
        """The first value of the first row; None if there is none."""
        return self._rows[0][0] if self._rows else None

    def scalars(self) -> list[Any]:
        """The first value of each row."""
        return [row[0] for row in self._rows]


class Staying:
    """The connection of a transaction whose statements run where they are."""

    def __init__(
        self, connection: AsyncConnection, below: Connection, raw: sqlite3.Connection
    ) -> None:
        """Take SQLAlchemy's connection, the one below it, and the driver's below that."""
        self.connection = connection
        self.below = below
        self._raw = raw
        self._info, self._dialect = below.info, below.dialect

    def run(self, statement: Executable, values: Mapping[str, Any]) -> Found | None:
        """Run a statement; None if it is of a kind that SQLAlchemy must finish each time.

        Raises:
            StorageError: If the database refuses.
        """
        ready = _prepared(statement, tuple(values), self._dialect)
        if ready is None:
            return None
        try:
            if savepoints.must_set(self._info, ready.text):
                self._raw.execute(savepoints.SET)
            return ready.run(self._raw, values)
        except sqlite3.Error as error:
            raise StorageError(f"The database refused: {type(error).__name__}.") from error


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A statement's SQL, what it is given, and what its rows are."""

    text: str
    givers: tuple[Callable[[Mapping[str, Any]], Any], ...]
    row: Callable[[Any], Any]
    readers: tuple[tuple[int, Processor], ...]  # of the columns that are not as SQLite has them

    def run(self, raw: sqlite3.Connection, values: Mapping[str, Any]) -> Found:
        cursor = raw.execute(self.text, [give(values) for give in self.givers])
        rows = cursor.fetchall()
        if self.readers:
            rows = [self._read(row) for row in rows]
        found = Found(list(map(self.row, rows)), cursor.rowcount)
        cursor.close()
        return found

    def _read(self, row: tuple[Any, ...]) -> list[Any]:
        values = list(row)
        for place, read in self.readers:
            values[place] = read(values[place])
        return values


@lru_cache(maxsize=512)
def _prepared(statement: Executable, names: tuple[str, ...], dialect: Dialect) -> _Prepared | None:
    assert isinstance(statement, ClauseElement)  # noqa: S101 - all that is built is one
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    assert isinstance(compiled, SQLCompiler)  # noqa: S101
    if compiled.positiontup is None or not _is_finished(compiled):
        return None
    columns: list[ColumnElement[Any]] = []
    if isinstance(statement, ReturnsRows):
        columns = list(statement.exported_columns)
    readers = [
        _as_here(column.type, dialect).result_processor(dialect, None) for column in columns
    ]
    names_of_row = [column.key or "" for column in columns]
    return _Prepared(
        text=str(compiled),
        givers=tuple(_giver(compiled, name, names, dialect) for name in compiled.positiontup),
        row=namedtuple("Row", names_of_row, rename=True)._make,  # type: ignore[attr-defined]
        readers=tuple((place, read) for place, read in enumerate(readers) if read is not None),
    )


def _is_finished(compiled: SQLCompiler) -> bool:
    """Whether neither its text nor its values depend on what it is given."""
    kinds = (
        compiled.post_compile_params,
        compiled.literal_execute_params,
        compiled.insert_prefetch,
        compiled.update_prefetch,
    )
    return not any(kinds)


def _giver(
    compiled: SQLCompiler, name: str, names: Sequence[str], dialect: Dialect
) -> Callable[[Mapping[str, Any]], Any]:
    """What finds the value of a parameter: among those given, or in the statement itself."""
    bind = compiled.binds[name]
    write = _as_here(bind.type, dialect).bind_processor(dialect)
    if bind.key not in names:
        value = bind.effective_value if write is None else write(bind.effective_value)
        return lambda _: value
    key = bind.key
    if write is None:
        return lambda values: values[key]
    writing = write
    return lambda values: writing(values[key])


def _as_here(type_: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return type_.dialect_impl(dialect)
