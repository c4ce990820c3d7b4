"""Putting the walls up, in the one order in which that works."""

from collections.abc import Iterable
from pathlib import Path

from challenges.challenge import Limits
from runner.isolation import (
    capabilities,
    descriptors,
    environment,
    landlock,
    no_new_privs,
    readable,
    requirements,
    rlimits,
    seccomp,
)
from runner.isolation.layers import Layers


def apply(*, limits: Limits, scratch: Path, libraries: Iterable[Path], layers: Layers) -> None:
    """Isolate this process for good: what is not listed here is out of its reach.

    Raises:
        OSError: If the kernel refuses to put up a wall.
        SandboxUnavailableError: If this machine has not what the walls need.
    """
    here = requirements.met().machine
    if layers.descriptors:
        descriptors.close_others()
    if layers.environment:
        environment.replace(environment.of_child(scratch))
    if layers.rlimits:
        rlimits.limit(limits)
    if layers.capabilities:
        capabilities.drop_all(here)
    if layers.no_new_privs:
        no_new_privs.forbid()
    if layers.landlock:
        landlock.restrict(readable=[*libraries, readable.of_process()], writable=[scratch])
    if layers.seccomp:
        seccomp.restrict(here)
