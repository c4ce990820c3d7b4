"""Runs a command as an ordinary user, also where the tests run as root.

    python -m tests.ordinary COMMAND ARGUMENT…

Root's interpreter and its libraries may lie where nobody else may look (`/root`). So the command
gets a view of the file system of its own, in which such a folder is empty but for what Python
needs. Where the tests run as an ordinary user anyway, the command simply runs.
"""

import os
import stat
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from runner.isolation import kernel, mounts, parent_death

NOBODY = 65_534
PROJECT = Path(__file__).parents[1]
_NEW_MOUNTS = 0x00020000


def command(*words: str) -> list[str]:
    """The command line that runs this one as an ordinary user, from the project's folder."""
    return [sys.executable, "-m", "tests.ordinary", *words]


def main(words: list[str]) -> int:
    """Run the command, and return how it ended."""
    with TemporaryDirectory(prefix="ordinary-") as home:
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            _run(words, home, parent)
        _, status = os.waitpid(pid, 0)
    return abs(os.waitstatus_to_exitcode(status))


def _run(words: list[str], home: str, parent: int) -> NoReturn:
    try:
        if os.geteuid() == 0:
            os.chown(home, NOBODY, NOBODY)
            _open_up()
            _become_nobody()
        parent_death.die_with(parent)
        os.environ.update(HOME=home, TMPDIR=home)  # noqa: TID251  # for the command
        os.execvp(words[0], words)
    except OSError as error:
        sys.stderr.write(f"{words[0]} cannot be run as an ordinary user: {error}\n")
    finally:
        os._exit(127)


def _open_up() -> None:
    """Make what Python needs reachable for everybody, in this process's view only."""
    kernel.unshare(_NEW_MOUNTS)
    mounts.keep_to_ourselves()
    needed = {Path(path).resolve() for path in (sys.base_prefix, sys.prefix, PROJECT)}
    kept = {path: os.open(path, os.O_PATH) for path in needed if _closed_above(path)}
    for folder in {folder for path in kept if (folder := _closed_above(path))}:
        mounts.empty(folder)
    for path, fd in kept.items():
        mounts.show(f"/proc/self/fd/{fd}", path)
        os.close(fd)


def _closed_above(path: Path) -> Path | None:
    """The outermost folder above this path that is not for everybody to pass."""
    for folder in reversed(path.parents):
        if not folder.stat().st_mode & stat.S_IXOTH:
            return folder
    return None


def _become_nobody() -> None:
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
