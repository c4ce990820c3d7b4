"""The database: a SQLite file or a PostgreSQL server, and transactions on it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import addresses, engines, hops, migrate
from storage.checkpoints import Checkpoints
from storage.errors import StorageError
from storage.work import UnitOfWork


@dataclass(slots=True, eq=False)
class _Whole:
    """A transaction that others are parts of: those that the same task begins before its end."""

    database: "Database"
    work: UnitOfWork
    task: "asyncio.Task[object] | None"
    is_over: bool = False

    def has(self, database: "Database") -> bool:
        is_inside = not self.is_over and self.task is asyncio.current_task()
        return is_inside and self.database is database


_WHOLE: ContextVar[_Whole | None] = ContextVar("whole", default=None)
"""The one that this task is in: use cases need not hand it from one to the other."""


class Database:
    """A database that has been migrated; made by `connect`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        kinds = (engines.READS, engines.WRITES, engines.WHOLES)
        self._engines = {id(options): engine.execution_options(**options) for options in kinds}
        # SQLite has one writer at a time, and lets others ask again and again; here they queue.
        is_sqlite = engine.dialect.name == "sqlite"
        self._turn: AbstractAsyncContextManager[object] = (
            asyncio.Lock() if is_sqlite else nullcontext()
        )
        self._checkpoints = Checkpoints(engine.url.database or "") if is_sqlite else None

    @property
    def address(self) -> str:
        """Where it is, password included: for another process, never for a log."""
        return self._engine.url.render_as_string(hide_password=False)

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction that is committed on leaving, and rolled back on an exception.

        Raises:
            StorageError: If the database cannot be reached or refuses what is written.
        """
        whole = self._whole()
        return self._write(engines.WRITES) if whole is None else whole.part()

    @asynccontextmanager
    async def whole(self) -> AsyncIterator[UnitOfWork]:
        """A transaction of which all others that this task begins inside are parts.

        Each part is undone by itself if it raises; all that is left is committed at once.

        Raises:
            StorageError: As for `begin`.
        """
        async with self._write(engines.WHOLES) as work:
            whole = _Whole(self, work, asyncio.current_task())
            token = _WHOLE.set(whole)
            try:
                yield work
            finally:
                whole.is_over = True
                _WHOLE.reset(token)

    def read(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction that only reads; it keeps nobody waiting.

        Raises:
            StorageError: If the database cannot be reached, or something is written after all.
        """
        whole = self._whole()
        return self._transaction(engines.READS) if whole is None else nullcontext(whole)

    async def check(self) -> None:
        """Make sure that the database is there and has the tables of this version.

        Raises:
            StorageError: If not, saying what to do.
        """
        place = addresses.describe(self._engine.url)
        # Asked before the driver is: aiosqlite leaves a thread behind where it cannot open a file.
        if not await asyncio.to_thread(_has_folder, self._engine.url):
            raise StorageError(f"The database {place} cannot be reached: its folder is missing.")
        try:
            async with self._engine.connect() as connection:
                version = await connection.run_sync(migrate.version)
        except (SQLAlchemyError, OSError) as error:
            raise StorageError(f"The database {place} cannot be reached.") from error
        if version != migrate.newest():
            raise StorageError(
                f"The database {place} has not the tables of this version:"
                " run `dailytensor migrate` first."
            )

    async def close(self) -> None:
        """Close all connections."""
        if self._checkpoints is not None:
            await self._checkpoints.end()
        await self._engine.dispose()

    def _whole(self) -> UnitOfWork | None:
        """What this task has begun as a whole, if it has."""
        whole = _WHOLE.get()
        return whole.work if whole is not None and whole.has(self) else None

    @asynccontextmanager
    async def _write(self, options: dict[str, Any]) -> AsyncIterator[UnitOfWork]:
        async with self._turn, self._transaction(options) as work:
            yield work
        if self._checkpoints is not None:
            self._checkpoints.committed()

    @asynccontextmanager
    async def _transaction(self, options: dict[str, Any]) -> AsyncIterator[UnitOfWork]:
        engine = self._engines[id(options)]
        try:
            async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
                yield UnitOfWork(session)
        except SQLAlchemyError as error:
            raise StorageError(f"The database refused: {type(error).__name__}.") from error


def connect(url: str) -> Database:
    """The database at this address. Nothing is opened before it is used.

    Raises:
        StorageError: If the address is none.
    """
    address = addresses.for_bot(addresses.parse(url))
    options = engines.options(address)
    if addresses.is_sqlite(address):
        options["connect_args"] = {"async_creator_fn": hops.connect}
    engine = create_async_engine(address, **options)
    engines.prepare(engine.sync_engine)
    return Database(engine)


def _has_folder(address: URL) -> bool:
    if not addresses.is_sqlite(address) or address.database is None:
        return True
    return Path(address.database).parent.is_dir()
