"""Downloads: a file's bytes, and how far they have come meanwhile."""

import time
from collections.abc import Awaitable, Callable

import httpx
from telegram import File
from telegram.error import NetworkError

TELL_SECONDS = 1.5
"""How often it is told how far a download is: Telegram takes an edit a second."""

_CHUNK_BYTES = 64 * 1024
_PATIENCE_SECONDS = 30

Tell = Callable[[int], Awaitable[None]]
"""Is told the percents."""


async def fetch(file: File, tell: Tell, *, every_seconds: float = TELL_SECONDS) -> bytes:
    """Return the content of a file.

    Raises:
        NetworkError: If it could not be had; the text never names the address, which is secret.
    """
    url = file.file_path or ""
    if not url.startswith("http") or not file.file_size:
        return bytes(await file.download_as_bytearray())
    try:
        return await _stream(url, file.file_size, tell, every_seconds)
    except httpx.HTTPError as error:
        raise NetworkError(f"download: {type(error).__name__}") from None


async def _stream(url: str, size: int, tell: Tell, every_seconds: float) -> bytes:
    content, told_at = bytearray(), time.monotonic()
    is_plain = url.startswith("http://")  # then loading certificates would be all that it takes
    async with (
        httpx.AsyncClient(verify=not is_plain, timeout=_PATIENCE_SECONDS) as client,
        client.stream("GET", url) as answer,
    ):
        answer.raise_for_status()
        async for chunk in answer.aiter_bytes(_CHUNK_BYTES):
            content += chunk
            if time.monotonic() - told_at >= every_seconds and len(content) < size:
                await tell(100 * len(content) // size)
                told_at = time.monotonic()
    return bytes(content)
