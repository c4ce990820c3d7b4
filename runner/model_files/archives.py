"""Zip archives from strangers: looked through before anything in them is believed.

This is for words that help; what the archive could do besides is stopped by the kernel's walls.
"""

import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from runner.model_files.errors import ModelFileError
from runner.outcomes import FileFault

MAX_UNPACKED_BYTES = 40 * 2**20
"""More than twice what may be sent: weights do not compress well."""

_MAX_MEMBERS = 1_000
_ENCRYPTED = 0x1
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


def members(path: Path) -> tuple[str, ...]:
    """The names of the files in an archive.

    Raises:
        ModelFileError: If it is damaged, or made to do harm.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = archive.infolist()
    except _DAMAGED as error:
        raise ModelFileError(FileFault.DAMAGED) from error
    if len(found) > _MAX_MEMBERS or sum(each.file_size for each in found) > MAX_UNPACKED_BYTES:
        raise ModelFileError(FileFault.BOMB)
    for each in found:
        _check(each)
    return tuple(each.filename for each in found if not each.is_dir())


def unpack(path: Path, folder: Path) -> None:
    """Write the files of an archive that was looked through below a new folder.

    Raises:
        ModelFileError: If it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            for each in _files(archive):
                _write(archive, each, folder / each.filename)
    except (*_DAMAGED, FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise ModelFileError(FileFault.DAMAGED) from error


def _files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [each for each in archive.infolist() if not each.is_dir()]


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, target.open("xb") as file:
        shutil.copyfileobj(source, file)


def _check(member: zipfile.ZipInfo) -> None:
    name = member.orig_filename  # zipfile itself cuts names at a NUL
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or any(c in name for c in "\\:\0"):
        raise ModelFileError(FileFault.PATH, name)
    if stat.S_ISLNK(member.external_attr >> 16):
        raise ModelFileError(FileFault.LINK, name)
    if member.flag_bits & _ENCRYPTED:
        raise ModelFileError(FileFault.ENCRYPTED)
