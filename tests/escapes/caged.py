"""Running hostile snippets in real children, and noticing what they reached."""

import asyncio
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from challenges.challenge import Limits
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.outcomes import Execution, Predicted
from runner.supervisor import Supervisor
from tests.escapes.accepted import accepting
from tests.escapes.canaries import Canaries
from tests.escapes.snippets import NEEDS_A_JUDGE, Snippet

MIB = 2**20
ROWS = 64
NORMAL = Limits(wall_seconds=30, cpu_seconds=30, scratch_bytes=4 * MIB)
SHORT = Limits(wall_seconds=1.0, cpu_seconds=2, scratch_bytes=4 * MIB, output_bytes=65_536)


@dataclass(frozen=True, slots=True, eq=False)
class Caged:
    """What became of one run."""

    execution: Execution
    reached: list[str]


@dataclass(slots=True, eq=False)
class Cage:
    """A supervisor, and where the canaries of its runs live."""

    supervisor: Supervisor
    root: Path  # the supervisor's own folder
    folder: Path
    number: int = 0

    async def run(
        self, snippet: Snippet, *, has_policy: bool, layers: Layers | None = None
    ) -> Caged:
        """Run a snippet in a child."""
        limits = SHORT if snippet.is_bomb else NORMAL
        return await self.run_source(
            snippet.source,
            has_policy=has_policy,
            layers=layers,
            limits=limits,
            family=snippet.family,
        )

    async def run_source(
        self,
        source: str,
        *,
        has_policy: bool,
        layers: Layers | None = None,
        limits: Limits = NORMAL,
        family: str = "",
    ) -> Caged:
        """Run source in a child, with canaries planted."""
        self.number += 1
        rng = np.random.default_rng()
        labels = rng.integers(0, 2, ROWS)
        with Canaries(self.folder / str(self.number), self._beside()) as canaries:
            job = Job(
                source=canaries.planted_in(source),
                hidden_inputs=rng.normal(size=(ROWS, 1)) if family in NEEDS_A_JUDGE else None,
                limits=limits,
                has_policy=has_policy,
            )
            execution = await self.supervisor.run(job, layers=layers)
            await asyncio.sleep(0.02)  # a signal, a connection may still be on its way
            reached = canaries.reached(said=_said(execution), printed=execution.output)
        return Caged(execution, [*reached, *accepting(execution, labels)])

    def _beside(self) -> Path:
        [own] = self.root.iterdir()
        return own / f"neighbour-{self.number}"


def _said(execution: Execution) -> str:
    predicted = b""
    if isinstance(execution.outcome, Predicted):
        predicted = execution.outcome.values.tobytes()
    told = asdict(execution) if not predicted else {"history": execution.history}
    return f"{told} {execution.output} {predicted!r}"
