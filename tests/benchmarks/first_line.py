"""How soon the first line of a submission runs in a warm pool, and what the layers take of it.

The line against that of a script that imports TensorFlow; the layers, policy and kernel's walls,
in children of a process without TensorFlow, against forking and ending one.
"""

import asyncio
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from challenges import library
from challenges.challenge import Limits
from runner.isolation import apply, descriptors, readable
from runner.isolation.layers import Layers
from runner.isolation.libraries import Libraries
from runner.jobs import Job
from runner.policy import compiler
from runner.supervisor import Supervisor

LINES, FORKS = 40, 100
FIRST = "import time\nprint(time.time())\n"


def main() -> None:
    """Measure, and print."""
    sources = [challenge.solution for challenge in library.load().challenges.values()]
    libraries = Libraries.of(readable.of_training())
    compiler.compile_source(sources[0])  # what the zygote does before it forks
    gc.collect()
    gc.freeze()
    taken = [_layers_seconds(sources[n % len(sources)], libraries) for n in range(FORKS)]
    policy, walls = (list(seconds) for seconds in zip(*taken, strict=True))
    layers = [sum(seconds) for seconds in taken]
    with tempfile.TemporaryDirectory() as folder:
        lines = asyncio.run(_lines(Path(folder)))
    script = statistics.median(_script_seconds() for _ in range(3))
    print("\nBefore a learner's first line")
    p95 = _p95(lines)
    print(f"  the line runs after {1000 * p95:.0f} ms, p95 (aim: <= 50 ms)")
    print(
        f"  median {1000 * statistics.median(lines):.0f} ms, ratio {p95 / script:.4f} of a script"
    )
    print(f"  layers: {1000 * _p95(layers):.1f} ms, p95 (aim: <= 25 ms): ", end="")
    print(f"policy {1000 * _p95(policy):.1f}, ", end="")
    print(f"walls {1000 * _p95(walls):.1f}, which stand before it")


async def _lines(folder: Path) -> list[float]:
    supervisor = Supervisor(1, folder / "scratch")
    await supervisor.start()
    found = []
    for _ in range(LINES):
        await supervisor.warm()
        begun = time.time()
        execution = await supervisor.run(Job(source=FIRST))
        found.append(float(execution.output) - begun)
    await supervisor.stop()
    return found


def _script_seconds() -> float:
    begun = time.time()
    source = f"import tensorflow\n{FIRST}"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, check=True)
    return float(done.stdout) - begun


def _layers_seconds(source: str, libraries: Libraries) -> tuple[float, float]:
    """What a child takes to admit a source, and to put its walls up."""
    outlet, inlet = os.pipe()
    with tempfile.TemporaryDirectory() as scratch:
        pid = os.fork()
        if pid == 0:
            try:
                descriptors.arrange(channel=inlet, output=2, diagnostics=2)
                begun = time.perf_counter()
                compiler.compile_source(source)
                admitted = time.perf_counter()
                apply.apply(
                    limits=Limits(), scratch=Path(scratch), libraries=libraries, layers=Layers()
                )
                taken = admitted - begun, time.perf_counter() - admitted
                os.write(descriptors.CHANNEL, json.dumps(taken).encode())
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
    os.close(inlet)
    with os.fdopen(outlet, "rb") as pipe:
        policy, walls = json.loads(pipe.read())
    return policy, walls


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]
