"""The local chat's memory: one SQLite file, written before anything is acknowledged."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.localchat.schema import SCHEMA

Row = sqlite3.Row


class Store:
    """Rows in `localchat.db`; what a transaction wrote survives a kill -9 once it is left."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.files = folder / "files"
        self.files.mkdir(exist_ok=True)
        self._database = sqlite3.connect(folder / "localchat.db", isolation_level=None)
        self._database.row_factory = sqlite3.Row
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.executescript(f"BEGIN; {SCHEMA} COMMIT;")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept, or nothing of it when an exception leaves."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def one(self, query: str, *values: object) -> Row | None:
        """The first row that `query` finds."""
        row: Row | None = self._database.execute(query, values).fetchone()
        return row

    def all(self, query: str, *values: object) -> list[Row]:
        """Every row that `query` finds."""
        return self._database.execute(query, values).fetchall()

    def run(self, statement: str, *values: object) -> int:
        """Write; returns the id of an inserted row."""
        return self._database.execute(statement, values).lastrowid or 0

    def setting(self, key: str, default: Any = None) -> Any:
        """A value that was kept under `key`."""
        row = self.one("SELECT value FROM settings WHERE key = ?", key)
        return default if row is None else json.loads(row["value"])

    def keep(self, key: str, value: object) -> None:
        """Keep a JSON value under `key`."""
        self.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", key, json.dumps(value))

    def drop(self, key: str) -> None:
        """Forget what was kept under `key`."""
        self.run("DELETE FROM settings WHERE key = ?", key)
