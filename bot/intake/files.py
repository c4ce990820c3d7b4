"""Files: a document's bytes as source or as a model. Its name is not trusted, its size is."""

import math
from dataclasses import dataclass, replace

from telegram import Document

from challenges.submissions import MAX_MODEL_BYTES, MAX_SOURCE_BYTES, ModelFile

MODEL_NAMES = (".keras", ".h5", ".hdf5", ".zip")

_MAX_NAME = 100


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


def is_model(document: Document) -> bool:
    """Tell whether a document is meant as a trained model."""
    return (document.file_name or "").lower().endswith(MODEL_NAMES)


def model(document: Document) -> ModelFile:
    """Return what is known of a model before it is downloaded.

    Raises:
        RefusedFileError: If it is too large.
    """
    size = document.file_size or 0
    _check_model(size)
    name = (document.file_name or "")[-_MAX_NAME:]
    return ModelFile(name=name, size_bytes=size, key=document.file_unique_id)


async def download(document: Document, model: ModelFile) -> ModelFile:
    """Return the model with its content, which nobody here looks into.

    Raises:
        RefusedFileError: If it is too large.
    """
    file = await document.get_file()
    content = bytes(await file.download_as_bytearray())
    _check_model(len(content))  # Telegram need not have told the size
    return replace(model, size_bytes=len(content), content=content)


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


def _check_model(size: int) -> None:
    if size > MAX_MODEL_BYTES:
        limit_kb = MAX_MODEL_BYTES // 1024
        raise RefusedFileError("model_too_big", size_kb=math.ceil(size / 1024), limit_kb=limit_kb)
