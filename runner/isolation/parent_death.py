"""Dying with the parent: the kernel kills this process when the one that started it ends."""

import os
import signal
from pathlib import Path

from runner.isolation import kernel

_PR_SET_PDEATHSIG = 1


def die_with(parent: int) -> None:
    """Have this process killed when its parent ends; end it now if that has happened."""
    kernel.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if _parent() != parent:
        os._exit(1)


def _parent() -> int:
    # Not `getppid()`: in a process namespace of its own a process sees no parent.
    status = Path("/proc/self/stat").read_text("utf-8", errors="replace")
    return int(status.rpartition(")")[2].split()[1])
