"""The self-test: the sandbox attacks itself in a real child, and serves only if all fails."""

import os
import secrets
import socket
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from runner.attacks import ATTACKS, BROKE, DONE, script
from runner.errors import SandboxUnavailableError
from runner.isolation import profiles, requirements
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.outcomes import Execution

_REMEDIES = {
    "Landlock": "Check that Landlock is among the active modules (/sys/kernel/security/lsm).",
    "seccomp": "Check that the kernel has CONFIG_SECCOMP_FILTER and no container runtime bars it.",
}
_KINDS = ("user", "mnt", "net", "ipc", "uts")
_REMEDY = "Run `dailytensor doctor` and report what it says."


@dataclass(frozen=True, slots=True, kw_only=True)
class Walls:
    """Which walls are up, and why others are not."""

    layers: Layers = field(default_factory=Layers.portable)
    refused: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The profile's name."""
        return profiles.name(self.layers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Which walls were seen to hold here."""

    walls: Walls
    landlock_abi: int
    is_root: bool  # the worker runs as root; its children have none of root's powers
    attacks: int  # how many were tried, and failed


async def probe(run: Callable[[Job], Awaitable[Execution]], folder: Path, walls: Walls) -> Profile:
    """Attack the sandbox; `run` runs a job in a child, `folder` is out of a child's bounds.

    Raises:
        SandboxUnavailableError: If an attack succeeds.
    """
    kernel = requirements.met()
    secret = secrets.token_hex(16)
    with tempfile.TemporaryDirectory(dir=folder) as outside, _listener() as listener:
        path = Path(outside, "secret")
        _write(path, secret)
        facts = {
            "SECRET": str(path),
            "OUTSIDE": outside,
            "SUPERVISOR": os.getpid(),
            "LISTENER": listener.getsockname(),
            "NAMESPACES": _namespaces() if walls.layers.namespaces else {},
        }
        execution = await run(Job(source=script(facts), has_policy=False))
        _judge(execution.output, secret)
        _require(not _was_reached(listener), "connect to a port", "seccomp")
        _require(_is_intact(path, secret), "write outside", "Landlock")
    return Profile(
        walls=walls,
        landlock_abi=kernel.landlock_abi,
        is_root=os.geteuid() == 0,
        attacks=len(ATTACKS),
    )


def _namespaces() -> dict[str, str]:
    """The supervisor's own, by kind; a child shares none of them."""
    return {kind: str(Path(f"/proc/self/ns/{kind}").readlink()) for kind in _KINDS}


def _judge(output: str, secret: str) -> None:
    """Look for canaries in what the attacker could print."""
    for attack in ATTACKS:
        _require(f"{BROKE} {attack.name}\n" not in output, attack.name, attack.wall)
    _require(secret not in output, "read a file outside", "Landlock")
    _require(DONE in output, "run the self-test to its end", "the sandbox")


def _require(holds: object, attack: str, wall: str) -> None:
    if not holds:
        raise SandboxUnavailableError(
            what=f"The sandbox does not hold: {attack} ({wall}).",
            remedy=_REMEDIES.get(wall, _REMEDY),
        )


def _write(path: Path, secret: str) -> None:
    path.write_text(secret, encoding="ascii")


def _listener() -> socket.socket:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    return listener


def _was_reached(listener: socket.socket) -> bool:
    try:
        listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True


def _is_intact(path: Path, secret: str) -> bool:
    return [entry.name for entry in path.parent.iterdir()] == [path.name] and (
        path.read_text(encoding="ascii") == secret
    )
