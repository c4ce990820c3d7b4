"""An export as it lies on a disk, read back: a zip, its parts, or the JSON alone.

Nothing is unpacked to the disk, only one file of the zip is looked at, and no more of it is read
than an export can have.
"""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bot.services.archive import ArchiveError
from bot.services.archiving import MAX_BYTES
from bot.takeout.packing import LEARNER

_ZIP_HEAD = b"PK"
_FIRST_PART = ".001"
_DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, EOFError, OSError,
    RuntimeError,  # encrypted; and in a way that Python does not know
)  # fmt: skip
"""What the libraries say to a zip that is none, or not whole."""


def read(path: Path) -> bytes:
    """Return the JSON that a file holds.

    Raises:
        ArchiveError: If there is none in it, or too much.
        OSError: If the file cannot be read.
    """
    content = b"".join(_pieces(path))
    return _unzipped(content) if content.startswith(_ZIP_HEAD) else content


def _pieces(path: Path) -> Iterator[bytes]:
    size = 0
    for piece in _parts(path):
        size += piece.stat().st_size
        if size > MAX_BYTES:
            raise ArchiveError(f"{path} is larger than an export can be.")
        yield piece.read_bytes()


def _parts(path: Path) -> Iterator[Path]:
    """Yield the file, or all parts of which it is the first."""
    yield path
    if path.suffix == _FIRST_PART:
        for number in count(2):
            part = path.with_suffix(f".{number:03}")
            if not part.exists():
                return
            yield part


def _unzipped(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open(LEARNER) as file:
            found = file.read(MAX_BYTES + 1)  # the size that a zip claims need not be true
    except KeyError:
        raise ArchiveError(f"There is no {LEARNER} in that zip: it is no export.") from None
    except _DAMAGED as error:
        raise ArchiveError(
            f"The zip cannot be read ({type(error).__name__}). Download it again; of an export in"
            " parts, name the first (.zip.001) and put the others beside it."
        ) from None
    if len(found) > MAX_BYTES:
        raise ArchiveError(f"Unpacked, {LEARNER} is larger than an export can be.")
    return found
