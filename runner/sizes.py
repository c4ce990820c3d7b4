"""How many children wait and how many threads each has, by the size of the machine."""

import os
from pathlib import Path

_CHILD_BYTES = 192 * 2**20  # of its own at work; 50 MiB while it waits (`make bench`)
_SHARE = 0.25  # of the memory that is free when the supervisor starts


def threads(concurrency: int) -> int:
    """Threads for one operation, so that as many children as may work share the cores."""
    return max(1, _cores() // concurrency)


def spares(concurrency: int) -> int:
    """Children that wait: one for each that may work, if memory allows; never fewer than one."""
    return max(1, min(concurrency, int(_SHARE * _free_bytes()) // _CHILD_BYTES))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # not everywhere that the supervisor is made, to refuse
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _free_bytes() -> int:
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
    except FileNotFoundError:
        return 0
    kibibytes = {line.split(":")[0]: line.split()[1] for line in lines}
    return int(kibibytes.get("MemAvailable", 0)) * 1024
