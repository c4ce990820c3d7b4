"""`make fuzz`: a million frames; `python -m tests.fuzz --seed N --frames M` repeats a run."""

import argparse
import asyncio
import resource
import secrets
import time
import warnings

from tests.fuzz.hearing import Heard
from tests.fuzz.run import fuzz


def main() -> None:
    """Fuzz, and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**31))
    parser.add_argument("--frames", type=int, default=1_000_000)
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    warnings.simplefilter("error")
    before, begun = _peak_mb(), time.monotonic()
    heard = asyncio.run(fuzz(options.seed, options.frames, _tell))
    seconds = time.monotonic() - begun
    print(f"{heard.frames:,} frames in {seconds:.0f} s; {heard.frames / seconds:,.0f} a second")
    print(f"memory: {before:.0f} MB before, {_peak_mb():.0f} MB at most")
    for end, count in heard.ends.most_common():
        print(f"  {count:9,} {end}")


def _tell(heard: Heard) -> None:
    print(f"{heard.frames:,} frames", flush=True)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


main()
