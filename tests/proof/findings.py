"""What the results of a challenge's trials come to, and what is open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import fmean, median

from challenges.challenge import Challenge
from runner import solutions
from tests.proof.survivors import ENOUGH, Reckoning, reckon
from tests.proof.trials import Part, Result, Trial

MOST_SECONDS = 15.0
MOST_BYTES = 800_000_000
_MOST_OF_WRONG, _MOST_OF_NAIVE = 3, 1

Runs = Mapping[str, list[Result]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was measured of one challenge."""

    challenge: Challenge
    parts: Mapping[Part, Runs]  # by part and name, a result for each seed
    reasons: Mapping[str, str] = field(default_factory=dict)  # of `survivors.toml`
    missing: tuple[str, ...] = ()  # what the folder lacks

    @classmethod
    def of(
        cls,
        challenge: Challenge,
        results: list[tuple[Trial, Result]],
        reasons: Mapping[str, str],
        missing: Iterable[str] = (),
    ) -> "Findings":
        """Sort results by part and name."""
        parts: dict[Part, dict[str, list[Result]]] = {part: defaultdict(list) for part in Part}
        for trial, result in results:
            parts[trial.part][trial.name].append(result)
        return cls(challenge=challenge, parts=parts, reasons=reasons, missing=tuple(missing))

    @property
    def reference(self) -> list[Result]:
        """The reference's runs."""
        return [result for runs in self.parts[Part.REFERENCE].values() for result in runs]

    @property
    def values(self) -> list[float]:
        """What the reference reached, the worst first."""
        found = [result.value for result in self.reference if result.value is not None]
        return sorted(found, reverse=not self.challenge.metric.more_is_better)

    @property
    def margin(self) -> float:
        """How far the reference's worst run is beyond the target; negative if it is not."""
        distance = self.values[0] - self.challenge.target if self.values else -1.0
        return distance if self.challenge.metric.more_is_better else -distance

    @property
    def seconds(self) -> float:
        """The reference's usual run, with prediction."""
        return median(result.seconds for result in self.reference)

    @property
    def memory_bytes(self) -> int:
        """The most that a run of the reference had."""
        return max(result.memory_bytes for result in self.reference)

    @property
    def mutants(self) -> Reckoning:
        """What became of the mutants."""
        lives = {name: runs[0].is_best for name, runs in self.parts[Part.MUTANT].items()}
        return reckon(lives, self.reasons)

    @property
    def by_epochs(self) -> list[float]:
        """The mean score by the number of epochs, from none to all."""
        return [
            fmean(result.score for result in runs) for runs in self.parts[Part.REPLAY].values()
        ]

    def open(self) -> Iterator[str]:
        """What is not as it has to be, in words."""
        yield from (text.partition(":")[0] for text in self.missing)
        yield from self._right()
        for name, most in self.wrong_scores().items():
            allowed = _MOST_OF_NAIVE if name == solutions.NAIVE else _MOST_OF_WRONG
            if most > allowed:
                yield f"{name} scores {most}"
        if self.mutants.share < ENOUGH:
            yield f"too many mutants live ({', '.join(self.mutants.unexplained)})"
        if self.mutants.stale:
            yield f"survivors.toml explains what does not live: {', '.join(self.mutants.stale)}"
        if self.by_epochs != sorted(self.by_epochs):
            yield "more epochs lower the score"
        if self.seconds > MOST_SECONDS:
            yield f"it takes {self.seconds:.0f} s"
        if self.memory_bytes > MOST_BYTES:
            yield f"it takes {self.memory_bytes / 1e6:.0f} MB"

    def wrong_scores(self) -> dict[str, int]:
        """The highest score of each wrong solution."""
        wrong = self.parts[Part.WRONG].items()
        return {name: max(result.score for result in runs) for name, runs in wrong}

    def _right(self) -> Iterator[str]:
        for part in (Part.REFERENCE, Part.ALSO):
            for name, runs in self.parts[part].items():
                best = sum(result.is_best for result in runs)
                if best < len(runs):
                    yield f"{name} is accepted {best} times of {len(runs)}"
