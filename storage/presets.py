"""Presets as stored: each learner's weights, and everybody's, which new fits start from.

A learner has the weights of their own rows, or the stock ones. Everybody's are never used in their
place: they change every night, and cards only follow weights together with their learner's rows.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, insert
from sqlalchemy import select as select_columns
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges import parameters
from challenges.cards import CardKind
from challenges.parameters import Preset, presets_of
from storage.statements import add, change, change_each, columns, every, run
from storage.tables import PresetRow

_EVERYBODYS = select_columns(columns(PresetRow)).where(col(PresetRow.learner_id).is_(None))
_NEW = insert(columns(PresetRow))
_OWN = select_columns(columns(PresetRow)).where(col(PresetRow.learner_id) == bindparam("whose"))


@dataclass(frozen=True, slots=True)
class Presets:
    """All weights."""

    session: AsyncSession

    async def of(self, learner_id: int) -> parameters.Presets:
        """A learner's weights; the stock ones until theirs have been fitted."""
        return presets_of(await self.all(learner_id))

    async def all(self, learner_id: int | None) -> list[Preset]:
        """A learner's presets, or everybody's."""
        statement = _EVERYBODYS if learner_id is None else _OWN
        found = await run(self.session, statement, {"whose": learner_id})
        return [_preset(row) for row in found]

    async def of_each(self, learner_ids: Sequence[int]) -> dict[int, list[Preset]]:
        """The presets of each of these learners."""
        found: dict[int, list[Preset]] = {learner_id: [] for learner_id in learner_ids}
        statement = (
            select(PresetRow)
            .where(col(PresetRow.learner_id).in_(found))
            .order_by(col(PresetRow.kind))
        )
        for row in await every(self.session, statement):
            if row.learner_id is not None:
                found[row.learner_id].append(_preset(row))
        return found

    async def put(self, learner_id: int | None, preset: Preset) -> None:
        """Write a learner's weights, or everybody's, over those of before."""
        kind = col(PresetRow.kind) == preset.kind.value
        await change(self.session, delete(PresetRow).where(_of(learner_id), kind))
        # Two bots may write everybody's at one moment: whichever comes second leaves the first's.
        await add(self.session, PresetRow, _values(learner_id, preset))

    async def put_each(self, presets: Mapping[int, Sequence[Preset]]) -> None:
        """Write all the presets of each of these learners, over those of before."""
        old = delete(PresetRow).where(col(PresetRow.learner_id).in_(presets))
        await change(self.session, old)
        rows = [_values(whose, preset) for whose, mine in presets.items() for preset in mine]
        await change_each(self.session, _NEW, rows)


def _values(learner_id: int | None, preset: Preset) -> dict[str, Any]:
    return {
        "learner_id": learner_id,
        "kind": preset.kind.value,
        "weights": json.dumps(preset.weights),
        "likeliest": json.dumps(preset.likeliest),
        "reviews": preset.reviews,
        "fitted_at": preset.fitted_at,
        "bias": preset.bias,
    }


def _of(learner_id: int | None) -> ColumnElement[bool]:
    column = col(PresetRow.learner_id)
    return column.is_(None) if learner_id is None else column == learner_id


def _preset(row: PresetRow) -> Preset:
    return Preset(
        kind=CardKind(row.kind),
        weights=tuple(map(float, json.loads(row.weights))),
        likeliest=tuple(map(float, json.loads(row.likeliest))),
        reviews=row.reviews,
        fitted_at=row.fitted_at,
        bias=row.bias,
    )
