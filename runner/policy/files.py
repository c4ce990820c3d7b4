"""Files of this run: `open` and the harmless part of `os` and its kin, inside the working folder.

The kernel's walls hold whatever this lets through; here it is about a message that helps.
"""

import glob
import gzip
import os
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from challenges.refusals import RefusalKind
from runner.policy.operations import rejection

Name = str | os.PathLike[str]


def inside(name: Name) -> bool:
    """Whether a path lies in the working folder."""
    return (Path.cwd() / name).resolve().is_relative_to(_folder())


def check(call: str, name: object) -> Path:
    """Return a path, and refuse one outside of the working folder.

    Raises:
        PolicyRejection: With the path.
    """
    if isinstance(name, str | os.PathLike):
        path = Path(name)  # asked once: an object of the learner's may answer differently later
        if inside(path):
            return path
    raise rejection(f"{call}({name!r})"[:120], RefusalKind.FILES)


def open_file(file: Name, mode: str = "r", *args: Any, **kwargs: Any) -> IO[Any]:
    """Open a file of the working folder."""
    path = check("open", file)
    kwargs.pop("opener", None)
    kwargs.pop("closefd", None)
    if len(args) > 4:  # buffering, encoding, errors, newline; then come closefd and opener
        raise TypeError("open() takes at most 6 positional arguments here")
    return path.open(mode, *args, **kwargs)


def open_encoded(
    filename: Name, mode: str = "r", encoding: str | None = None, *args: Any
) -> IO[Any]:
    """Do what `codecs.open` does."""
    return open_file(filename, mode, encoding=encoding)


def open_gzip(filename: Any, mode: str = "rb", *args: Any, **kwargs: Any) -> Any:
    """Do what `gzip.open` does."""
    return gzip.open(_path_or_file("gzip.open", filename), mode, *args, **kwargs)


def open_zip(file: Any, mode: Any = "r", *args: Any, **kwargs: Any) -> zipfile.ZipFile:
    """Do what `zipfile.ZipFile` does."""
    return zipfile.ZipFile(_path_or_file("zipfile.ZipFile", file), mode, *args, **kwargs)


def open_tar(name: Any = None, mode: Any = "r", fileobj: Any = None) -> tarfile.TarFile:
    """Do what `tarfile.open` does."""
    if fileobj is None:
        name = check("tarfile.open", name)
    return tarfile.open(name, mode, fileobj=fileobj)


def makedirs(name: Name, mode: int = 0o777, exist_ok: bool = False) -> None:
    """Make a folder and those above it."""
    check("os.makedirs", name).mkdir(parents=True, exist_ok=exist_ok)


def mkdir(name: Name, mode: int = 0o777) -> None:
    """Make a folder."""
    check("os.mkdir", name).mkdir()


def remove(name: Name) -> None:
    """Remove a file."""
    check("os.remove", name).unlink()


def rmdir(name: Name) -> None:
    """Remove an empty folder."""
    check("os.rmdir", name).rmdir()


def rename(source: Name, target: Name) -> None:
    """Rename a file."""
    check("os.rename", source).rename(check("os.rename", target))


def listdir(name: Name = ".") -> list[str]:
    """Return the names in a folder."""
    return sorted(entry.name for entry in check("os.listdir", name).iterdir())


def walk(top: Name, *args: Any, **kwargs: Any) -> Iterator[tuple[str, list[str], list[str]]]:
    """Go through a folder and those below it; none where there is none, as `os.walk`."""
    return os.walk(top, *args, **kwargs) if inside(top) else iter(())


def scandir(path: Name = ".") -> "Scan":
    """Do what `os.scandir` does."""
    return Scan(sorted(check("os.scandir", path).iterdir()))


