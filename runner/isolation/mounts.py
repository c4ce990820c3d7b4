"""Mounts, as far as the walls and their tests move any."""

import ctypes
from pathlib import Path

from runner.isolation import kernel

_NOSUID, _NODEV, _BIND, _REC, _PRIVATE = 1 << 1, 1 << 2, 1 << 12, 1 << 14, 1 << 18

_SET_ATTRIBUTES = 442  # the same on every machine
_HERE, _RECURSIVE = -100, 0x8000
_READ_ONLY, _NO_SET_USER_ID = 1, 2


class _Attributes(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint64) for name in ("set", "clear", "propagation", "users"))


def keep_to_ourselves() -> None:
    """Let no mount of this namespace be seen in another from now on."""
    kernel.mount("none", "/", flags=_REC | _PRIVATE)


def empty(folder: Path, *, megabytes: int = 1) -> None:
    """Put an empty folder, readable to all, over this one."""
    options = f"mode=0755,size={megabytes}m"
    kernel.mount("tmpfs", str(folder), "tmpfs", _NOSUID | _NODEV, options)


def show(path: Path | str, at: Path, *, with_mounts: bool = True) -> None:
    """Show a file or a folder at another place, too, which is made for it."""
    if Path(path).is_dir():
        at.mkdir(parents=True, exist_ok=True)
    else:
        at.parent.mkdir(parents=True, exist_ok=True)
        at.touch()
    kernel.mount(str(path), str(at), flags=_BIND | (_REC if with_mounts else 0))


def make_read_only(folder: Path) -> None:
    """Let nothing be written in this mount and in those inside it, through this view."""
    attributes = _Attributes(_READ_ONLY | _NO_SET_USER_ID)
    kernel.syscall(
        _SET_ATTRIBUTES,
        _HERE,
        str(folder).encode(),
        _RECURSIVE,
        ctypes.byref(attributes),
        ctypes.sizeof(attributes),
    )
