"""How soon the demo's page answers, and how soon code can be graded, on its second start.

Against importing TensorFlow alone, which is what a newcomer would wait for without us.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.journey.demo import Demo


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Demo(Path(folder))))


async def _measure(demo: Demo) -> None:
    await demo.start()
    await _warm(demo, starts=1)
    demo.stop()
    begun = time.perf_counter()
    await demo.start()
    page = time.perf_counter() - begun
    await _warm(demo, starts=2)
    warm = time.perf_counter() - begun
    demo.stop()
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import tensorflow"], check=True, capture_output=True)
    alone = time.perf_counter() - begun
    print("\nSecond start of the demo")
    print(f"  the page answers after {page:.1f} s (aim: <= 5 s)")
    print(f"  code is graded after {warm:.1f} s")
    ratios = f"{page / alone:.2f} and {warm / alone:.2f}"
    print(f"  ratio {ratios} of importing TensorFlow ({alone:.1f} s)")


async def _warm(demo: Demo, *, starts: int) -> None:
    """Wait until this many starts have come so far that code can be graded."""
    while demo.log().count("the sandbox holds") < starts:
        assert demo.process.poll() is None, demo.log()
        await asyncio.sleep(0.1)
