"""The folders that control groups are to a process: made, locked, handed down, swept, removed."""

import contextlib
import fcntl
import os
import secrets
import signal
from collections.abc import Iterable, Mapping
from pathlib import Path

from runner.isolation.hierarchies import CPU, Place

_PREFIX = "dailytensor-"
_OURSELVES = f"{_PREFIX}supervisor"
_WEIGHTS = {1: ("cpu.shares", 1024), 2: ("cpu.weight", 100)}
_HEAVIEST = 10_000
_BUSY_THREADS = 4  # of a child, for each core


def below(places: Mapping[str, Place], name: str) -> Mapping[str, Place]:
    """The groups of this name inside others."""
    return {
        controller: Place(version=place.version, folder=place.folder / name)
        for controller, place in places.items()
    }


def folders(places: Mapping[str, Place]) -> list[Path]:
    """The folders, each once: controllers may share one."""
    return sorted({place.folder for place in places.values()})


def made(bases: Mapping[str, Place]) -> tuple[Mapping[str, Place], tuple[int, ...]]:
    """Make a supervisor's own group; also returns the locks that show that it is alive.

    Raises:
        OSError: If it may not be made.
    """
    while True:
        places = below(bases, _PREFIX + secrets.token_hex(6))
        try:
            locks = [_made(folder) for folder in folders(places)]
            for folder in folders(places):
                _hand_down(places, folder)
            _weigh(places)
        except OSError:
            removed(folders(places))
            raise
        if None not in locks:
            return places, tuple(lock for lock in locks if lock is not None)
        # Another supervisor was sweeping and took it for a dead one's.


def _weigh(places: Mapping[str, Place]) -> None:
    """Let our children together weigh as much as their threads would, not as a single one."""
    if place := places.get(CPU):
        name, usual = _WEIGHTS[place.version]
        weight = min(usual * _BUSY_THREADS * (os.cpu_count() or 1), _HEAVIEST)
        (place.folder / name).write_text(str(weight), "ascii")


def _made(folder: Path) -> int | None:
    folder.mkdir()
    try:
        lock = _locked(folder)
    except FileNotFoundError:
        return None
    return lock if folder.exists() else None


def prepared(places: Mapping[str, Place]) -> Mapping[str, Place]:
    """Where groups can be made: in version 2, a group with groups in it holds no process."""
    return {name: _base(place, places) for name, place in places.items()}


def _base(place: Place, places: Mapping[str, Place]) -> Place:
    if place.version == 1:
        return place
    if place.folder.name == _OURSELVES:  # moved there before
        return Place(version=2, folder=place.folder.parent)
    if (place.folder / "cgroup.type").exists():  # every group has it but the root of all
        _step_aside(place.folder)
    _hand_down(places, place.folder)
    return place


def _step_aside(folder: Path) -> None:
    aside = folder / _OURSELVES
    aside.mkdir(exist_ok=True)
    (aside / "cgroup.procs").write_text(str(os.getpid()), "ascii")


def _hand_down(places: Mapping[str, Place], folder: Path) -> None:
    """Let the groups below be counted, too; version 1 does so by itself."""
    wanted = [name for name, place in places.items() if place.version == 2]
    control = folder / "cgroup.subtree_control"
    if wanted and control.exists():
        control.write_text(" ".join(f"+{name}" for name in wanted), "ascii")


def sweep(base: Path) -> None:
    """Remove what dead supervisors left."""
    for folder in base.glob(f"{_PREFIX}*"):
        lock = None if folder.name == _OURSELVES else _locked(folder)
        if lock is not None:  # nobody holds it: its supervisor is dead
            removed_with_contents([folder])
            os.close(lock)


def _locked(folder: Path) -> int | None:
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(fd)
        return None
    return fd


def removed_with_contents(groups: list[Path]) -> bool:
    """Remove groups and the groups in them; False if something in one is still dying."""
    inside = [inner for group in groups for inner in group.glob("*/")]
    return removed(inside) and removed(groups)


def removed(groups: Iterable[Path]) -> bool:
    """End what is in groups, and remove them; False if something in one is still dying."""
    is_gone = True
    for group in groups:
        try:
            _end_all_in(group)
            group.rmdir()
        except FileNotFoundError:
            continue
        except OSError:  # something in it is still dying
            is_gone = False
    return is_gone


def _end_all_in(group: Path) -> None:
    for pid in (group / "cgroup.procs").read_text("ascii").split():
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(pid), signal.SIGKILL)
