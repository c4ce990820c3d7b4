"""Trials: every run that proves one challenge, and what is kept of it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from challenges.challenge import BEST_SCORE, Challenge
from challenges.verdicts import Judgement
from runner import solutions
from runner.solutions import Kind
from tests.proof.mutants.mutating import mutants
from tests.proof.replays import replays

SOME_SEEDS = 5
REPLAY_SEEDS = 3


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

    @property
    def key(self) -> str:
        """The same for the same run, whenever."""
        words = (self.part, self.name, str(self.seed), self.source)
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

    @property
    def is_best(self) -> bool:
        """Whether it has what the reference must have."""
        return self.verdict == "accepted" and self.score == BEST_SCORE


def trials(challenge: Challenge, folder: Path, seeds: int) -> Iterator[Trial]:
    """Every run for a challenge; the reference on so many seeds."""
    parts = {Kind.REFERENCE: seeds, Kind.ALSO: SOME_SEEDS, Kind.WRONG: SOME_SEEDS}
    for solution in solutions.of(challenge, folder):
        for seed in range(parts[solution.kind]):
            yield Trial(
                part=Part(solution.kind.value),
                name=solution.name,
                source=solution.source,
                seed=seed,
            )
    for mutant in mutants(challenge.solution):
        yield Trial(part=Part.MUTANT, name=mutant.name, source=mutant.source, seed=0)
    for epochs, source in replays(challenge.solution).items():
        for seed in range(REPLAY_SEEDS):
            yield Trial(part=Part.REPLAY, name=epochs, source=source, seed=seed)
