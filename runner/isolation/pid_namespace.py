"""Process namespaces: a child that is the only process in its world.

The kernel gives one to what a process forks from now on, once, and never to the process itself. So
it is asked for before the fork, by the zygote, which then takes its children's place back; only
root may do that.

The child is the first process in there, which the kernel spares signals that end others: its
`abort()` ends in a segmentation fault, and it outlives the first warning that its processor time
is up, though not the second.
"""

import os

from runner.isolation import kernel

_NEW_PIDS = 0x20000000


def fork(*, apart: bool) -> int:
    """Fork; `apart`: into a process namespace of its own.

    Raises:
        OSError: If the kernel refuses.
    """
    if not apart:
        return os.fork()
    ours = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    try:
        kernel.unshare(_NEW_PIDS)
        try:
            pid = os.fork()
        except OSError:
            kernel.setns(ours, _NEW_PIDS)
            raise
        if pid:
            kernel.setns(ours, _NEW_PIDS)
    finally:
        os.close(ours)
    return pid
