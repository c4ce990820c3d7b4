"""Dying with the parent: the kernel kills this process when the one that started it ends."""

import os
import signal

from runner.isolation import kernel

_PR_SET_PDEATHSIG = 1


def die_with(parent: int) -> None:
    """Have this process killed when its parent ends; end it now if that has happened."""
    kernel.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
