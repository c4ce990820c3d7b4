"""Open files: whatever the zygote has open is closed, but for what the child is given."""

import contextlib
import fcntl
import os
from pathlib import Path

CHANNEL = 3
"""Where a child finds its channel to the supervisor."""

_BEYOND = 16  # above every descriptor that has a place of its own


def arrange(*, channel: int, output: int, diagnostics: int) -> None:
    """Put the child's own descriptors at 0 to 3: nothing to read, output, diagnostics, channel."""
    null = os.open(os.devnull, os.O_RDONLY)
    # First away from 0 to 3, then there: no dup2 may overwrite one that is still to be moved.
    sources = [
        fcntl.fcntl(fd, fcntl.F_DUPFD, _BEYOND) for fd in (null, output, diagnostics, channel)
    ]
    for place, source in enumerate(sources):
        os.dup2(source, place)
        os.close(source)


def close_others() -> None:
    """Close everything beyond the child's own."""
    for name in [path.name for path in Path("/proc/self/fd").iterdir()]:
        if int(name) > CHANNEL:
            with contextlib.suppress(OSError):  # the one that listed the folder
                os.close(int(name))
