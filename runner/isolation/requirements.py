"""What the walls need of a machine, told before anything is started."""

from dataclasses import dataclass

from runner.errors import SandboxUnavailableError
from runner.isolation import landlock
from runner.isolation.machine import Machine, machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Kernel:
    """What this machine offers."""

    machine: Machine
    landlock_abi: int


def met() -> Kernel:
    """What this machine offers, which is enough.

    Raises:
        SandboxUnavailableError: If it is not, saying what to do.
    """
    here = machine()
    if here is None:
        raise SandboxUnavailableError(
            what="The sandbox needs Linux on x86-64 or aarch64.",
            remedy="Run DailyTensor in a container: README.md has the command, `docker run …`.",
        )
    abi = landlock.abi()
    if not abi:
        raise SandboxUnavailableError(
            what="The kernel has no Landlock, so files cannot be kept from submissions.",
            remedy="Use Linux 5.13 or newer with Landlock among its security modules (lsm=).",
        )
    return Kernel(machine=here, landlock_abi=abi)
