"""Control groups: one a child, in which the kernel counts its memory, threads, processor time.

Made, filled and removed by the supervisor: a child knows nothing of them. A supervisor keeps its
groups in one that it holds locked, so that another can tell whose supervisor is dead, and sweep.
"""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from challenges.challenge import Limits
from runner.isolation import cgroup_folders, hierarchies
from runner.isolation.cgroup_folders import below, folders, removed, removed_with_contents
from runner.isolation.hierarchies import CPU, MEMORY, PIDS, Place

_NEEDED = (MEMORY, PIDS)
_THREADS = 128 + 4 * (os.cpu_count() or 1)  # TensorFlow's pools grow with the machine
_PATIENCE_SECONDS = 2.0
_MEMORY_LIMITS = {  # and whether it is all memory that is meant, or what may be swapped out of it
    1: {"memory.limit_in_bytes": True, "memory.memsw.limit_in_bytes": True},
    2: {"memory.max": True, "memory.swap.max": False},
}
_EVENTS = {1: "memory.oom_control", 2: "memory.events"}


class NoGroupsError(Exception):
    """No control group can be made here; says why."""


_IDLE = [sys.executable, "-I", "-S", "-c", "import sys; sys.stdin.read()"]


@dataclass(slots=True, eq=False)
class Group:
    """The control group of one child."""

    places: Mapping[str, Place]

    def admit(self, pid: int) -> None:
        """Move a process into it."""
        for folder in folders(self.places):
            (folder / "cgroup.procs").write_text(str(pid), "ascii")

    def limit(self, limits: Limits) -> None:
        """Bound what its processes may use together."""
        (self.places[PIDS].folder / "pids.max").write_text(str(_THREADS), "ascii")
        memory = self.places[MEMORY]
        for name, is_all in _MEMORY_LIMITS[memory.version].items():
            file = memory.folder / name
            if file.exists():  # swap is not counted everywhere
                file.write_text(str(limits.memory_bytes if is_all else 0), "ascii")

    @property
    def ran_out_of_memory(self) -> bool:
        """Whether the kernel killed something in it to keep it within its memory."""
        memory = self.places[MEMORY]
        text = (memory.folder / _EVENTS[memory.version]).read_text("ascii")
        counts = dict(line.split() for line in text.splitlines())
        return counts.get("oom_kill", "0") != "0"

    def remove(self) -> bool:
        """End what is in it, and remove it; False if something is still dying."""
        return removed(folders(self.places))


@dataclass(slots=True, eq=False)
class Groups:
    """The groups of one supervisor."""

    places: Mapping[str, Place]
    _locks: tuple[int, ...]
    _leaving: list[Group] = field(default_factory=list)

    @classmethod
    def open(cls) -> "Groups":
        """Find out by doing whether groups are to be had.

        Raises:
            NoGroupsError: If they are not.
        """
        places = _used(hierarchies.own_places())
        try:
            bases = cgroup_folders.prepared(places)
            for base in folders(bases):
                cgroup_folders.sweep(base)
            groups = cls(*cgroup_folders.made(bases))
        except OSError as error:
            raise NoGroupsError(_told(error)) from error
        groups._try_out()
        return groups

    def hold(self, pid: int, limits: Limits) -> Group:
        """A new group with this process in it."""
        group = self._make()
        try:
            group.limit(limits)
            group.admit(pid)
        except BaseException:
            self.let_go(group)
            raise
        return group

    def let_go(self, group: Group) -> None:
        """Remove a group: now or, if its process is still dying, with one of the next."""
        self._leaving = [each for each in (*self._leaving, group) if not each.remove()]

    def close(self) -> None:
        """Remove all of them."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not removed_with_contents(folders(self.places)) and time.monotonic() < deadline:
            time.sleep(0.01)
        for lock in self._locks:
            os.close(lock)

    def _try_out(self) -> None:
        """Have the kernel count a process that does nothing."""
        try:
            with subprocess.Popen(_IDLE, stdin=subprocess.PIPE) as idle:  # noqa: S603  # ours
                group = self.hold(idle.pid, Limits())
            self.let_go(group)
        except OSError as error:
            self.close()
            raise NoGroupsError(_told(error)) from error

    def _make(self) -> Group:
        places = below(self.places, f"job-{secrets.token_hex(6)}")
        for folder in folders(places):
            folder.mkdir()
        return Group(places)


def _used(places: Mapping[str, Place]) -> Mapping[str, Place]:
    missing = [name for name in _NEEDED if name not in places]
    if missing:
        raise NoGroupsError(f"no control group counts {' and '.join(missing)} here")
    used = {name: places[name] for name in _NEEDED}
    if CPU in places and os.access(places[CPU].folder, os.W_OK):
        used[CPU] = places[CPU]  # each group's share is the same, however many threads it has
    return used


def _told(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}"
