"""Scratch folders: one a job, private, gone afterwards, and swept up after a supervisor that died.

What lies in one was made by hostile code: nothing here follows a link or recurses.
"""

import asyncio
import errno
import fcntl
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

_LOCK = "lock"
_MAX_ENTRIES = 4_096
_DEEPEST = 64  # folders in one another
_BLOCK = 4_096  # what even an empty file costs
_PRIVATE = 0o700
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


class Scratch:
    """The folder of one supervisor, in which each job gets a folder."""

    def __init__(self, root: Path) -> None:
        """Make a folder below this one, and remove those that dead supervisors left there."""
        root.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        _sweep(root)
        self.folder = Path(tempfile.mkdtemp(dir=root.resolve())).resolve()
        self.home = self.folder / "zygote"
        self.home.mkdir(mode=_PRIVATE)
        self._lock = _locked(self.folder / _LOCK)

    @asynccontextmanager
    async def job(self) -> AsyncIterator[Path]:
        """A new folder that is removed at the end."""
        folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="job-", dir=self.folder))
        try:
            yield folder
        finally:
            await asyncio.to_thread(remove, folder)

    def close(self) -> None:
        """Remove the supervisor's folder."""
        remove(self.folder)
        if self._lock is not None:
            os.close(self._lock)


def size_bytes(folder: Path, most: int) -> int:
    """How much lies in a folder; more than `most` where it cannot be told with little effort."""
    total = 0
    try:
        for number, entry in enumerate(_walk(folder)):
            total += max(entry.stat(follow_symlinks=False).st_size, _BLOCK)
            if number == _MAX_ENTRIES:
                return most + 1
    except FileNotFoundError:  # removed while we looked; we shall look again
        return total
    except OSError:  # folders too deep to be meant well
        return most + 1
    return total


def remove(folder: Path) -> None:
    """Remove a folder and all that is in it, however deep."""
    names: list[str] = []  # of the folders that we are in, from the outermost
    here = os.open(folder, _FOLDER)
    while True:
        inner = _emptied(here)
        if inner is not None:
            names.append(inner)
            there = os.open(inner, _FOLDER, dir_fd=here)
        elif names:  # by its parent, as a path may be too long to be one
            there = os.open("..", _FOLDER, dir_fd=here)
            os.rmdir(names.pop(), dir_fd=there)
        else:
            break
        os.close(here)
        here = there
    os.close(here)
    folder.rmdir()


def _emptied(fd: int) -> str | None:
    """Remove the files of a folder up to its first folder, which is returned."""
    with os.scandir(fd) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                os.chmod(entry.name, _PRIVATE, dir_fd=fd)
                return entry.name
            os.unlink(entry.name, dir_fd=fd)
    return None


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    waiting = [(str(folder), 0)]
    while waiting:
        path, depth = waiting.pop()
        if depth > _DEEPEST:  # each look would cost as much as the path is long
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        with os.scandir(path) as entries:
            found = list(entries)
        yield from found
        inside = (entry for entry in found if entry.is_dir(follow_symlinks=False))
        waiting += [(entry.path, depth + 1) for entry in inside]


def _sweep(root: Path) -> None:
    for folder in root.iterdir():
        if not folder.is_dir():
            continue
        lock = _locked(folder / _LOCK)
        if lock is not None:  # nobody holds it: its supervisor is dead
            remove(folder)
            os.close(lock)


def _locked(path: Path) -> int | None:
    fd = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(fd)
        return None
    return fd
