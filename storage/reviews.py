"""Reviews as stored: a log, one review a showing.

It is added to; only its last row is ever changed or taken back, by the learner whose it is, and
the card with it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, String, Text, bindparam, cast
from sqlalchemy import select as select_columns
from sqlmodel import col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.belongings import LoggedReview
from challenges.cards import CardKey, CardKind, Correction, Memory, Rating, Review
from challenges.errors import AlreadyAnsweredError
from challenges.logs import Last, Log
from storage.statements import (
    add,
    change,
    columns,
    dialect,
    every,
    find,
    first,
    having,
    insert_all,
    run,
)
from storage.tables import ReviewRow

_DAYS = (
    select_columns(col(ReviewRow.study_day).label("day"))
    .where(col(ReviewRow.learner_id) == bindparam("whose"))
    .distinct()
    .subquery()
)
_STUDY_DAYS = select_columns(
    func.aggregate_strings(cast(_DAYS.c.day, String), ",")
)  # years of them: one row

_FIRST = (
    select_columns(col(ReviewRow.showing_id))
    .where(
        col(ReviewRow.learner_id) == bindparam("whose"),
        col(ReviewRow.study_day) == bindparam("day"),
    )
    .order_by(col(ReviewRow.id))
    .limit(1)
)

_LATEST = (
    select_columns(columns(ReviewRow))
    .where(col(ReviewRow.learner_id) == bindparam("whose"))
    .order_by(col(ReviewRow.study_day).desc(), col(ReviewRow.id).desc())
    .limit(bindparam("most"))
)

_LATEST_DAYS = (
    select_columns(col(ReviewRow.study_day))
    .where(col(ReviewRow.learner_id) == bindparam("whose"))
    .order_by(col(ReviewRow.study_day).desc(), col(ReviewRow.id).desc())
    .limit(2)
)


_LAST = (
    select_columns(func.max(col(ReviewRow.id)))
    .where(col(ReviewRow.learner_id).in_(bindparam("whose", expanding=True)))
    .group_by(col(ReviewRow.learner_id))
)
_COLUMNS = (
    col(ReviewRow.id),
    col(ReviewRow.kind),
    col(ReviewRow.name),
    col(ReviewRow.content),
    col(ReviewRow.study_day),
    col(ReviewRow.rating),
)
_LASTS = select_columns(col(ReviewRow.learner_id), *_COLUMNS).where(col(ReviewRow.id).in_(_LAST))


@dataclass(frozen=True, slots=True)
class Reviews:
    """All reviews of all learners."""

    session: AsyncSession

    async def add(self, learner_id: int, review: Review, showing_id: int) -> None:
        """Log a review of what was shown.

        Raises:
            AlreadyAnsweredError: If this showing has been reviewed.
        """
        values = _values(learner_id, review, showing_id)
        if await add(self.session, ReviewRow, values) is None:
            raise AlreadyAnsweredError

    async def add_all(self, learner_id: int, logged: Iterable[LoggedReview]) -> None:
        """Log many reviews of showings that have none."""
        rows = [_values(learner_id, each.review, each.showing_id) for each in logged]
        await insert_all(self.session, ReviewRow, rows)

    async def of(self, learner_id: int) -> list[Review]:
        """A learner's reviews, oldest first."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.reviewed_at), col(ReviewRow.id))
        )
        return [_review(row) for row in await every(self.session, statement)]

    async def logged(self, learner_id: int) -> list[LoggedReview]:
        """A learner's reviews with the showings that they are of, in the order of the log."""
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id) == learner_id)
            .order_by(col(ReviewRow.id))
        )
        return [
            LoggedReview(showing_id=row.showing_id, review=_review(row))
            for row in await every(self.session, statement)
        ]

    async def latest(self, learner_id: int, limit: int = 100) -> list[Review]:
        """A learner's last reviews, newest first."""
        found = await run(self.session, _LATEST, {"whose": learner_id, "most": limit})
        return [_review(row) for row in found]

    async def latest_days(self, learner_id: int) -> list[date]:
        """The study days of a learner's last two reviews, newest first; of one, if that is all."""
        return list((await run(self.session, _LATEST_DAYS, {"whose": learner_id})).scalars())

    async def of_card(self, learner_id: int, key: CardKey) -> list[Review]:
        """A card's reviews in the order in which they made it what it is."""
        card = {"learner_id": learner_id, "kind": key.kind.value, "name": key.name}
        found = await having(self.session, ReviewRow, "study_day", "id", **card)
        return [_review(row) for row in found]

    async def of_showing(self, showing_id: int) -> Review | None:
        """The review that came of a showing, if one did."""
        row = await find(self.session, ReviewRow, showing_id=showing_id)
        return None if row is None else _review(row)

    async def last_showing(self, learner_id: int) -> int | None:
        """The showing that a learner's last review came of, if there was one."""
        statement = (
            select(col(ReviewRow.showing_id))
            .where(ReviewRow.learner_id == learner_id)
            .order_by(col(ReviewRow.id).desc())
        )
        return await first(self.session, statement)

    async def first_showing(self, learner_id: int, day: date) -> int | None:
        """The showing that the first review of a learner's study day came of, if there was one."""
        rows = await run(self.session, _FIRST, {"whose": learner_id, "day": day})
        found: int | None = rows.scalar()
        return found

    async def correct(self, showing_id: int, review: Review) -> None:
        """Write the rating that takes another's place, and the memory after it."""
        statement = update(ReviewRow).where(col(ReviewRow.showing_id) == showing_id)
        values = {
            "rating": int(review.rating),
            "stability": review.memory.stability,
            "difficulty": review.memory.difficulty,
            "correction": _written(review.correction),
            "due": review.due,
            "aim": review.aim,
        }
        await change(self.session, statement.values(values))

    async def take_back(self, showing_id: int) -> None:
        """Remove the review that came of a showing."""
        await change(
            self.session, delete(ReviewRow).where(col(ReviewRow.showing_id) == showing_id)
        )

    async def logs(self, learner_ids: Sequence[int]) -> dict[int, Log]:
        """Learners' logs.

        The database makes a row a learner of them: a row a review takes longer than a fit does.
        """
        found = dict.fromkeys(learner_ids, Log())
        rows = await run(self.session, _logs(dialect(self.session)), {"whose": [*found]})
        return found | {whose: _log(columns) for whose, *columns in rows}

    async def lasts(self, learner_ids: Sequence[int]) -> dict[int, Last]:
        """The newest row of each of the learners who have a log."""
        rows = await run(self.session, _LASTS, {"whose": [*learner_ids]})
        return {
            whose: Last(number, kind, name, content, day.toordinal(), rating)
            for whose, number, kind, name, content, day, rating in rows
        }

    async def study_days(self, learner_id: int) -> set[date]:
        """The days on which a learner reviewed something."""
        days = (await run(self.session, _STUDY_DAYS, {"whose": learner_id})).scalar()
        return set(map(date.fromisoformat, days.split(","))) if days else set()

    async def moments(self, learner_id: int, day: date) -> list[datetime]:
        """When a learner reviewed something, from a study day on."""
        statement = select(ReviewRow.reviewed_at).where(
            col(ReviewRow.learner_id) == learner_id, col(ReviewRow.study_day) >= day
        )
        return list(await every(self.session, statement))

    async def since(self, learner_ids: Sequence[int], day: date) -> dict[int, list[Review]]:
        """Reviews from this day on, oldest first, under each of these learners."""
        found: dict[int, list[Review]] = {learner_id: [] for learner_id in learner_ids}
        statement = (
            select(ReviewRow)
            .where(col(ReviewRow.learner_id).in_(found), col(ReviewRow.study_day) >= day)
            .order_by(col(ReviewRow.reviewed_at), col(ReviewRow.id))
        )
        for row in await every(self.session, statement):
            found[row.learner_id].append(_review(row))
        return found


