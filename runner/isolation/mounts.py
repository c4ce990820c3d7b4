"""Mounts, as far as the walls and their tests move any."""

from pathlib import Path

from runner.isolation import kernel

_NOSUID, _NODEV, _BIND, _REC, _PRIVATE = 1 << 1, 1 << 2, 1 << 12, 1 << 14, 1 << 18


def keep_to_ourselves() -> None:
    """Let no mount of this namespace be seen in another from now on."""
    kernel.mount("none", "/", flags=_REC | _PRIVATE)


def empty(folder: Path, *, megabytes: int = 1) -> None:
    """Put an empty folder, readable to all, over this one."""
    options = f"mode=0755,size={megabytes}m"
    kernel.mount("tmpfs", str(folder), "tmpfs", _NOSUID | _NODEV, options)


def show(path: Path | str, at: Path) -> None:
    """Show a file or a folder at another place, too, which is made for it."""
    if Path(path).is_dir():
        at.mkdir(parents=True, exist_ok=True)
    else:
        at.parent.mkdir(parents=True, exist_ok=True)
        at.touch()
    kernel.mount(str(path), str(at), flags=_BIND | _REC)