class Scan:
    """What is in a folder, to be looped over, also in a `with`."""

    def __init__(self, found: list[Path]) -> None:
        self._entries = iter([Entry(path) for path in found])

    def __iter__(self) -> Iterator["Entry"]:
        return self._entries

    def __next__(self) -> "Entry":
        return next(self._entries)

    def __enter__(self) -> "Scan":
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing to close."""

    def close(self) -> None:
        """Nothing to close."""


class Entry:
    """A file or folder, as `os.scandir` finds it."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.path = str(path)

    def __fspath__(self) -> str:
        return self.path

    def is_dir(self, **options: bool) -> bool:
        """Whether it is a folder."""
        return isdir(self.path)

    def is_file(self, **options: bool) -> bool:
        """Whether it is a file."""
        return isfile(self.path)

    def is_symlink(self) -> bool:
        """Whether it is a link."""
        return False

    def stat(self, **options: bool) -> os.stat_result:
        """Return its size and times."""
        return stat(self.path)


def stat(path: Name, **options: Any) -> os.stat_result:
    """Do what `os.stat` does."""
    return check("os.stat", path).stat()


def chdir(path: Name) -> None:
    """Go to another folder of this run; files remain those of the whole run."""
    target = check("os.chdir", path)
    _home[:] = [_folder()]
    os.chdir(target)


_home: list[Path] = []
"""The folder of this run, once the learner's code has gone to another one in it."""


def _folder() -> Path:
    now = Path.cwd().resolve()
    return next((home for home in _home if now.is_relative_to(home)), now)


def find(pathname: str, *, recursive: bool = False, **kwargs: Any) -> list[str]:
    """Return the files that a pattern matches, as `glob.glob`."""
    found = glob.glob(pathname, recursive=recursive)  # noqa: PTH207 - it is glob that is asked for
    return [path for path in found if inside(path)]


def rmtree(path: Name, ignore_errors: bool = False, **kwargs: Any) -> None:
    """Remove a folder with all that is in it."""
    shutil.rmtree(check("shutil.rmtree", path), ignore_errors=ignore_errors)


def copy(source: Name, target: Name, **kwargs: Any) -> str:
    """Copy a file."""
    return str(shutil.copyfile(check("shutil.copy", source), _into(source, target)))


def copytree(source: Name, target: Name, **kwargs: Any) -> str:
    """Copy a folder with all that is in it."""
    target = check("shutil.copytree", target)
    return str(shutil.copytree(check("shutil.copytree", source), target, **kwargs))


def move(source: Name, target: Name) -> str:
    """Move a file or a folder."""
    return str(shutil.move(check("shutil.move", source), check("shutil.move", target)))


def make_archive(base_name: str, format: str, root_dir: Name = ".", **kwargs: Any) -> str:  # noqa: A002 - as in shutil
    """Pack a folder into a file."""
    check("shutil.make_archive", base_name)
    return shutil.make_archive(base_name, format, check("shutil.make_archive", root_dir))


def unpack_archive(filename: Name, extract_dir: Name = ".", *args: Any, **kwargs: Any) -> None:
    """Unpack a file into a folder."""
    target = check("shutil.unpack_archive", extract_dir)
    shutil.unpack_archive(check("shutil.unpack_archive", filename), target)


def _predicate(test: Callable[[Path], bool]) -> Callable[[Name], bool]:
    def predicate(name: Name) -> bool:
        return inside(name) and test(Path(name))

    return predicate


exists = _predicate(Path.exists)
isfile = _predicate(Path.is_file)
isdir = _predicate(Path.is_dir)


def getsize(name: Name) -> int:
    """Return the size of a file in bytes."""
    return check("os.path.getsize", name).stat().st_size


def getmtime(name: Name) -> float:
    """Return when a file was changed."""
    return check("os.path.getmtime", name).stat().st_mtime


def _into(source: Name, target: Name) -> Path:
    path = check("shutil.copy", target)
    return path / Path(source).name if path.is_dir() else path


def _path_or_file(call: str, name: Any) -> Any:
    return check(call, name) if isinstance(name, str | os.PathLike) else name
