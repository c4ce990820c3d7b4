"""Where this process stands in the kernel's control groups, of either version or of both."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MEMORY, PIDS, CPU = "memory", "pids", "cpu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The group of this process under one controller."""

    version: int
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mount:
    version: int
    root: str
    folder: Path
    options: tuple[str, ...]


def own_places(process: Path = Path("/proc/self")) -> Mapping[str, Place]:
    """By controller: where this process stands; a controller that is nowhere is left out."""
    groups = list(_groups((process / "cgroup").read_text("utf-8")))
    places: dict[str, Place] = {}
    for mount in _mounts((process / "mountinfo").read_text("utf-8")):
        for names, path in groups:
            if bool(names) == (mount.version == 1):
                found = Place(version=mount.version, folder=_at(mount, path))
                places = dict.fromkeys(_controllers(mount, names, found), found) | places
    return places


def _controllers(mount: _Mount, names: tuple[str, ...], place: Place) -> list[str]:
    """What a group of this process controls under this mount."""
    if not place.folder.is_dir():  # seen from inside a container that shows only a part
        return []
    if mount.version == 1:
        return [name for name in names if name in mount.options]
    return (place.folder / "cgroup.controllers").read_text("ascii").split()


def _at(mount: _Mount, path: str) -> Path:
    inner = path.removeprefix(mount.root) if mount.root != "/" else path
    return mount.folder / inner.lstrip("/")


def _groups(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Controllers, none for version 2, and path of each group."""
    for line in text.splitlines():
        _, controllers, path = line.split(":", 2)
        yield tuple(controllers.split(",")) if controllers else (), path


def _mounts(text: str) -> Iterator[_Mount]:
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        kind, _, options = after.split(" ", 2)
        if kind in {"cgroup", "cgroup2"}:
            root, folder = before.split(" ")[3:5]
            yield _Mount(
                version=2 if kind == "cgroup2" else 1,
                root=root,
                folder=Path(folder),
                options=tuple(options.split(",")),
            )
