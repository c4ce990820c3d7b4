"""Files of this run: `open` and the harmless part of `os`, inside the working folder.

The kernel's walls hold whatever this lets through; here it is about a message that helps.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from runner.policy.errors import PolicyRejection, Rejection
from runner.policy.refusals import FILES

Name = str | os.PathLike[str]


def inside(name: Name) -> bool:
    """Whether a path lies in the working folder."""
    folder = Path.cwd().resolve()
    return (folder / name).resolve().is_relative_to(folder)


def check(call: str, name: object) -> None:
    """Refuse a path outside of the working folder.

    Raises:
        PolicyRejection: With the path.
    """
    if isinstance(name, str | os.PathLike) and inside(name):
        return
    rejection = Rejection(
        line=0,
        column=0,
        construct=f"{call}({name!r})"[:120],
        reason=FILES.reason,
        alternative=FILES.alternative,
    )
    raise PolicyRejection([rejection])


def open_file(file: Name, mode: str = "r", *args: Any, **kwargs: Any) -> IO[Any]:
    """Open a file of the working folder."""
    check("open", file)
    kwargs.pop("opener", None)
    kwargs.pop("closefd", None)
    if len(args) > 4:  # buffering, encoding, errors, newline; then come closefd and opener
        raise TypeError("open() takes at most 6 positional arguments here")
    return Path(file).open(mode, *args, **kwargs)


def makedirs(name: Name, mode: int = 0o777, exist_ok: bool = False) -> None:
    """Make a folder and those above it."""
    check("os.makedirs", name)
    Path(name).mkdir(parents=True, exist_ok=exist_ok)


def mkdir(name: Name, mode: int = 0o777) -> None:
    """Make a folder."""
    check("os.mkdir", name)
    Path(name).mkdir()


def remove(name: Name) -> None:
    """Remove a file."""
    check("os.remove", name)
    Path(name).unlink()


def rename(source: Name, target: Name) -> None:
    """Rename a file."""
    check("os.rename", source)
    check("os.rename", target)
    Path(source).rename(target)


def listdir(name: Name = ".") -> list[str]:
    """Return the names in a folder."""
    check("os.listdir", name)
    return sorted(entry.name for entry in Path(name).iterdir())


def _predicate(test: Callable[[Path], bool]) -> Callable[[Name], bool]:
    def predicate(name: Name) -> bool:
        return inside(name) and test(Path(name))

    return predicate


exists = _predicate(Path.exists)
isfile = _predicate(Path.is_file)
isdir = _predicate(Path.is_dir)


def getsize(name: Name) -> int:
    """Return the size of a file in bytes."""
    check("os.path.getsize", name)
    return Path(name).stat().st_size
