"""Savepoints: parts of a transaction that may be undone by themselves.

On SQLite one is set only when a part writes something, which most never do. On PostgreSQL each
part has one from the beginning: there a question that fails spoils the whole transaction, too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

SET = "SAVEPOINT part"
"""What begins a part of which nothing may be left."""

_PART = "part"
"""Under which a connection keeps the part that it is in."""


@dataclass(slots=True)
class Part:
    """A part of a transaction, which may be undone by itself."""

    connection: Connection
    is_set: bool = False


def prepare(engine: Engine) -> None:
    """Have this engine's connections look at what their parts do."""
    event.listen(engine, "before_cursor_execute", _before)


def begin(session: Session) -> Part:
    """Begin a part."""
    return begin_on(session.connection())


def begin_on(connection: Connection) -> Part:
    """Begin a part of what a connection does; on SQLite this waits for nothing."""
    part = Part(connection)
    connection.info[_PART] = part
    if part.connection.dialect.name != "sqlite":
        part.is_set = True
        part.connection.exec_driver_sql(SET)
    return part


def undo(_: Session, part: Part) -> None:
    """Undo what a part has written."""
    if part.is_set:
        part.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT part")


def end(part: Part) -> None:
    """End a part: what comes next is none of it."""
    part.connection.info.pop(_PART, None)


def must_set(info: Mapping[Any, Any], statement: str) -> bool:
    """Whether a part begins with this statement, of the connection with this info."""
    part = info.get(_PART)
    if part is None or part.is_set or statement.startswith("SELECT"):
        return False
    part.is_set = True
    return True


def _before(connection: Connection, cursor: Any, statement: str, *_: object) -> None:
    if must_set(connection.info, statement):
        cursor.execute(SET)
