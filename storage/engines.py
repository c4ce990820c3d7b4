"""How connections are opened and transactions begun, the same for the bot and for migrations.

SQLite's own defaults lose data under concurrency: a transaction that reads first and writes later
works on what another has changed meanwhile. So writers take the lock as they begin.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection

from storage import addresses, hops, savepoints
from storage.errors import StorageError

READS = {"sqlite_begin": "DEFERRED", "postgresql_readonly": True}
"""Execution options of a transaction that only reads."""

WRITES = {"sqlite_begin": "IMMEDIATE"}
"""Execution options of a transaction that may write."""

WHOLES = {**WRITES, "sqlite_stays": True}
"""Execution options of one that is short: on SQLite nothing of it waits, once it has begun."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA wal_autocheckpoint = 5000",  # pages, 20 MB; see `checkpoints`
)


_OLDEST_SQLITE = (3, 35, 0)  # the first that returns the rows it changed


def check_sqlite(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Make sure that the SQLite library of this Python can do what the queue needs.

    Raises:
        StorageError: If it is too old, saying what to do.
    """
    if version < _OLDEST_SQLITE:
        wanted, found = (".".join(map(str, each)) for each in (_OLDEST_SQLITE, version))
        raise StorageError(
            f"SQLite {found} is too old: {wanted} or newer is needed. Use a newer Python, or set"
            " DATABASE_URL to a PostgreSQL database."
        )


def options(address: URL) -> dict[str, Any]:
    """What an engine for this address is made with."""
    shared: dict[str, Any] = {"hide_parameters": True}  # answers and source are not for logs
    if addresses.is_sqlite(address):
        return shared
    # Prepared statements do not survive a pooler such as PgBouncer between us and the server.
    return {**shared, "pool_pre_ping": True, "connect_args": {"prepare_threshold": None}}


def prepare(engine: Engine, *, foreign_keys: bool = True) -> None:
    """Set connections of this engine up."""
    savepoints.prepare(engine)
    if engine.dialect.name != "sqlite":
        return
    check_sqlite()

    def connect(connection: DBAPIConnection, record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        cursor = connection.cursor()
        # First, for the next one may have to wait.
        cursor.execute(f"PRAGMA busy_timeout = {_patience(connection)}")
        for pragma in (*_PRAGMAS, f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}"):
            cursor.execute(pragma)
        cursor.close()

    event.listen(engine, "connect", connect)
    event.listen(engine, "begin", _begin)


def _patience(connection: DBAPIConnection) -> int:
    """For how many milliseconds SQLite itself is to wait for other connections."""
    is_ours = isinstance(getattr(connection, "driver_connection", None), hops.Connection)
    return 0 if is_ours else round(1000 * hops.PATIENCE)  # ours wait by themselves


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    mode = options.get("sqlite_begin", "DEFERRED")
    _stay(connection, stays=False)  # what begins may have to wait
    read_only = "OFF" if mode == "IMMEDIATE" else "ON"
    if connection.info.get("query_only") != read_only:
        connection.exec_driver_sql(f"PRAGMA query_only = {read_only}")
        connection.info["query_only"] = read_only
    stays = options.get("sqlite_stays", False)
    driver = connection.connection.driver_connection
    if not (stays and isinstance(driver, hops.Connection) and driver.begins_at_once()):
        connection.exec_driver_sql(f"BEGIN {mode}")
    _stay(connection, stays=stays)


def _stay(connection: Connection, *, stays: bool) -> None:
    driver = connection.connection.driver_connection
    if isinstance(driver, hops.Connection):  # migrations have the driver's own
        driver.stays = stays
