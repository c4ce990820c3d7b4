"""`make bench`: every benchmark, each printing a ratio against a baseline of the same run.

`python -m tests.benchmarks NAME` runs one.
"""

import importlib
import sys

NAMES = (
    "against_a_script",
    "first_line",
    "throughput",
    "verdict_overhead",
    "second_start",
    "idle_memory",
    "queue",
    "refit",
    "scheduling",
    "answering",
    "sweep",
    "updates",
    "broadcast",
)


def main() -> None:
    """Run those named, or all."""
    for name in sys.argv[1:] or NAMES:
        importlib.import_module(f"tests.benchmarks.{name}").main()


if __name__ == "__main__":
    main()
