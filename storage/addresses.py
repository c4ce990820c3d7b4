"""Where the database is: addresses as hosts and people write them, checked, with our drivers."""

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

_EXPECTED = "expected postgresql://user:password@host/name or sqlite:///path/to/file.db"


def parse(url: str) -> URL:
    """Read an address; the result names no driver yet.

    Raises:
        StorageError: If it is none, in one sentence that repeats nothing secret.
    """
    try:
        address = make_url(url.strip())
    except (ArgumentError, ValueError):
        # `from None`: the cause may carry a piece of the address, and so of the password.
        raise StorageError(f"The database address cannot be read: {_EXPECTED}.") from None
    match address.drivername.split("+")[0]:
        case "postgres" | "postgresql":
            return _postgresql(address)
        case "sqlite":
            return _sqlite(address)
        case kind:
            raise StorageError(f"Databases of the kind {kind!r} are not supported: {_EXPECTED}.")


def for_bot(address: URL) -> URL:
    """The address with the driver that does not block the event loop."""
    driver = "sqlite+aiosqlite" if is_sqlite(address) else "postgresql+psycopg"
    return address.set(drivername=driver)


def for_migrations(address: URL) -> URL:
    """The address with the driver that blocks, which is what Alembic wants."""
    driver = "sqlite+pysqlite" if is_sqlite(address) else "postgresql+psycopg"
    return address.set(drivername=driver)


def is_sqlite(address: URL) -> bool:
    """Whether it is a file of our own."""
    return address.get_backend_name() == "sqlite"


def describe(address: URL) -> str:
    """The address without user, password and options, for people and logs."""
    bare = URL.create(
        address.get_backend_name(),
        host=address.host,
        port=address.port,
        database=address.database,
    )
    return str(bare)


def _postgresql(address: URL) -> URL:
    if not address.database:
        raise StorageError(f"The database address names no database: {_EXPECTED}.")
    return address.set(drivername="postgresql")


def _sqlite(address: URL) -> URL:
    # In memory every connection would have a database of its own, and none survives a restart.
    if address.host or address.database in {None, "", ":memory:"}:
        raise StorageError(f"The SQLite address names no file: {_EXPECTED}.")
    return address.set(drivername="sqlite", query={})  # its options are ours to set
