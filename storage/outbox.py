"""The outbox: what was said to somebody in a transaction, and has not reached them yet.

A letter is written together with what it tells of, so that neither is there without the other. It
is sent afterwards, at least once: a process that dies in between leaves it to the next.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import bindparam
from sqlalchemy.orm import aliased
from sqlmodel import col, delete, exists, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.statements import change, columns, every, first, insert, run
from storage.tables import LetterRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a letter is to go."""

    chat_id: int
    message_id: int | None = None  # in whose place it is to stand; None: below everything
    is_anew: bool = True  # whether it is sent anew where that message is gone
    reply_to: int | None = None
    showing_id: int | None = None  # whose place the message is


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Place):
    """A message on its way; what it says is for those who wrote it to read."""

    content: str
    tries: int = 0
    written_at: datetime
    next_try_at: datetime
    id: int = 0


_REMOVING = delete(columns(LetterRow)).where(col(LetterRow.id) == bindparam("which"))


@dataclass(frozen=True, slots=True)
class Outbox:
    """All letters that have not arrived."""

    session: AsyncSession

    async def add(self, letter: Letter) -> Letter:
        """Write a letter, and return it as stored."""
        values = asdict(letter)
        del values["id"]
        return _letter(await insert(self.session, LetterRow, values))

    async def of(self, chat_id: int) -> list[Letter]:
        """What waits for a chat, oldest first."""
        statement = select(LetterRow).where(col(LetterRow.chat_id) == chat_id)
        return [_letter(row) for row in await every(self.session, statement.order_by(*_ORDER))]

    async def due(self, now: datetime, limit: int = 100) -> list[Letter]:
        """The first of each chat, where it is to be tried now; for this transaction alone.

        No letter overtakes another one of its chat.
        """
        older = aliased(LetterRow)
        is_behind = exists().where(
            col(older.chat_id) == col(LetterRow.chat_id), col(older.id) < col(LetterRow.id)
        )
        statement = (
            select(LetterRow)
            .where(col(LetterRow.next_try_at) <= now, ~is_behind)
            .order_by(*_ORDER)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [_letter(row) for row in await every(self.session, statement)]

    async def is_waiting(self, now: datetime) -> bool:
        """Whether there is any to be tried now."""
        statement = select(LetterRow.id).where(col(LetterRow.next_try_at) <= now)
        return await first(self.session, statement) is not None

    async def put_off(self, letter_ids: Sequence[int], until: datetime) -> None:
        """Have nobody try these before then."""
        statement = update(LetterRow).where(col(LetterRow.id).in_(letter_ids))
        await change(self.session, statement.values(next_try_at=until, tries=LetterRow.tries + 1))

    async def release(self, now: datetime, written_before: datetime) -> None:
        """Let all of before a moment be tried now: whoever was at them is gone."""
        waiting = update(LetterRow).where(
            col(LetterRow.next_try_at) > now, col(LetterRow.written_at) < written_before
        )
        await change(self.session, waiting.values(next_try_at=now))

    async def remove(self, letter_id: int) -> bool:
        """Take a letter out: it has arrived, or never will. False if it was not there."""
        removed: int = (await run(self.session, _REMOVING, {"which": letter_id})).rowcount
        return removed == 1

    async def forget(self, chat_id: int) -> None:
        """Take all of a chat out."""
        await change(self.session, delete(LetterRow).where(col(LetterRow.chat_id) == chat_id))

    async def prune(self, before: datetime) -> int:
        """Take out what has waited since before then: it is no news any more."""
        old = delete(LetterRow).where(col(LetterRow.written_at) < before)
        return await change(self.session, old)

    async def migrate(self, old_id: int, new_id: int) -> None:
        """Send to a group's new id what waits for the old one; nothing stands there yet."""
        statement = update(LetterRow).where(col(LetterRow.chat_id) == old_id)
        values = {"chat_id": new_id, "message_id": None, "reply_to": None}
        await change(self.session, statement.values(values))


_ORDER = (col(LetterRow.id),)


def _letter(row: LetterRow) -> Letter:
    return Letter(
        id=row.id,
        chat_id=row.chat_id,
        content=row.content,
        message_id=row.message_id,
        is_anew=row.is_anew,
        reply_to=row.reply_to,
        showing_id=row.showing_id,
        tries=row.tries,
        written_at=row.written_at,
        next_try_at=row.next_try_at,
    )
