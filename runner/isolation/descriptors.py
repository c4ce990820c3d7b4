"""Open files: whatever the zygote has open is closed, but for what the child is given."""

import fcntl
import os

from runner.isolation import kernel

CHANNEL = 3
"""Where a child finds its channel to the supervisor."""

_CLOSE_RANGE = 436  # the same on every machine
_LAST = 0xFFFFFFFF

_BEYOND = 16  # above every descriptor that has a place of its own


def arrange(*, channel: int, output: int, diagnostics: int) -> None:
    """Put the child's own descriptors at 0 to 3: nothing to read, output, diagnostics, channel."""
    null = os.open(os.devnull, os.O_RDONLY)
    # First away from 0 to 3, then there: no dup2 may overwrite one that is still to be moved.
    sources = [beyond(fd) for fd in (null, output, diagnostics, channel)]
    for place, source in enumerate(sources):
        os.dup2(source, place)
        os.close(source)


def beyond(fd: int) -> int:
    """Have the same open at a place that is nobody's own."""
    return fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, _BEYOND)


def close_others() -> None:
    """Close everything beyond the child's own.

    Raises:
        OSError: If the kernel cannot.
    """
    kernel.syscall(_CLOSE_RANGE, CHANNEL + 1, _LAST, 0)
