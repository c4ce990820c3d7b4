"""Files: a document's bytes as source. Its name is not trusted, its size is."""

import math
from dataclasses import dataclass

from telegram import Document

from challenges.submissions import MAX_SOURCE_BYTES


@dataclass
class RefusedFileError(Exception):
    """The document is no source; `reason` is a key of the catalogue."""

    reason: str
    size_kb: int = 0
    limit_kb: int = MAX_SOURCE_BYTES // 1024


async def read(document: Document) -> str:
    """Return the text of a document.

    Raises:
        RefusedFileError: If it is too large, or no text.
    """
    _check(document.file_size or 0)
    file = await document.get_file()
    content = bytes(await file.download_as_bytearray())
    _check(len(content))  # Telegram need not have told the size
    return decode(content)


def decode(content: bytes) -> str:
    """Return bytes as source: UTF-8 with or without a byte order mark, any line ends.

    Raises:
        RefusedFileError: If they are no text.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedFileError("not_text") from error
    if "\0" in text:
        raise RefusedFileError("not_text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check(size: int) -> None:
    if size > MAX_SOURCE_BYTES:
        raise RefusedFileError("file_too_big", size_kb=math.ceil(size / 1024))
