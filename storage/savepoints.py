"""Savepoints: set only when a part of a transaction writes something, which most never do."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

_PART = "part"
"""Under which a connection keeps the part that it is in."""


@dataclass(slots=True)
class Part:
    """A part of a transaction, which may be undone by itself."""

    connection: Connection
    has_written: bool = False


def prepare(engine: Engine) -> None:
    """Have this engine's connections look at what their parts do."""
    event.listen(engine, "before_cursor_execute", _before)


def begin(session: Session) -> Part:
    """Begin a part."""
    part = Part(session.connection())
    part.connection.info[_PART] = part
    return part


def undo(_: Session, part: Part) -> None:
    """Undo what a part has written."""
    if part.has_written:
        part.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT part")


def end(part: Part) -> None:
    """End a part: what comes next is none of it."""
    part.connection.info.pop(_PART, None)


def _before(connection: Connection, cursor: Any, statement: str, *_: object) -> None:
    part = connection.info.get(_PART)
    if part is None or part.has_written or statement.startswith("SELECT"):
        return
    part.has_written = True
    cursor.execute("SAVEPOINT part")
