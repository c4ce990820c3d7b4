"""Namespaces: a child's own users, mounts, network, IPC objects, names and control groups."""

import os
from collections.abc import Iterable
from pathlib import Path

from runner.isolation import kernel, private_root
from runner.isolation.machine import Machine

_MOUNTS, _GROUPS, _NAMES, _IPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
_USERS, _NETWORK = 0x10000000, 0x40000000


def enter(*, machine: Machine, folders: Iterable[Path], scratch: Path) -> None:
    """Leave the host's namespaces; only these folders and the scratch one come along.

    Raises:
        OSError: If the kernel refuses.
    """
    user, group = os.geteuid(), os.getegid()
    kernel.unshare(_USERS | _MOUNTS | _NETWORK | _IPC | _NAMES | _GROUPS)
    # Nobody else exists in there; an ordinary user may say so only without other groups.
    Path("/proc/self/setgroups").write_text("deny", "ascii")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1", "ascii")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1", "ascii")
    private_root.enter(machine=machine, folders=folders, scratch=scratch)
