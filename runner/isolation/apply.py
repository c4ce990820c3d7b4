"""Putting the walls up, in the one order in which that works."""

from pathlib import Path

from challenges.challenge import Limits
from runner.isolation import (
    capabilities,
    descriptors,
    environment,
    landlock,
    namespaces,
    no_new_privs,
    readable,
    requirements,
    rlimits,
    seccomp,
)
from runner.isolation.layers import Layers
from runner.isolation.libraries import Libraries


def apply(*, limits: Limits, scratch: Path, libraries: Libraries, layers: Layers) -> None:
    """Isolate this process for good: what is not listed here is out of its reach.

    Raises:
        OSError: If the kernel refuses to put up a wall.
        SandboxUnavailableError: If this machine has not what the walls need.
    """
    here = requirements.met().machine
    if layers.namespaces:
        namespaces.enter(machine=here, folders=libraries.folders, scratch=scratch)
    if layers.capabilities:
        capabilities.drop_all(here)
    if layers.no_new_privs:
        no_new_privs.forbid()
    if layers.landlock:
        own = readable.of_process()
        landlock.restrict(known=libraries.rules, readable=own, writable=[scratch])
    _take_away(scratch, layers)
    if layers.rlimits:  # fewer descriptors than the zygote has open for the libraries
        rlimits.limit(limits)
    if layers.seccomp:
        seccomp.restrict(here)


def _take_away(scratch: Path, layers: Layers) -> None:
    """What the zygote has, and a child must not inherit; the libraries' rules were given by it."""
    if layers.descriptors:
        descriptors.close_others()
    if layers.environment:
        environment.replace(environment.of_child(scratch))
