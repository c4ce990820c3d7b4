"""Cards as stored: one a learner and idea."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from sqlalchemy import bindparam
from sqlalchemy import select as select_columns
from sqlmodel import col, delete, func, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.cards import Card, CardKey, CardKind, Memory
from challenges.logs import MemoryRow
from storage.statements import change, change_each_plainly, columns, find, having, run, upsert
from storage.tables import CardRow

_REMEMBERING = (
    update(columns(CardRow))
    .where(
        col(CardRow.learner_id) == bindparam("whose"),
        col(CardRow.kind) == bindparam("of_kind"),
        col(CardRow.name) == bindparam("of_name"),
    )
    .values(stability=bindparam("now_stability"), difficulty=bindparam("now_difficulty"))
)

_DUE = (
    select_columns(col(CardRow.due), col(CardRow.kind), func.count())
    .where(
        col(CardRow.learner_id) == bindparam("whose"),
        col(CardRow.due).between(bindparam("first_day"), bindparam("last_day")),
    )
    .group_by(col(CardRow.due), col(CardRow.kind))
)


@dataclass(frozen=True, slots=True)
class Cards:
    """All cards of all learners."""

    session: AsyncSession

    async def find(self, learner_id: int, key: CardKey) -> Card | None:
        """A learner's card, if they have met the idea."""
        row = await find(
            self.session, CardRow, learner_id=learner_id, kind=key.kind.value, name=key.name
        )
        return None if row is None else _card(row)

    async def of(self, learner_id: int) -> list[Card]:
        """A learner's cards, by due day and key."""
        cards = [_card(row) for row in await having(self.session, CardRow, learner_id=learner_id)]
        # Not in SQL: databases order letters by the language of their server.
        return sorted(cards, key=attrgetter("due", "key"))

    async def due_between(
        self, learner_id: int, first: date, last: date
    ) -> dict[tuple[date, CardKind], int]:
        """How many of a learner's cards are due on each of these days, by kind."""
        days = {"whose": learner_id, "first_day": first, "last_day": last}
        found = await run(self.session, _DUE, days)
        return {(day, CardKind(name)): count for day, name, count in found}

    async def put(self, learner_id: int, card: Card) -> None:
        """Write a learner's card, new or changed."""
        memory = card.memory
        values = {
            "learner_id": learner_id,
            "kind": card.key.kind.value,
            "name": card.key.name,
            "due": card.due,
            "stability": None if memory is None else memory.stability,
            "difficulty": None if memory is None else memory.difficulty,
            "last_review": card.last_review,
            "reviews": card.reviews,
            "lapses": card.lapses,
        }
        await upsert(self.session, CardRow, values)

    async def drop(self, learner_id: int, key: CardKey) -> None:
        """Remove a card of which no review is left."""
        statement = delete(CardRow).where(
            col(CardRow.learner_id) == learner_id,
            col(CardRow.kind) == key.kind.value,
            col(CardRow.name) == key.name,
        )
        await change(self.session, statement)

    async def remember(self, rows: Mapping[int, Sequence[MemoryRow]]) -> None:
        """Write what is remembered of learners' cards, and nothing else of them."""
        values = [
            {
                "whose": learner_id,
                "of_kind": kind,
                "of_name": name,
                "now_stability": stability,
                "now_difficulty": difficulty,
            }
            for learner_id, remembered in rows.items()
            for kind, name, stability, difficulty in remembered
        ]
        await change_each_plainly(self.session, _REMEMBERING, values)


def _card(row: CardRow) -> Card:
    memory = None
    if row.stability is not None and row.difficulty is not None:
        memory = Memory(stability=row.stability, difficulty=row.difficulty)
    return Card(
        key=CardKey(CardKind(row.kind), row.name),
        due=row.due,
        memory=memory,
        last_review=row.last_review,
        reviews=row.reviews,
        lapses=row.lapses,
    )
