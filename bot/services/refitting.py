"""Refitting: new weights for learners with new reviews, and their cards' memory by them.

It computes for minutes, so it runs in a process of its own (`bot.jobs.overnight`). Learners are
taken in small batches, so that several such processes share the work; each learner is written in
one transaction, so that a process may be killed at any point. Who is answering meanwhile is waited
for, and what they answered is part of what is written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.ports import Begin
from challenges.cards import FITTED, CardKind, LogLine
from challenges.errors import UnknownLearnerError
from challenges.fitting.personal import Fitted
from challenges.fitting.refit import Guesses, Refit, everybody, memories, refits
from challenges.parameters import Preset, Presets
from storage.reviews import Mark
from storage.work import UnitOfWork

BATCH = 20
"""Learners that are fitted at a time: NumPy takes hardly longer for them than for one."""

TAKEN_FOR = timedelta(minutes=10)
"""How long a process has for a batch before another may take it."""

SAMPLE = 500
"""Learners whose logs make everybody's weights: 21 numbers do not get better by more."""

POOLED_FOR = timedelta(hours=20)
"""How long everybody's weights hold: the first process of a night makes them."""


@dataclass(frozen=True, slots=True)
class Log:
    """A learner's log as it was read, and their fits of before."""

    learner_id: int
    mark: Mark  # of the log before it was read
    lines: list[LogLine]
    before: dict[CardKind, Fitted]


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

    async def open(self, learner_ids: Sequence[int]) -> list[Log]:
        """Take those of the learners whom nobody else is at, and read their logs."""
        async with self.begin() as work:
            now = await work.now()
            taken = await work.refits.take(learner_ids, now, now + TAKEN_FOR)
        return [await self._log(learner_id) for learner_id in taken]

    async def close(self, logs: Sequence[Log], centre: Presets) -> int:
        """Fit the logs and write what came of it; how many learners there still were."""
        lines, before = [log.lines for log in logs], [log.before for log in logs]
        found = refits(lines, centre, self.guesses, before)
        return sum([await self._write(*each) for each in zip(logs, found, strict=True)])

    async def _wanted(self, after: int) -> list[int]:
        async with self.read() as work:
            return await work.refits.wanted(after, BATCH)

    async def _log(self, learner_id: int) -> Log:
        async with self.read() as work:
            presets = await work.presets.all(learner_id)
            mark = await work.reviews.mark(learner_id)
            lines = await work.reviews.lines(learner_id)
        before = {
            one.kind: Fitted(weights=one.weights, likeliest=one.likeliest) for one in presets
        }
        return Log(learner_id, mark, lines, before)

    async def _write(self, log: Log, refit: Refit) -> bool:
        """Write weights and cards together; False if the learner has left meanwhile."""
        remembered = memories(log.lines, refit.presets)
        try:
            async with self.begin() as work:
                await work.learners.turn(log.learner_id)
                if await work.reviews.mark(log.learner_id) != log.mark:
                    lines = await work.reviews.lines(log.learner_id)
                    remembered = memories(lines, refit.presets)
                await work.cards.remember(log.learner_id, remembered)
                await _keep(work, log.learner_id, refit)
                await work.refits.done(log.learner_id, len(log.lines))
        except UnknownLearnerError:
            return False
        return True

    async def _pooled(self) -> Presets:
        """Everybody's weights, made anew once a night."""
        async with self.read() as work:
            known = await work.presets.all(None)
            sample = await work.refits.some(SAMPLE)
            now = await work.now()
        if known and all(one.fitted_at > now - POOLED_FOR for one in known):
            weights = {one.kind: one.weights for one in known}
            return Presets(questions=weights[CardKind.QUESTION], code=weights[CardKind.CHALLENGE])
        return await self._pool(sample)

    async def _pool(self, sample: Sequence[int]) -> Presets:
        logs = [(await self._log(learner_id)).lines for learner_id in sample]
        made = everybody(logs, self.guesses)
        counts = {kind: sum(line.kind == kind for log in logs for line in log) for kind in FITTED}
        async with self.begin() as work:
            now = await work.now()
            for kind in FITTED:
                fitted = Fitted(weights=made.of(kind), likeliest=made.of(kind))
                await work.presets.put(None, _preset(kind, fitted, counts[kind], now))
        return made


async def _keep(work: UnitOfWork, learner_id: int, refit: Refit) -> None:
    now = await work.now()
    for kind, fitted in refit.fitted.items():
        if refit.reviews[kind]:  # who has never met code has no weights for it
            await work.presets.put(learner_id, _preset(kind, fitted, refit.reviews[kind], now))


def _preset(kind: CardKind, fitted: Fitted, reviews: int, now: datetime) -> Preset:
    return Preset(
        kind=kind,
        weights=fitted.weights,
        likeliest=fitted.likeliest,
        reviews=reviews,
        fitted_at=now,
    )
