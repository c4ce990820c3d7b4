"""A root folder of a child's own: the libraries, its scratch folder, and nothing else.

A second wall behind Landlock, and a coarser one: it shows whole library folders, read-only.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from runner.isolation import kernel, mounts
from runner.isolation.machine import Machine

_DETACH = 2
_DEVICES = Path("/dev")


def folders_of(readable: Iterable[Path]) -> tuple[Path, ...]:
    """Devices, and of everything else the folder it is in, unless another holds it."""
    chosen = {path if path.parent == _DEVICES else path.parent for path in readable}
    return tuple(sorted(path for path in chosen if not chosen & set(path.parents)))


def enter(*, machine: Machine, folders: Iterable[Path], scratch: Path) -> None:
    """Have no other root than this one; needs a mount namespace of its own.

    Args:
        machine: Whose system calls to make.
        folders: What it shows, read-only.
        scratch: The one folder that may be written.

    Raises:
        OSError: If the kernel refuses.
    """
    mounts.keep_to_ourselves()
    folder = os.open(scratch, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    root = scratch  # a place that surely exists; what lies there is held open
    mounts.empty(root)
    for path in folders:
        mounts.show(path, _inside(root, path))
    mounts.show(Path("/proc/self").resolve(), root / "proc/self")  # no other process's
    place = _inside(root, scratch)
    place.mkdir(parents=True)
    mounts.make_read_only(root)
    mounts.show(f"/proc/self/fd/{folder}", place, with_mounts=False)  # this root is mounted there
    os.close(folder)
    _turn(machine, root)
    os.chdir(scratch)


def _inside(root: Path, path: Path) -> Path:
    return root / path.relative_to("/")


def _turn(machine: Machine, root: Path) -> None:
    """Make this folder the root, and let go of what was it."""
    os.chdir(root)
    kernel.syscall(machine.pivot_root, b".", b".")  # the new one lies on the old one
    kernel.unmount(".", _DETACH)
    os.chdir("/")
