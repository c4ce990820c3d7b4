"""`make soak`: jobs by the thousand, a fifth of them bombs, and what they do to the supervisor.

`python -m tests.soak NUMBER`. Every now and then some honest jobs run alone: they say how long one
takes when nobody throws bombs, on the machine as it is just then.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from runner.supervisor import Supervisor
from tests.soak import soaking
from tests.soak.jobs import honest, mixed
from tests.soak.soaking import Soak, Tally, Traces

JOBS = 10_000
STORM, CALM = 100, 20
WARM_UP = 200
CONCURRENCY = 2


async def main(number: int) -> bool:
    """Soak, and print what came of it; whether all is well."""
    with tempfile.TemporaryDirectory() as folder:
        supervisor = Supervisor(CONCURRENCY, Path(folder))
        await supervisor.start()
        try:
            await supervisor.warm()
            assert supervisor.profile is not None
            sys.stdout.write(f"profile: {supervisor.profile.walls.name}\n")
            return await _soak(Soak(supervisor, Path(folder)), number)
        finally:
            await supervisor.stop()


async def _soak(soak: Soak, number: int) -> bool:
    stormy, calm = mixed(), honest()
    storm, still = Tally(), Tally()
    await soak.run(calm, CALM, still)
    await soak.run(stormy, min(WARM_UP, number // 3), storm)
    before, memory = await soak.traces(), soaking.memory()
    begun = time.monotonic()
    while storm.jobs < number:
        await soak.run(stormy, min(STORM, number - storm.jobs), storm)
        await soak.run(calm, CALM, still)
        _tell(storm.jobs, number, time.monotonic() - begun)
    drift = soaking.memory() / memory - 1
    return _report(storm, still, (before, await soak.traces()), drift)


def _tell(done: int, number: int, seconds: float) -> None:
    sys.stderr.write(f"{done} of {number} jobs after {seconds:.0f} s\n")


def _report(storm: Tally, still: Tally, traces: tuple[Traces, Traces], drift: float) -> bool:
    wrong = storm.trouble + still.trouble
    health = _p95(storm) / _p95(still)
    before, after = traces
    rows = [
        ("jobs", f"{storm.jobs}, {storm.bombs} of them bombs, and {still.jobs} in calm", True),
        ("not as they should be", f"{wrong.total()} {', '.join(sorted(wrong))}", not wrong),
        ("honest job, p95 in calm", f"{_p95(still):.2f} s", True),
        ("the same between bombs", f"{health:.2f} x", health <= 2),
        ("left behind", "nothing" if before == after else f"{before} -> {after}", before == after),
        ("supervisor's memory", f"{drift:+.2%}", drift < 0.02),
    ]
    for name, value, is_well in rows:
        sys.stdout.write(f"{name:28}{value}{'' if is_well else '   <- NOT WELL'}\n")
    return all(is_well for _, _, is_well in rows)


def _p95(tally: Tally) -> float:
    return statistics.quantiles(tally.honest, n=20)[-1]


if __name__ == "__main__":
    sys.exit(not asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else JOBS)))
