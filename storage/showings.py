"""Showings as stored: what was put before whom, closed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import case, col, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.cards import CardKey, CardKind
from challenges.errors import AlreadyAnsweredError, UnknownShowingError
from challenges.showings import Showing
from storage.statements import change, columns, every, find, first, having, insert, insert_all, run
from storage.tables import ShowingRow

_SHOWINGS = columns(ShowingRow)

_CLOSING = (
    update(_SHOWINGS)
    .where(
        _SHOWINGS.c.id == bindparam("which"),
        _SHOWINGS.c.learner_id == bindparam("whose"),
        _SHOWINGS.c.closed_at.is_(None),
    )
    .returning(*_SHOWINGS.c)
)

_OPEN = (
    select_columns(_SHOWINGS)
    .where(
        _SHOWINGS.c.learner_id == bindparam("whose"),
        _SHOWINGS.c.kind.in_(bindparam("kinds", expanding=True)),
        _SHOWINGS.c.closed_at.is_(None),
    )
    .order_by(_SHOWINGS.c.id.desc())
)

_RECENT = (
    select_columns(_SHOWINGS.c.content)
    .where(
        _SHOWINGS.c.learner_id == bindparam("whose"),
        _SHOWINGS.c.kind == bindparam("kind"),
        _SHOWINGS.c.name == bindparam("name"),
    )
    .order_by(_SHOWINGS.c.id.desc())
    .limit(bindparam("most"))
)

_PLACING = (
    update(_SHOWINGS)
    .where(_SHOWINGS.c.id == bindparam("which"))
    .values(chat_id=bindparam("chat_id"), message_id=bindparam("message_id"))
)


@dataclass(frozen=True, slots=True)
class Showings:
    """All showings to all learners."""

    session: AsyncSession

    async def add(self, showing: Showing) -> Showing:
        """Write a new showing; the returned one has its id."""
        return _showing(await insert(self.session, ShowingRow, _values(showing)))

    async def add_all(self, showings: Sequence[Showing]) -> list[int]:
        """Write new showings; returns their ids, in the same order."""
        return await insert_all(self.session, ShowingRow, [_values(each) for each in showings])

    async def get(self, showing_id: int, learner_id: int) -> Showing:
        """A showing, for the learner whom it was put before.

        Raises:
            UnknownShowingError: If there is none of this id, or it was another's.
        """
        row = await find(self.session, ShowingRow, id=showing_id, learner_id=learner_id)
        if row is None:
            raise UnknownShowingError
        return _showing(row)

    async def save(self, showing: Showing) -> None:
        """Write where a showing stands, how often it was tried and what helped.

        Takes nothing back that has happened meanwhile: an answered showing stays answered, and
        `close` alone decides who was first.
        """
        statement = (
            update(ShowingRow)
            .where(col(ShowingRow.id) == showing.id)
            .values(
                chat_id=func.coalesce(showing.chat_id, ShowingRow.chat_id),
                message_id=func.coalesce(showing.message_id, ShowingRow.message_id),
                tries=_at_least(ShowingRow.tries, showing.tries),
                hints=_at_least(ShowingRow.hints, showing.hints),
                near_answer=func.coalesce(ShowingRow.near_answer, showing.near_answer),
                near_message_id=func.coalesce(ShowingRow.near_message_id, showing.near_message_id),
            )
        )
        await change(self.session, statement)

    async def place(self, showing_id: int, *, chat_id: int, message_id: int) -> None:
        """Write where a showing stands, if it is still there."""
        where = {"chat_id": chat_id, "message_id": message_id}
        await run(self.session, _PLACING, {"which": showing_id, **where})

    async def close(self, showing: Showing) -> Showing:
        """Write how a showing ended, once; returns it as stored.

        Raises:
            AlreadyAnsweredError: If it has ended before.
            UnknownShowingError: If it is gone.
        """
        if showing.is_open:
            raise ValueError("a showing is closed at some moment: closed_at is None")
        values = {
            "closed_at": showing.closed_at,
            "answer": showing.answer,
            "answer_message_id": showing.answer_message_id,
            "is_correct": showing.is_correct,
        }
        which = {"which": showing.id, "whose": showing.learner_id}
        row = (await run(self.session, _CLOSING, {**which, **values})).first()
        if row is None:
            await self.get(showing.id, showing.learner_id)
            raise AlreadyAnsweredError
        return _showing(row)

    async def reopen(self, showing: Showing, at: datetime) -> Showing:
        """Take back how a showing ended; returns it as stored."""
        statement = (
            update(ShowingRow)
            .where(col(ShowingRow.id) == showing.id)
            .values(
                closed_at=None,
                answer=None,
                answer_message_id=None,
                is_correct=None,
                undone_at=at,
            )
        )
        await change(self.session, statement)
        return await self.get(showing.id, showing.learner_id)

    async def open(self, learner_id: int, *kinds: CardKind) -> list[Showing]:
        """What still waits for a learner's answer, newest first; of these kinds, or of all."""
        wanted = [kind.value for kind in kinds or CardKind]
        found = await run(self.session, _OPEN, {"whose": learner_id, "kinds": wanted})
        return [_showing(row) for row in found]

    async def of_day(self, learner_id: int, day: date) -> list[Showing]:
        """What was put before a learner on a study day, oldest first."""
        found = await having(self.session, ShowingRow, "id", learner_id=learner_id, study_day=day)
        return [_showing(row) for row in found]

    async def of(self, learner_id: int) -> list[Showing]:
        """All that was put before a learner, oldest first."""
        return (await self._select(col(ShowingRow.learner_id) == learner_id))[::-1]

    async def recent(self, learner_id: int, key: CardKey, limit: int = 3) -> list[str]:
        """What a card last showed its learner, newest first."""
        card = {"whose": learner_id, "kind": key.kind.value, "name": key.name}
        found = await run(self.session, _RECENT, {**card, "most": limit})
        return list(found.scalars())

    async def answered_by(self, learner_id: int, message_id: int) -> Showing | None:
        """The showing that this message of the learner has answered, if one was."""
        found = await self._select(
            col(ShowingRow.learner_id) == learner_id,
            or_(
                col(ShowingRow.answer_message_id) == message_id,
                col(ShowingRow.near_message_id) == message_id,
            ),
        )
        return found[0] if found else None

    async def last_undone(self, learner_id: int) -> Showing | None:
        """The showing whose answer a learner took back last, if they ever did."""
        statement = (
            select(ShowingRow)
            .where(ShowingRow.learner_id == learner_id, col(ShowingRow.undone_at).is_not(None))
            .order_by(col(ShowingRow.undone_at).desc())
        )
        row = await first(self.session, statement)
        return None if row is None else _showing(row)

    async def by_message(self, chat_id: int, message_id: int) -> Showing | None:
        """The showing that stands in this message of ours, if one does."""
        found = await self._select(
            col(ShowingRow.chat_id) == chat_id, col(ShowingRow.message_id) == message_id
        )
        return found[0] if found else None

    async def _select(self, *where: ColumnElement[bool]) -> list[Showing]:
        statement = select(ShowingRow).where(*where).order_by(col(ShowingRow.id).desc())
        return [_showing(row) for row in await every(self.session, statement)]