@cache
def _logs(dialect: str) -> Select[Any]:
    """Each learner's columns as JSON; rows are in the same order in all of them."""
    together = func.json_agg if dialect == "postgresql" else func.json_group_array
    told = (*_COLUMNS, col(ReviewRow.due), col(ReviewRow.aim))
    columns: list[Any] = [cast(together(column), Text) for column in told]
    learner_id = col(ReviewRow.learner_id)
    statement: Select[Any] = select_columns(learner_id, *columns)
    whose = learner_id.in_(bindparam("whose", expanding=True))
    return statement.where(whose).group_by(learner_id)


def _log(columns: Iterable[str]) -> Log:
    ids, kinds, names, contents, days, ratings, dues, aims = map(json.loads, columns)
    numbers = {day: date.fromisoformat(day).toordinal() for day in {*days, *dues} - {None}}
    return Log(
        ids=ids,
        kinds=kinds,
        names=names,
        contents=contents,
        days=list(map(numbers.__getitem__, days)),
        ratings=ratings,
        dues=list(map(numbers.get, dues)),
        aims=aims,
    )


def _values(learner_id: int, review: Review, showing_id: int) -> dict[str, Any]:
    return {
        "learner_id": learner_id,
        "showing_id": showing_id,
        "kind": review.key.kind.value,
        "name": review.key.name,
        "content": review.content,
        "rating": int(review.rating),
        "study_day": review.study_day,
        "reviewed_at": review.reviewed_at,
        "elapsed_days": review.elapsed_days,
        "stability": review.memory.stability,
        "difficulty": review.memory.difficulty,
        "seconds": review.seconds,
        "format": review.format,
        "hints": review.hints,
        "tries": review.tries,
        "correction": _written(review.correction),
        "due": review.due,
        "aim": review.aim,
    }


def _review(row: ReviewRow) -> Review:
    return Review(
        key=CardKey(CardKind(row.kind), row.name),
        content=row.content,
        rating=Rating(row.rating),
        study_day=row.study_day,
        reviewed_at=row.reviewed_at,
        elapsed_days=row.elapsed_days,
        memory=Memory(stability=row.stability, difficulty=row.difficulty),
        seconds=row.seconds,
        format=row.format,
        hints=row.hints,
        tries=row.tries,
        correction=None if row.correction is None else Correction(row.correction),
        due=row.due,
        aim=row.aim,
    )


def _written(correction: Correction | None) -> str | None:
    return None if correction is None else correction.value
