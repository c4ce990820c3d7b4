"""Refitting: new weights for learners with new reviews, and their cards' memory by them.

It computes for minutes, so it runs in a process of its own (`bot.jobs.overnight`). Learners are
taken in small batches, so that several such processes share the work; a few at a time are written
in one transaction, so that a process may be killed at any point. Who is answering meanwhile is
waited for, and what they answered is part of what is written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from bot.services.ports import Begin
from challenges.cards import FITTED, CardKind
from challenges.fitting.personal import Fitted
from challenges.fitting.refit import Guesses, Refit, everybody, memory_rows, refits
from challenges.logs import Log, MemoryRow
from challenges.parameters import Preset, Presets, presets_of
from storage.work import UnitOfWork

T = TypeVar("T")

BATCH = 80
"""Learners that are fitted at a time: NumPy takes hardly longer for them than for one."""

TOGETHER = 10
"""Learners that are written in one transaction: whoever answers waits for no more."""

TAKEN_FOR = timedelta(minutes=10)
"""How long a process has for a batch before another may take it."""

SAMPLE, ENOUGH = 500, 100_000
"""Learners whose logs make everybody's weights, and the reviews after which no more are read: 21
numbers do not get better by more."""

POOLED_FOR = timedelta(hours=20)
"""How long everybody's weights hold: the first process of a night makes them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A learner's log as it was read, and their fits of before."""

    learner_id: int
    log: Log
    before: dict[CardKind, Fitted]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be written of a learner."""

    of: Opened
    refit: Refit


@dataclass(frozen=True, slots=True, kw_only=True)
class Refitting:
    """Fits whoever has reviewed something since the last time."""

    begin: Begin
    read: Begin
    guesses: Guesses

    async def run(self) -> int:
        """Refit all of them; how many there were."""
        centre, total, after = await self._pooled(), 0, -1
        while wanted := await self._wanted(after):
            after = wanted[-1]
            total += await self.close(await self.open(wanted), centre)
        return total

    async def open(self, learner_ids: Sequence[int]) -> list[Opened]:
        """Take those of the learners whom nobody else is at, and read their logs."""
        async with self.begin() as work:
            now = await work.now()
            taken = await work.refits.take(learner_ids, now, now + TAKEN_FOR)
        return await self._logs(taken)

    async def close(self, opened: Sequence[Opened], centre: Presets) -> int:
        """Fit the logs and write what came of it; how many learners there still were."""
        logs, before = [one.log for one in opened], [one.before for one in opened]
        found = refits(logs, centre, self.guesses, before)
        outcomes = [Outcome(one, refit) for one, refit in zip(opened, found, strict=True)]
        return sum([await self._write(some) for some in _tens(outcomes)])

    async def _wanted(self, after: int) -> list[int]:
        async with self.read() as work:
            return await work.refits.wanted(after, BATCH)

    async def _logs(self, learner_ids: Sequence[int]) -> list[Opened]:
        async with self.read() as work:
            presets = await work.presets.of_each(learner_ids)
            logs = await work.reviews.logs(learner_ids)
        return [Opened(one, logs[one], _fits(presets[one])) for one in learner_ids]

    async def _write(self, outcomes: Sequence[Outcome]) -> int:
        """Write weights and cards together; how many of the learners are still here."""
        async with self.begin() as work:
            here = set(await work.learners.turns([one.of.learner_id for one in outcomes]))
            left = [one for one in outcomes if one.of.learner_id in here]
            rows = {one.of.learner_id: one.refit.memory_rows for one in left}
            await work.cards.remember(rows | await _answered(work, left))
            now = await work.now()
            await work.presets.put_each({one.of.learner_id: _kept(one, now) for one in left})
            await work.refits.done({one.of.learner_id: len(one.of.log) for one in left})
        return len(left)

    async def _pooled(self) -> Presets:
        """Everybody's weights, made anew once a night."""
        async with self.read() as work:
            known = await work.presets.all(None)
            now = await work.now()
        if known and all(one.fitted_at > now - POOLED_FOR for one in known):
            return presets_of(known)
        return await self._pool(await self._sample())

    async def _sample(self) -> list[Log]:
        """Logs of learners who were drawn by lot."""
        found: list[Log] = []
        async with self.read() as work:
            for some in _tens(await work.refits.some(SAMPLE)):
                found += (await work.reviews.logs(some)).values()
                if sum(map(len, found)) >= ENOUGH:
                    break
        return found

    async def _pool(self, logs: Sequence[Log]) -> Presets:
        made = everybody(logs, self.guesses)
        counts = {kind: sum(log.kinds.count(kind.value) for log in logs) for kind in FITTED}
        fitted = {
            kind: Fitted(weights=made.of(kind), likeliest=made.of(kind), bias=made.bias_of(kind))
            for kind in FITTED
        }
        async with self.begin() as work:
            now = await work.now()
            presets = [_preset(kind, fitted[kind], counts[kind], now) for kind in FITTED]
            for preset in presets:
                await work.presets.put(None, preset)
        return presets_of(presets)


def _tens(all_: Sequence[T]) -> list[Sequence[T]]:
    return [all_[start : start + TOGETHER] for start in range(0, len(all_), TOGETHER)]


def _fits(presets: Sequence[Preset]) -> dict[CardKind, Fitted]:
    return {one.kind: Fitted(weights=one.weights, likeliest=one.likeliest) for one in presets}


async def _answered(
    work: UnitOfWork, outcomes: Sequence[Outcome]
) -> dict[int, Sequence[MemoryRow]]:
    """What is remembered by those whose log has changed since it was read."""
    lasts = await work.reviews.lasts([one.of.learner_id for one in outcomes])
    changed = {
        one.of.learner_id: one.refit.presets
        for one in outcomes
        if lasts.get(one.of.learner_id) != one.of.log.last
    }
    logs = await work.reviews.logs(list(changed)) if changed else {}
    return {whose: memory_rows(log, changed[whose]) for whose, log in logs.items()}


def _kept(one: Outcome, now: datetime) -> list[Preset]:
    """The presets of the kinds of cards that a learner has met."""
    fitted, reviews = one.refit.fitted, one.refit.reviews
    return [_preset(kind, fitted[kind], reviews[kind], now) for kind in FITTED if reviews[kind]]


def _preset(kind: CardKind, fitted: Fitted, reviews: int, now: datetime) -> Preset:
    return Preset(
        kind=kind,
        weights=fitted.weights,
        likeliest=fitted.likeliest,
        reviews=reviews,
        fitted_at=now,
        bias=fitted.bias,
    )
