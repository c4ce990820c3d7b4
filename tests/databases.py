"""Databases for tests: migrated once, then copied, one a test, on SQLite and on PostgreSQL.

A conftest makes the fixtures its own by importing them: `from tests.databases import database, …`.
"""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from storage.database import Database, connect
from storage.migrate import upgrade
from tests import postgres

KINDS = ["sqlite", "postgresql"]


@dataclass
class Databases:
    """Makes databases. The server starts when the first test wants it."""

    folder: Path
    exits: ExitStack
    numbers: Iterator[int] = field(default_factory=count)
    _server: Path | None = None
    _templates: dict[str, str] = field(default_factory=dict)

    def empty(self, kind: str) -> str:
        """The address of a new database without tables."""
        name = f"test{next(self.numbers)}"
        if kind == "sqlite":
            return f"sqlite:///{self.folder / name}.db"
        return postgres.create(self.server, name)

    def migrated(self, kind: str) -> str:
        """The address of a new database of this version."""
        if kind not in self._templates:
            self._templates[kind] = self.empty(kind)
            upgrade(self._templates[kind])
        return self._copy(kind, self._templates[kind])

    def drop(self, address: str) -> None:
        """Remove a PostgreSQL database; SQLite's files go with their folder."""
        if self._server is not None and address.startswith("postgresql"):
            postgres.drop(self._server, _name(address))

    @property
    def server(self) -> Path:
        """The folder of the running server."""
        if self._server is None:
            self._server = self.exits.enter_context(postgres.server())
        return self._server

    def _copy(self, kind: str, template: str) -> str:
        if kind == "postgresql":
            return postgres.create(self.server, f"test{next(self.numbers)}", _name(template))
        source = Path(template.removeprefix("sqlite:///"))
        with closing(sqlite3.connect(source)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        address = self.empty(kind)
        shutil.copyfile(source, address.removeprefix("sqlite:///"))
        return address


def _name(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """What makes databases, once a test process."""
    with ExitStack() as exits:
        yield Databases(tmp_path_factory.mktemp("databases"), exits)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on; it runs on both."""
    return str(request.param)


@pytest.fixture
def address(databases: Databases, kind: str) -> Iterator[str]:
    """The address of a migrated database of the test's own."""
    address = databases.migrated(kind)
    yield address
    databases.drop(address)


@pytest.fixture
async def database(address: str) -> AsyncIterator[Database]:
    """A migrated database of the test's own."""
    database = connect(address)
    yield database
    await database.close()