def _at_least(column: Any, value: int) -> ColumnElement[int]:
    return case((column < value, value), else_=column)


def _values(showing: Showing) -> dict[str, Any]:
    return {
        "learner_id": showing.learner_id,
        "kind": showing.key.kind.value,
        "name": showing.key.name,
        "content": showing.content,
        "seed": showing.seed,
        "study_day": showing.study_day,
        "shown_at": showing.shown_at,
        "chat_id": showing.chat_id,
        "message_id": showing.message_id,
        "closed_at": showing.closed_at,
        "answer": showing.answer,
        "answer_message_id": showing.answer_message_id,
        "is_correct": showing.is_correct,
        "tries": showing.tries,
        "is_practice": showing.is_practice,
        "near_answer": showing.near_answer,
        "near_message_id": showing.near_message_id,
        "hints": showing.hints,
        "undone_at": showing.undone_at,
    }


def _showing(row: ShowingRow) -> Showing:
    return Showing(
        id=row.id,
        learner_id=row.learner_id,
        key=CardKey(CardKind(row.kind), row.name),
        content=row.content,
        seed=row.seed,
        study_day=row.study_day,
        shown_at=row.shown_at,
        is_practice=row.is_practice,
        chat_id=row.chat_id,
        message_id=row.message_id,
        closed_at=row.closed_at,
        answer=row.answer,
        answer_message_id=row.answer_message_id,
        is_correct=row.is_correct,
        tries=row.tries,
        near_answer=row.near_answer,
        near_message_id=row.near_message_id,
        hints=row.hints,
        undone_at=row.undone_at,
    )
