"""Checkpoints: what was committed to SQLite's log is copied into its file, beside the commits.

SQLite does that by itself within a commit, each time that the log has grown long; whoever made
that commit waited ten times as long as others. Here a thread does it, and nobody waits. Should it
fall behind, because somebody always writes, a commit does it after all (`engines`).
"""

import asyncio
import contextlib
import sqlite3

EVERY = 100
"""Commits, each of a few pages: long before a commit would do it."""


class Checkpoints:
    """Those of one SQLite file."""

    def __init__(self, path: str) -> None:
        """Nothing is opened before it is needed."""
        self._path = path
        self._commits = 0
        self._running: asyncio.Future[None] | None = None

    def committed(self) -> None:
        """Count a commit, and begin a checkpoint if it is time for one."""
        self._commits += 1
        if self._commits >= EVERY and (self._running is None or self._running.done()):
            self._commits = 0
            self._running = asyncio.get_running_loop().run_in_executor(None, _copy, self._path)

    async def end(self) -> None:
        """Wait until nothing runs."""
        if self._running is not None:
            await self._running


def _copy(path: str) -> None:
    # It can be tried again after more commits, so that no failure of it matters.
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(PASSIVE)")  # waits for nobody, and nobody for it
