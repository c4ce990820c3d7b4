"""Lines: connections that stay open, over which one small question goes after the other.

httpx and what it stands on take longer over one call of the Bot API than all the rest of an
answer does. Little of HTTP is needed for it: a request with a form, an answer with a length or in
chunks. What fails is told in httpx's words, which whoever asks knows already.
"""

import asyncio
import ssl
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import SplitResult

import httpx

CONNECT_SECONDS = 5.0
ROOM_SECONDS = 30.0
"""How long to wait for a connection where all are in use."""

_LONGEST_HEAD = 64 * 1024
_NONSENSE = (ValueError, LookupError, asyncio.LimitOverrunError)
"""What reading an answer raises that is none."""

_NO_BODY = frozenset({204, 304})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says."""

    status: int
    body: bytes
    stays_open: bool


@dataclass(frozen=True, slots=True)
class _Line:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    @property
    def is_open(self) -> bool:
        return not (self.reader.at_eof() or self.writer.is_closing())

    async def ask(self, request: bytes) -> Answer:
        self.writer.write(request)
        await self.writer.drain()
        return await _answer(self.reader)


@dataclass(slots=True, kw_only=True)
class Lines:
    """The connections of one bot, to as few servers as it has."""

    most: int
    security: ssl.SSLContext | None  # None where nothing is encrypted
    _idle: dict[str, list[_Line]] = field(default_factory=lambda: defaultdict(list))
    _room: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        """Have room for so many."""
        self._room = asyncio.Semaphore(self.most)

    async def ask(self, url: SplitResult, request: bytes, seconds: float | None) -> Answer:
        """Send a request and return what the server answers, within so many seconds.

        Raises:
            httpx.PoolTimeout: If all connections are in use.
            httpx.ConnectError: If the server cannot be reached; it has heard nothing then.
            httpx.HTTPError: If the line breaks, or the answer does not come in time.
        """
        async with self._place(), self._line(url) as line:
            try:
                async with asyncio.timeout(seconds):
                    answer = await line.ask(request)
            except TimeoutError:
                raise httpx.ReadTimeout("no answer in time") from None
            except (OSError, EOFError, *_NONSENSE) as error:
                raise httpx.RemoteProtocolError(type(error).__name__) from None
            if answer.stays_open:
                self._idle[url.netloc].append(line)
            return answer

    def close(self) -> None:
        """Close what is open and idle."""
        for lines in self._idle.values():
            for line in lines:
                line.writer.close()
        self._idle.clear()

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(ROOM_SECONDS):
                await self._room.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout("all connections are in use") from None
        try:
            yield
        finally:
            self._room.release()

    @asynccontextmanager
    async def _line(self, url: SplitResult) -> AsyncIterator[_Line]:
        """A line that is open; it is closed at the end, unless it is among the idle ones."""
        line = self._pick_up(url) or await self._open(url)
        try:
            yield line
        finally:
            if line not in self._idle[url.netloc]:
                line.writer.close()

    def _pick_up(self, url: SplitResult) -> _Line | None:
        idle = self._idle[url.netloc]
        while idle:
            line = idle.pop()
            if line.is_open:
                return line
            line.writer.close()
        return None

    async def _open(self, url: SplitResult) -> _Line:
        is_secure = url.scheme == "https"
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                reader, writer = await asyncio.open_connection(
                    url.hostname,
                    url.port or (443 if is_secure else 80),
                    ssl=self.security if is_secure else None,
                    limit=_LONGEST_HEAD,
                )
        except (OSError, TimeoutError) as error:
            raise httpx.ConnectError(type(error).__name__) from None
        return _Line(reader, writer)


async def _answer(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip().split("\r\n")
    named = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip().lower() for name, _, value in named}
    status, has_length = int(first.split(" ", 2)[1]), "content-length" in headers
    stays_open = headers.get("connection") != "close"
    if status in _NO_BODY:
        return Answer(status, b"", stays_open)
    if headers.get("transfer-encoding") == "chunked":
        return Answer(status, await _chunks(reader), stays_open)
    if has_length:
        body = await reader.readexactly(int(headers["content-length"]))
        return Answer(status, body, stays_open)
    return Answer(status, await reader.read(), stays_open=False)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while size := int((await reader.readline()).partition(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readline()
    while (await reader.readline()).strip():
        pass  # what may follow the last chunk says nothing to us
    return bytes(body)
