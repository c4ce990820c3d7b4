"""SQLite's connections, with one hop to their thread for each statement, or none.

aiosqlite makes four of a query: open a cursor, execute, fetch, close. Each waits for the thread
and for the loop again, which is most of what a short query takes. Where a transaction is short,
its statements run where they are; only waiting for another's end is left to the thread. A commit
waits for nothing: it is written to SQLite's log, which goes to the disk with a checkpoint.
"""

import sqlite3
import time
from functools import partial
from typing import Any

import aiosqlite

Rows = list[tuple[Any, ...]]

PATIENCE = 30.0
"""Seconds that a statement waits for other connections, where it may wait."""

_LOOKS = 0.002  # seconds from one look to the next


class Cursor:
    """What SQLAlchemy needs of a cursor; all rows are there once a statement has run."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: Rows = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> "Cursor":
        """Open: nothing to be done."""
        return self

    async def execute(self, operation: str, parameters: Any = ()) -> "Cursor":
        """Run a statement and fetch what it finds."""
        await self._connection.hop(partial(self._run, operation, parameters))
        return self

    async def executemany(self, operation: str, parameters: Any) -> "Cursor":
        """Run a statement for each of several sets of parameters."""
        await self._connection.hop(partial(self._run_many, operation, parameters))
        return self

    async def fetchall(self) -> Rows:
        """All rows that the last statement found."""
        return self._rows

    async def close(self) -> None:
        """Close: nothing is left open."""

    def _run(self, operation: str, parameters: Any) -> None:
        self._keep(self._connection.raw.execute(operation, parameters))

    def _run_many(self, operation: str, parameters: Any) -> None:
        self._keep(self._connection.raw.executemany(operation, parameters))

    def _keep(self, cursor: sqlite3.Cursor) -> None:
        self._rows = cursor.fetchall() if cursor.description else []
        self.description = cursor.description
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()


class Connection(aiosqlite.Connection):
    """A connection whose cursors are opened where they are used."""

    stays = False  # whether statements run where they are, and wait for nobody

    def cursor(self) -> Cursor:  # type: ignore[override]  # SQLAlchemy enters what it is given
        """A cursor, without a hop."""
        return Cursor(self)

    async def commit(self) -> None:
        """Commit; SQLite says nothing where it has undone the transaction by itself.

        Raises:
            sqlite3.OperationalError: If it has: because the disk is full, for one.
        """
        if not self.raw.in_transaction:
            raise sqlite3.OperationalError("the transaction is no more")
        if self.stays:
            self.raw.commit()
        else:
            await super().commit()

    async def rollback(self) -> None:
        """Roll back; the pool does it once more with what has been committed."""
        if self.raw.in_transaction:
            await super().rollback()

    def begins_at_once(self) -> bool:
        """Begin a transaction that writes, unless another connection does; whether it has."""
        try:
            self.raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:  # the thread waits, and tells if it is something else
            return False
        return True

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection as its own thread sees it."""
        return self._conn

    async def hop(self, work: "partial[None]") -> None:
        """Have something done: by the thread that the connection belongs to, unless it stays."""
        if self.stays:
            work()
        else:
            patient = partial(_patiently, work)
            await self._execute(patient)  # type: ignore[no-untyped-call]  # aiosqlite has no types


def _patiently(work: "partial[None]") -> None:
    """Do it as soon as other connections let us.

    SQLite could wait by itself; but to tell it not to, for one statement, takes longer than that
    statement does.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > until:
                raise
        time.sleep(_LOOKS)


def _is_busy(error: sqlite3.OperationalError) -> bool:
    """Whether another connection writes, or repairs what a dead one has left."""
    code = error.sqlite_errorcode
    return code & 0xFF == sqlite3.SQLITE_BUSY and code != sqlite3.SQLITE_BUSY_SNAPSHOT


def connect(database: str, **options: Any) -> Connection:
    """A connection to a file; SQLAlchemy awaits it."""
    connection = Connection(partial(sqlite3.connect, database, **options), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy does; it must not keep a process alive
    return connection
