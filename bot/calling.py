"""Calling: how the bot's calls of the Bot API go out: through aiohttp.

PTB's own way is httpx, which takes longer over one call than all the rest of an answer does; see
`python -m tests.benchmarks updates`.
"""

from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

ROOM_SECONDS = 30.0
"""How long to wait for a connection where all are in use."""

CONNECT_SECONDS, READ_SECONDS = 5.0, 5.0

_NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


class Calling(BaseRequest):
    """Connections to Telegram that stay open; a proxy is that of the environment."""

    def __init__(self, *, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str | None] = {}  # by server

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take unless a call says otherwise."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Be ready for calls."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913 - PTB's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a call; returns the status and what was answered.

        Raises:
            NetworkError: If it fails on the way, `TimedOut` if that takes too long.
        """
        if self._session is None:
            raise RuntimeError("calls are made between initialize and shutdown")
        timeout = aiohttp.ClientTimeout(
            connect=_seconds(pool_timeout, ROOM_SECONDS),
            sock_connect=_seconds(connect_timeout, CONNECT_SECONDS),
            sock_read=_seconds(read_timeout, READ_SECONDS),
        )
        try:
            async with self._session.request(
                method, url, timeout=timeout, proxy=self._proxy(url), **_body(request_data)
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error

    def _proxy(self, url: str) -> str | None:
        """The proxy on the way to a server, looked up once.

        aiohttp would look it up for each call, with two hops to a thread.
        """
        server = urlsplit(url)
        if server.netloc not in self._proxies:
            is_direct = bool(proxy_bypass(server.hostname or ""))
            self._proxies[server.netloc] = None if is_direct else getproxies().get(server.scheme)
        return self._proxies[server.netloc]


def never_left(error: NetworkError) -> bool:
    """Whether a call failed before the server can have heard anything of it."""
    return isinstance(error.__cause__, _NEVER_LEFT)


def _seconds(wanted: Any, otherwise: float) -> float | None:
    """What a call says, which may be that there is no limit."""
    if isinstance(wanted, type(BaseRequest.DEFAULT_NONE)):
        return otherwise
    return None if wanted is None else float(wanted)


def _body(data: RequestData | None) -> dict[str, Any]:
    """What a call says: as JSON, or as a form where it brings files."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}
