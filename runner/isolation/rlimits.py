"""Resource limits that the kernel itself counts: memory, processor time, files, file size."""

import math
import resource

from challenges.challenge import Limits

_OPEN_FILES = 64
_STACK_BYTES = 8 * 2**20
_GRACE_SECONDS = 2  # between the signal that can be caught and the one that cannot
_PAGE = 4096


def limit(limits: Limits) -> None:
    """Bound what this process may use, for good."""
    _set(resource.RLIMIT_AS, limits.memory_bytes)
    _set(resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + _GRACE_SECONDS)
    _set(resource.RLIMIT_NOFILE, _OPEN_FILES)
    # One page more than the folder may hold: a file that hits this limit is seen to be too much.
    _set(resource.RLIMIT_FSIZE, limits.scratch_bytes + _PAGE)
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_STACK, _STACK_BYTES)
    _set(resource.RLIMIT_MEMLOCK, 0)
    _set(resource.RLIMIT_MSGQUEUE, 0)


def lower(pid: int, limits: Limits, spent_seconds: float) -> None:
    """Bound what another process may use from now on; it was bound before, and not less.

    Raises:
        ProcessLookupError: If there is no such process.
    """
    most_seconds = limits.cpu_seconds + math.ceil(spent_seconds)
    seconds = (most_seconds, most_seconds + _GRACE_SECONDS)
    file_bytes = limits.scratch_bytes + _PAGE
    for kind, (soft, hard) in (
        (resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes)),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, (file_bytes, file_bytes)),
    ):
        _, ceiling = resource.prlimit(pid, kind)
        if ceiling != resource.RLIM_INFINITY:
            soft, hard = min(soft, ceiling), min(hard, ceiling)
        resource.prlimit(pid, kind, (soft, hard))


def _set(kind: int, soft: int, hard: int | None = None) -> None:
    _, ceiling = resource.getrlimit(kind)
    wanted = soft if hard is None else hard
    if ceiling != resource.RLIM_INFINITY:  # an operator may have set less, and raising is refused
        wanted, soft = min(wanted, ceiling), min(soft, ceiling)
    resource.setrlimit(kind, (soft, wanted))
