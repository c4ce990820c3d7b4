"""What the whole idle demo holds in memory, against a process that has only imported TensorFlow.

Counted as proportional set size: a page that processes share counts once among them.
"""

import asyncio
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil

from tests.journey.demo import Demo

MIB = 2**20


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Demo(Path(folder))))


async def _measure(demo: Demo) -> None:
    await demo.start()
    while "the sandbox holds" not in demo.log():
        assert demo.process.poll() is None, demo.log()
        await asyncio.sleep(0.2)
    await asyncio.sleep(10)  # until the children that wait are warm
    root = psutil.Process(demo.process.pid)
    family = [root, *root.children(recursive=True)]
    print("\nMemory of the idle demo")
    for process in family:
        parents = {root.pid: "zygote", root.ppid(): "demo"}
        name = parents.get(process.ppid(), "child")
        print(f"  {name:8} {_pss(process) / MIB:6.0f} MiB")
    total = sum(map(_pss, family))
    demo.stop()
    alone = _tensorflow_alone()
    print(f"  together {total / MIB:.0f} MiB (aim: <= 900), ratio {total / alone:.2f}")


def _tensorflow_alone() -> float:
    code = "import tensorflow, sys; print('up', flush=True); sys.stdin.read()"
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    used = _pss(psutil.Process(process.pid))
    process.communicate()
    return used


def _pss(process: psutil.Process) -> float:
    return float(process.memory_full_info().pss)
