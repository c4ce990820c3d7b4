"""Files: a document's bytes as source or as a model. Its name is not trusted, its size is."""

import asyncio
import codecs
import math
import re
from dataclasses import dataclass, replace

from telegram import Document

from bot.intake import notebooks
from bot.intake.downloads import Tell, fetch
from bot.intake.mending import mended
from bot.intake.notebooks import NotebookError
from bot.intake.reading import Program
from bot.intake.said import Said
from challenges.submissions import MAX_MODEL_BYTES, MAX_SOURCE_BYTES, ModelFile

SOURCE_NAMES = (".py", ".ipynb")
MODEL_NAMES = (".keras", ".h5", ".hdf5", ".zip")

MAX_NOTEBOOK_BYTES = 5 * 2**20
"""With its outputs; what is taken of it is as short as any code."""

_MAX_NAME = 100
_OF_MODELS = (b"PK\x03\x04", b"\x89HDF\r\n\x1a\n")
_COOKIE = re.compile(rb"(?:#[^\n]*\n)?#[^\n]*?coding[:=][ \t]*([-\w.]+)")


@dataclass
class RefusedFileError(Exception):
    """The document is no source; `reason` is a key of the catalogue."""

    reason: str
    size_kb: int = 0
    limit_kb: int = MAX_SOURCE_BYTES // 1024


async def read(document: Document) -> Program:
    """Return the program in a document: a Python file under any name, or a notebook.

    Raises:
        RefusedFileError: If it is too large, or no text.
    """
    name = (document.file_name or "").lower()
    limit = MAX_NOTEBOOK_BYTES if name.endswith(".ipynb") else MAX_SOURCE_BYTES
    _check(document.file_size or 0, limit)
    file = await document.get_file()
    content = bytes(await file.download_as_bytearray())
    _check(len(content), limit)  # Telegram need not have told the size
    return await asyncio.to_thread(program, content, name)


def program(content: bytes, name: str = "") -> Program:
    """Return the program that these bytes are.

    Raises:
        RefusedFileError: If they are no text, or a notebook that cannot be read.
    """
    text = decode(content)
    if name.endswith(".ipynb") or notebooks.looks_like_one(text):
        try:
            text = notebooks.code(text)
        except NotebookError as error:
            raise RefusedFileError(error.reason) from error
    found = mended(Said(text=text))
    return Program(source=found.source, repairs=found.repairs, is_python=found.is_python)


def is_model(document: Document) -> bool:
    """Tell whether a document is meant as a trained model."""
    return (document.file_name or "").lower().endswith(MODEL_NAMES)


def is_meant(document: Document) -> bool:
    """Tell whether a document is surely meant as code or a model, where people share any file."""
    name = (document.file_name or "").lower()
    return name.endswith((*SOURCE_NAMES, *MODEL_NAMES)) and not name.endswith(".zip")


def model(document: Document) -> ModelFile:
    """Return what is known of a model before it is downloaded.

    Raises:
        RefusedFileError: If it is too large.
    """
    size = document.file_size or 0
    _check_model(size)
    name = (document.file_name or "")[-_MAX_NAME:]
    return ModelFile(name=name, size_bytes=size, key=document.file_unique_id)


async def download(document: Document, model: ModelFile, tell: Tell) -> ModelFile:
    """Return the model with its content, which nobody here looks into; tell how far it is.

    Raises:
        RefusedFileError: If it is too large.
    """
    file = await document.get_file()
    content = await fetch(file, tell)
    _check_model(len(content))  # Telegram need not have told the size
    return replace(model, size_bytes=len(content), content=content)


def decode(content: bytes) -> str:
    """Return bytes as source: Unicode with or without a byte order mark, any line ends.

    Raises:
        RefusedFileError: If they are no text.
    """
    if content.startswith(_OF_MODELS):
        raise RefusedFileError("model_name")
    try:
        text = content.decode(_encoding(content))
    except (UnicodeDecodeError, LookupError) as error:
        raise RefusedFileError("not_text") from error
    if "\0" in text:
        raise RefusedFileError("not_text")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _encoding(content: bytes) -> str:
    """What the bytes say of themselves: by a mark, by their zeros, or as Python lets them."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(content) % 2 == 0 and content[1:2] == b"\0":
        return "utf-16-le"
    if len(content) % 2 == 0 and content[:1] == b"\0":
        return "utf-16-be"
    told = _COOKIE.match(content)
    return told[1].decode() if told and not content.startswith(codecs.BOM_UTF8) else "utf-8"


def _check(size: int, limit: int) -> None:
    if size > limit:
        size_kb, limit_kb = math.ceil(size / 1024), limit // 1024
        raise RefusedFileError("file_too_big", size_kb=size_kb, limit_kb=limit_kb)


def _check_model(size: int) -> None:
    if size > MAX_MODEL_BYTES:
        limit_kb = MAX_MODEL_BYTES // 1024
        raise RefusedFileError("model_too_big", size_kb=math.ceil(size / 1024), limit_kb=limit_kb)
