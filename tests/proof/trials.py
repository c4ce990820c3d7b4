"""Trials: every run that proves one challenge, and what is kept of it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from challenges.challenge import BEST_SCORE, Challenge
from challenges.verdicts import Judgement, Verdict
from runner import solutions
from runner.solutions import Kind
from tests.proof.fingerprints import ground
from tests.proof.mutants.mutating import mutants
from tests.proof.replays import replays

SOME_SEEDS = 5
REPLAY_SEEDS = 3
_MEASURED = {Verdict.ACCEPTED, Verdict.BELOW_TARGET}
"""Which of the two it is, the bounds alone decide."""


class Part(StrEnum):
    """What a trial is part of."""

    REFERENCE = "reference"
    ALSO = "also"
    WRONG = "wrong"
    MUTANT = "mutant"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A program to be run on data of one secret, with first weights of one seed."""

    part: Part
    name: str
    source: str
    seed: int
    ground: str = ""  # what it rests on besides its program

    @property
    def key(self) -> str:
        """The same for the same run, whenever, and whatever it is part of."""
        words = (self.ground, str(self.seed), self.source)
        return hashlib.sha256("\0".join(words).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a trial."""

    verdict: str
    score: int
    value: float | None
    seconds: float
    memory_bytes: int
    parameters: int | None

    @classmethod
    def of(cls, judgement: Judgement) -> "Result":
        """What is kept of a judgement."""
        return cls(
            verdict=judgement.verdict.value,
            score=judgement.score or 0,
            value=judgement.value,
            seconds=round(judgement.seconds, 2),
            memory_bytes=judgement.peak_memory_bytes,
            parameters=judgement.parameters,
        )

    def by(self, challenge: Challenge) -> "Result":
        """The same run by the bounds that the challenge has now."""
        if self.value is None or self.verdict not in _MEASURED:
            return self
        reached = challenge.is_reached(self.value)
        verdict = Verdict.ACCEPTED if reached else Verdict.BELOW_TARGET
        return replace(self, verdict=verdict.value, score=challenge.score(self.value))

    @property
    def is_best(self) -> bool:
        """Whether it has what the reference must have."""
        return self.verdict == "accepted" and self.score == BEST_SCORE


def trials(challenge: Challenge, folder: Path, seeds: int) -> Iterator[Trial]:
    """Every run for a challenge; the reference on so many seeds."""
    rests = ground(challenge, folder)
    parts = {Kind.REFERENCE: seeds, Kind.ALSO: SOME_SEEDS, Kind.WRONG: SOME_SEEDS}
    for solution in solutions.of(challenge, folder):
        for seed in range(parts[solution.kind]):
            yield Trial(
                part=Part(solution.kind.value),
                name=solution.name,
                source=solution.source,
                seed=seed,
                ground=rests,
            )
    for mutant in mutants(challenge.solution):
        yield Trial(part=Part.MUTANT, name=mutant.name, source=mutant.source, seed=0, ground=rests)
    for epochs, source in replays(challenge.solution).items():
        for seed in range(REPLAY_SEEDS):
            yield Trial(part=Part.REPLAY, name=epochs, source=source, seed=seed, ground=rests)
